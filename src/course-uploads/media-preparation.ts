import { Injectable } from '@nestjs/common';
import { readFile, writeFile } from 'node:fs/promises';
import { Mistakes } from '../common/front-matter/mistake.js';
import { sha256 } from '../common/random.js';
import { Env } from '../config/env.js';
import { contentFile } from '../content-files/content-folder.js';
import { NOT_UTF8 } from '../content-files/lesson-file.js';
import { checkCaptions } from '../content-files/media-files.js';
import type { Arrived, Limits } from './arrival.js';
import { captionsHaveMistakes } from './course-uploads.errors.js';
import { ImageDrawer } from './image-drawer.js';
import { classOf } from './media-kind.js';

const MEGABYTE = 1024 * 1024;
/** What the smallest text column of the databases holds. */
const MOST_CAPTION_BYTES = 60_000;

/** What becomes of a picture, a film or captions before anybody else sees them, whichever way they came. */
@Injectable()
export class MediaPreparation {
  constructor(
    private readonly drawer: ImageDrawer,
    private readonly env: Env,
  ) {}

  get limits(): Limits {
    return {
      image: 10 * MEGABYTE,
      film: this.env.MOST_FILM_MB * MEGABYTE,
      captions: MOST_CAPTION_BYTES,
    };
  }

  /** Draws a picture anew where it lies; captions and films stay as they are. Throws IMAGE_REFUSED. */
  async prepare(place: string, arrived: Arrived): Promise<Arrived> {
    if (classOf(arrived.kind) !== 'image') return arrived;
    const { content, kind } = await this.drawer.draw(await readFile(place));
    await writeFile(place, content, { flush: true });
    const { bytes, head } = contentFile(place, content);
    return { kind, bytes, head, sha256: sha256(content) };
  }

  /** The words of captions that lie somewhere; null where they are not UTF-8. */
  async textAt(place: string): Promise<string | null> {
    return contentFile('captions.vtt', await readFile(place)).text;
  }

  /** Throws CAPTIONS_HAVE_MISTAKES with every one. */
  async checkCaptions(place: string): Promise<void> {
    const mistakes = new Mistakes();
    const complain = mistakes.of('captions');
    const text = await this.textAt(place);
    if (text === null) complain(1, NOT_UTF8);
    else checkCaptions(text, complain);
    if (mistakes.list().length > 0) throw captionsHaveMistakes(mistakes.list());
  }
}
