import { Injectable } from '@nestjs/common';
import { Env } from '../config/env.js';
import { readContentFolder } from '../content-files/content-folder.js';
import { type LaidOver, layOver } from './overlay.js';
import { WrittenCoursesRepository } from './written-courses.repository.js';

/** What the content is: the folder, and over it what was written in the browser. */
@Injectable()
export class ContentSource {
  constructor(
    private readonly written: WrittenCoursesRepository,
    private readonly env: Env,
  ) {}

  /** Reads everything now; null where there is no content folder. */
  async read(folder = this.env.CONTENT_DIR): Promise<LaidOver | null> {
    const files = await readContentFolder(folder);
    return files && layOver(files, await this.written.list());
  }
}
