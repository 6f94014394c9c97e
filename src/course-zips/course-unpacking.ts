import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { DomainError } from '../common/errors/domain-error.js';
import { Env } from '../config/env.js';
import { type ContentFile, contentFile } from '../content-files/content-folder.js';
import { judgeArrival, type WrittenDown } from '../course-uploads/arrival.js';
import { MediaPreparation } from '../course-uploads/media-preparation.js';
import { extensionOf, type MediaKind, TELLING_BYTES } from '../course-uploads/media-kind.js';
import { FileStore } from '../files/file-store.js';
import { type ZipFault, type ZipFlaw, zipRefused } from './course-zips.errors.js';
import { type CourseEntry, judgeEntries } from './entry-rules.js';
import { UnpackingBudget } from './unpacking-budget.js';
import { basisOf } from './zip-basis.js';
import { type ReadEntry, ZipReader } from './zip-reader.js';

/** A course out of an archive; its films, captions and pictures lie where files arrive, until somebody adopts or forgets them. */
export interface UnpackedCourse {
  slug: string;
  /** Hash of the published course that the archive was made of; null where it does not say. */
  basis: string | null;
  files: ContentFile[];
  /** By the path of a file in the content folder. */
  places: ReadonlyMap<string, string>;
}

/** Whether a file is known to lie in the store already, under a name that it may keep. */
export type IsKnown = (name: string, sha256: string) => boolean;

const MOST_TEXT_BYTES = 60_000;
const HEAD_BYTES = 8;
const MEGABYTE = 1024 * 1024;

/** Takes a course out of an archive, under names of our own and nowhere but where files arrive. */
@Injectable()
export class CourseUnpacking {
  constructor(
    private readonly media: MediaPreparation,
    private readonly store: FileStore,
    private readonly env: Env,
  ) {}

  /** So many bytes an archive may have, and so many may be unpacked of it: two films of the largest kind. */
  get mostBytes(): number {
    return 2 * this.env.MOST_FILM_MB * MEGABYTE;
  }

  /** Throws ZIP_REFUSED with everything that is wrong with the list of the archive, or with the first file that is not what it says. */
  async unpack(
    archive: string,
    archiveBytes: number,
    places: Map<string, string>,
    knownOf: (slug: string) => Promise<IsKnown>,
  ): Promise<UnpackedCourse> {
    const zip = await ZipReader.open(archive);
    try {
      const judged = judgeEntries(await zip.entries());
      if ('faults' in judged) throw zipRefused(judged.faults);
      const { slug } = judged;
      const budget = new UnpackingBudget(archiveBytes, this.mostBytes);
      const isKnown = await knownOf(slug);
      const files: ContentFile[] = [];
      for (const file of judged.files) {
        const path = `courses/${slug}/${file.name}`;
        const pieces = zip.content(file.entry, budget);
        if (file.name.endsWith('.md')) files.push(await readText(path, pieces));
        else files.push(await this.takeMedia(path, file, pieces, { places, isKnown }));
      }
      return { slug, basis: basisOf.read(zip.comment), files, places };
    } finally {
      await zip.close();
    }
  }

  /** Forgets what was unpacked and not adopted. */
  async forget(places: ReadonlyMap<string, string>): Promise<void> {
    for (const place of places.values()) await rm(place, { force: true });
  }

  private async takeMedia(
    path: string,
    { name, entry }: CourseEntry<ReadEntry>,
    pieces: AsyncGenerator<Buffer>,
    { places, isKnown }: { places: Map<string, string>; isKnown: IsKnown },
  ): Promise<ContentFile> {
    const place = await this.store.placeToArrive();
    places.set(path, place);
    try {
      const written = await writeDown(pieces, place);
      if (isKnown(name, written.sha256)) {
        const { bytes, sha256, head } = written;
        const text = name.toLowerCase().endsWith('.vtt') ? await this.media.textAt(place) : null;
        return { path, bytes, sha256, head: head.toString('hex', 0, HEAD_BYTES), text };
      }
      const arrived = judgeArrival(written, this.media.limits);
      const kept = await this.media.prepare(place, arrived);
      if (!isNamed(name, arrived.kind)) throw zipRefused([{ code: 'media-kind', path: entry.name }]);
      if (!isNamed(name, kept.kind)) throw zipRefused([{ code: 'gif', path: entry.name }]);
      const text = kept.kind === 'vtt' ? await this.media.textAt(place) : null;
      if (kept.kind === 'vtt' && text === null) throw zipRefused([{ code: 'text-bytes', path: entry.name }]);
      return { path, bytes: kept.bytes, sha256: kept.sha256, head: kept.head, text };
    } catch (error) {
      throw inWordsOfArchives(error, entry.name);
    }
  }
}

/** Writes an entry to the disk, once, with the first bytes by which it is judged. */
async function writeDown(pieces: AsyncIterable<Buffer>, place: string): Promise<WrittenDown> {
  const hash = createHash('sha256');
  const file = await open(place, 'wx');
  let bytes = 0;
  let head = Buffer.alloc(0);
  try {
    for await (const piece of pieces) {
      if (head.length < TELLING_BYTES) head = Buffer.concat([head, piece]).subarray(0, TELLING_BYTES);
      bytes += piece.length;
      hash.update(piece);
      await file.writeFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex'), head };
}

async function readText(path: string, pieces: AsyncGenerator<Buffer>): Promise<ContentFile> {
  const fault = (code: ZipFlaw): ZipFault[] => [{ code, path }];
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of pieces) {
    bytes += chunk.length;
    if (bytes > MOST_TEXT_BYTES) throw zipRefused(fault('text-size'));
    chunks.push(chunk);
  }
  const file = contentFile(path, Buffer.concat(chunks));
  if (file.text === null || file.text.includes('\0')) throw zipRefused(fault('text-bytes'));
  return file;
}

/** Whether a name ends as files of a kind do. */
function isNamed(name: string, kind: MediaKind): boolean {
  const ending = name.split('.').at(-1)?.toLowerCase();
  return ending === extensionOf(kind) || (kind === 'jpeg' && ending === 'jpeg');
}

const FLAWS: Readonly<Record<string, ZipFlaw>> = {
  FILE_KIND_REFUSED: 'media-kind',
  FILE_TOO_LARGE: 'media-size',
  IMAGE_REFUSED: 'image',
};

/** What is said of an upload, said of a file in an archive, whose name has to be told. */
function inWordsOfArchives(error: unknown, path: string): unknown {
  const code = error instanceof DomainError ? FLAWS[error.code] : undefined;
  return code ? zipRefused([{ code, path }], error) : error;
}
