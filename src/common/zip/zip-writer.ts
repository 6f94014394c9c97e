import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file that goes into an archive: words, where it lies on the disk, or how it is made once its turn has come. */
export interface ZippedFile {
  path: string;
  content: { text: string } | { place: string } | { made: () => AsyncIterable<Uint8Array> };
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
    // Films, pictures and PDFs are packed already.
    const options = { mtime: madeAt, mode: MODE, compress: 'text' in content };
    zip.addReadStreamLazy(path, options, (done) => {
      const own = streamOf(content);
      current = own;
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

function streamOf(content: ZippedFile['content']): Readable {
  if ('text' in content) return Readable.from([Buffer.from(content.text)]);
  return 'place' in content ? createReadStream(content.place) : Readable.from(content.made());
}

const closeIt = (stream: Readable | null): void => void stream?.destroy();
