import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { DomainError } from '../common/errors/domain-error.js';
import { fileKindRefused, fileTooLarge, uploadBrokenOff } from './course-uploads.errors.js';
import { classOf, judgeKind, type MediaClass, type MediaKind, TELLING_BYTES } from './media-kind.js';

/** A file that has arrived on the disk, with what its bytes say that it is. */
export interface Arrived {
  kind: MediaKind;
  sha256: string;
  bytes: number;
  /** The first eight bytes in hexadecimal. */
  head: string;
}

/** Most bytes of each. */
export type Limits = Readonly<Record<MediaClass, number>>;

/**
 * Writes a file to the disk as it arrives, never holding it in memory. Throws FILE_KIND_REFUSED as soon as its first bytes are no picture,
 * film or captions, FILE_TOO_LARGE as soon as it is too large for what it is, and UPLOAD_BROKEN_OFF; what was refused is read on and forgotten,
 * so that its sender hears why.
 */
export async function receive(source: Readable, place: string, limits: Limits): Promise<Arrived> {
  const file = await open(place, 'wx');
  try {
    return await write(source, file, limits);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    if (source.readableAborted || source.errored) throw uploadBrokenOff();
    throw error;
  } finally {
    await file.close();
    source.resume();
  }
}

async function write(source: Readable, file: FileHandle, limits: Limits): Promise<Arrived> {
  const hash = createHash('sha256');
  let head = Buffer.alloc(0);
  let kind: MediaKind | null = null;
  let bytes = 0;
  for await (const chunk of source.iterator({ destroyOnReturn: false })) {
    const piece = Buffer.from(chunk);
    bytes += piece.length;
    if (head.length < TELLING_BYTES) head = Buffer.concat([head, piece]).subarray(0, TELLING_BYTES);
    if (head.length === TELLING_BYTES) kind ??= kindOf(head);
    if (kind) noteSize(kind, bytes, limits);
    hash.update(piece);
    await file.writeFile(piece);
  }
  const arrived = judgeArrival({ head, bytes, sha256: hash.digest('hex') }, limits);
  // Nobody is told that a film is here before it is.
  await file.sync();
  return arrived;
}

/** What was written down, by its first bytes. */
export interface WrittenDown {
  head: Buffer;
  bytes: number;
  sha256: string;
}

/** What a file is that has arrived as a whole. Throws FILE_KIND_REFUSED, FILE_TOO_LARGE. */
export function judgeArrival({ head, bytes, sha256 }: WrittenDown, limits: Limits): Arrived {
  const kind = kindOf(head);
  noteSize(kind, bytes, limits);
  return { kind, bytes, sha256, head: head.toString('hex', 0, 8) };
}

function kindOf(head: Buffer): MediaKind {
  const judged = judgeKind(head);
  if ('flaw' in judged) throw fileKindRefused(judged.flaw);
  return judged.kind;
}

function noteSize(kind: MediaKind, bytes: number, limits: Limits): void {
  const most = limits[classOf(kind)];
  if (bytes > most) throw fileTooLarge(classOf(kind), most);
}
