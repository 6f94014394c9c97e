import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file that goes into an archive: words, or where it lies on the disk. */
export interface ZippedFile {
  path: string;
  content: { text: string } | { place: string };
}

/** A file that anybody may read. */
const MODE = 0o100644;

/** An archive, piece by piece, no faster than it is read: one file is open at a time, and none of them is held in memory. */
export async function* zipOf(
  files: readonly ZippedFile[],
  { madeAt, comment }: { madeAt: Date; comment: string },
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  let current: Readable | null = null;
  for (const { path, content } of files) {
    // Films and pictures are packed already.
    const options = { mtime: madeAt, mode: MODE, compress: 'text' in content };
    zip.addReadStreamLazy(path, options, (done) => {
      current =
        'text' in content ? Readable.from([Buffer.from(content.text)]) : createReadStream(content.place);
      const own = current;
      own.once('error', (error) => zip.emit('error', error));
      done(null, own);
    });
  }
  const out = Readable.from(zip.outputStream);
  zip.on('error', (error: Error) => out.destroy(error));
  zip.end({ forceZip64Format: false, comment });
  try {
    for await (const piece of out) yield piece;
  } finally {
    out.destroy();
    closeIt(current);
  }
}

const closeIt = (stream: Readable | null): void => void stream?.destroy();
