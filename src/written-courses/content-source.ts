import { Injectable } from '@nestjs/common';
import { Env } from '../config/env.js';
import { type ContentFile, readContentFolder, readPartOfContent } from '../content-files/content-folder.js';
import { type BadgesLaidOver, layBadgesOver } from '../written-badges/badge-overlay.js';
import { WrittenBadgesRepository } from '../written-badges/written-badges.repository.js';
import { type LaidOver, layOver } from './overlay.js';
import { WrittenCoursesRepository } from './written-courses.repository.js';

/** The content, and what of its badges was written in the browser. */
export interface Source extends LaidOver {
  badges: BadgesLaidOver;
}

/** What the content is: the folder, and over it what was written in the browser. */
@Injectable()
export class ContentSource {
  constructor(
    private readonly written: WrittenCoursesRepository,
    private readonly badges: WrittenBadgesRepository,
    private readonly env: Env,
  ) {}

  /** Reads everything now; null where there is no content folder. */
  async read(folder = this.env.CONTENT_DIR): Promise<Source | null> {
    const files = await readContentFolder(folder);
    if (!files) return null;
    const badges = layBadgesOver(files, await this.badges.list());
    return { ...layOver(badges.files, await this.written.list()), badges };
  }
  /** The files of the tips, which are laid over elsewhere, and nothing else; null where there is no content folder. */
  async readTips(): Promise<ContentFile[] | null> {
    return await readPartOfContent(this.env.CONTENT_DIR, 'tips');
  }
}
