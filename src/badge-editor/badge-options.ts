import { Injectable } from '@nestjs/common';
import { checkContent } from '../content-files/content-check.js';
import { BadgeTexts } from './badge-texts.js';

/** Something that a criterion can name. */
export interface BadgeOption {
  slug: string;
  title: string;
}

/** What a criterion can name, from the content as it stands. */
@Injectable()
export class BadgeOptions {
  constructor(private readonly texts: BadgeTexts) {}

  async all() {
    const { courses, tracks, behaviours, badges } = checkContent((await this.texts.source()).files);
    const signOffs = tracks.flatMap(({ requirements }) =>
      requirements.filter(({ kind }) => kind === 'sign-off'),
    );
    return {
      tracks: tracks.map(toOption),
      courses: courses.map(toOption),
      signOffs: [...new Map(signOffs.map((one) => [one.slug, toOption(one)])).values()],
      behaviours: behaviours.map(toOption),
      scenarios: courses.flatMap(({ lessons }) => lessons.filter(({ kind }) => kind === 'scenario')).length,
      nextOrder: Math.max(0, ...badges.map(({ order }) => order)) + 1,
    };
  }
}

const toOption = ({ slug, title }: BadgeOption): BadgeOption => ({ slug, title });
