import { Injectable } from '@nestjs/common';
import type { BadgeContent } from '../badges/badge.js';
import { type CheckedContent, checkContent } from '../content-files/content-check.js';
import type { ContentFile } from '../content-files/content-folder.js';
import { badgeContentFiles, badgeOf, type BadgeText } from '../written-badges/badge-overlay.js';
import { ContentSource, type Source } from '../written-courses/content-source.js';
import { contentMissing } from './badge-editor.errors.js';
import { type BadgeForm, type FormMistake, mistakesAtFields, toFile } from './badge-form.js';

/** A form in its place among the content. */
export interface CheckedForm {
  source: Source;
  content: CheckedContent;
  text: BadgeText;
  /** Null where it cannot be used. */
  badge: BadgeContent | null;
  mistakes: FormMistake[];
}

/** Badges as files among all the content: forms are read by the same rules as the folder. */
@Injectable()
export class BadgeTexts {
  constructor(private readonly contentSource: ContentSource) {}

  /** Throws CONTENT_MISSING. */
  async source(): Promise<Source> {
    const source = await this.contentSource.read();
    if (!source) throw contentMissing();
    return source;
  }

  /** Reads a form as the folder's files would be read. Throws CONTENT_MISSING. */
  async check(slug: string, form: BadgeForm): Promise<CheckedForm> {
    const source = await this.source();
    const file = toFile(form);
    const text = { text: file.text, svg: form.drawing, isWithdrawn: false };
    const content = checkContent([...withoutBadge(slug, source.files), ...badgeContentFiles(slug, text)]);
    return {
      source,
      content,
      text,
      badge: content.badges.find((one) => one.slug === slug) ?? null,
      mistakes: mistakesAtFields(slug, file, content.mistakes),
    };
  }

  /** A badge by its files among the rest of the content, whatever else is wrong; null where it can be read no more. */
  async read(slug: string, text: BadgeText): Promise<BadgeContent | null> {
    const { files } = await this.source();
    const { badges } = checkContent([...withoutBadge(slug, files), ...badgeContentFiles(slug, text)]);
    return badges.find((one) => one.slug === slug) ?? null;
  }
}

/** The content without a badge. */
export const withoutBadge = (slug: string, files: readonly ContentFile[]): ContentFile[] =>
  files.filter((file) => badgeOf(file) !== slug);
