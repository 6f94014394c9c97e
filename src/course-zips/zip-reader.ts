import { type FileHandle, open } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { PassThrough, pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import {
  type Entry,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  RandomAccessReader,
  type ZipFile,
} from 'yauzl';
import { zipRefused } from './course-zips.errors.js';
import { type EntryFacts, MOST_ENTRIES } from './entry-rules.js';
import type { UnpackingBudget } from './unpacking-budget.js';

/** An entry of an archive, with its name as it really stands there. */
export interface ReadEntry extends EntryFacts {
  entry: Entry;
}

/** Asks nothing of the disk that the file does not have: a broken archive may name any place. */
class FileReader extends RandomAccessReader {
  constructor(
    private readonly file: FileHandle,
    private readonly place: string,
    private readonly size: number,
  ) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    if (!this.holds(start, end)) return Readable.from(failing());
    return createReadStream(this.place, { start, end: end - 1 });
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    if (!this.holds(position, position + length))
      return void setImmediate(callback, new Error('unexpected EOF'));
    this.file.read(buffer, offset, length, position).then(
      // Out of the promise, so that what the callback throws is not taken for a failure to read.
      ({ bytesRead }) => setImmediate(callback, null, bytesRead),
      (error: unknown) => setImmediate(callback, error instanceof Error ? error : new Error(String(error))),
    );
  }

  private holds(start: number, end: number): boolean {
    return Number.isSafeInteger(start) && start >= 0 && start <= end && end <= this.size;
  }
}

// eslint-disable-next-line require-yield
async function* failing(): AsyncGenerator<Buffer> {
  throw new Error('unexpected EOF');
}

/** An archive on the disk, read entry by entry; nothing of it is held in memory. */
export class ZipReader {
  private constructor(
    private readonly zip: ZipFile,
    private readonly file: FileHandle,
  ) {}

  /** Opens an archive; throws ZIP_REFUSED where it is none, or is cut off. */
  static async open(place: string): Promise<ZipReader> {
    const file = await open(place, 'r');
    try {
      const { size } = await file.stat();
      const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
      const zip = await orBroken(
        fromRandomAccessReaderPromise(new FileReader(file, place, size), size, options),
      );
      // Nobody listens between two entries.
      zip.on('error', () => undefined);
      return new ZipReader(zip, file);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Which whoever made the archive wrote on it. */
  get comment(): string {
    const { comment } = this.zip;
    return typeof comment === 'string' ? comment : Buffer.from(comment).toString('latin1');
  }

  /** What the archive says that it holds: one more than there may be, at most. */
  async entries(): Promise<ReadEntry[]> {
    const entries: ReadEntry[] = [];
    try {
      for await (const entry of this.zip.eachEntry()) {
        const { generalPurposeBitFlag: flags, fileNameRaw, extraFields, compressionMethod: method } = entry;
        const name = getFileNameLowLevel(flags, fileNameRaw, extraFields, true);
        const isEncrypted = (flags & (ENCRYPTED | MASKED)) !== 0;
        entries.push({ entry, name, isEncrypted, method, mode: entry.externalFileAttributes >>> 16 });
        if (entries.length > MOST_ENTRIES) break;
      }
    } catch (error) {
      throw refused(error);
    }
    return entries;
  }

  /** The content of an entry, piece by piece, as long as it stays within what may be unpacked. */
  async *content({ entry, name }: ReadEntry, budget: UnpackingBudget): AsyncGenerator<Buffer> {
    const raw = await orBroken(this.zip.openReadStreamPromise(entry, { decodeFileData: false }));
    const plain = entry.compressionMethod === 8 ? createInflateRaw() : new PassThrough();
    pipeline(raw, plain, () => undefined);
    let [bytes, checksum] = [0, 0];
    try {
      const pieces = plain.iterator()[Symbol.asyncIterator]();
      for (;;) {
        const { done, value } = await orBroken<IteratorResult<unknown>>(pieces.next(), name);
        if (done) break;
        if (!Buffer.isBuffer(value)) throw zipRefused([{ code: 'broken', path: name }]);
        if (bytes === 0 && value.subarray(0, 4).toString('latin1') === 'PK\x03\x04')
          throw zipRefused([{ code: 'nested', path: name }]);
        bytes += value.length;
        checksum = crc32(value, checksum);
        budget.count(value.length, { path: name, bytes, packed: entry.compressedSize });
        yield value;
      }
      if (bytes !== entry.uncompressedSize || checksum !== entry.crc32)
        throw zipRefused([{ code: 'broken', path: name }]);
    } finally {
      raw.destroy();
      plain.destroy();
    }
  }

  async close(): Promise<void> {
    this.zip.close();
    await this.file.close();
  }
}

const ENCRYPTED = 0x1;
/** The list itself is encrypted. */
const MASKED = 0x2000;

/** What the reader of archives cannot read is the sender's to mend, whatever it says about it. */
async function orBroken<T>(act: Promise<T>, path = ''): Promise<T> {
  try {
    return await act;
  } catch (cause) {
    throw refused(cause, path);
  }
}

function refused(cause: unknown, path = '') {
  const isLocked = cause instanceof Error && cause.message.includes('encryption');
  return zipRefused([{ code: isLocked ? 'encrypted' : 'broken', path }], cause);
}
