import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** What an archive holds, by name, and its comment; for archives of our own. */
export async function unzipped(archive: Buffer): Promise<{ files: Map<string, Buffer>; comment: string }> {
  const zip = await fromBufferPromise(archive);
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return { files, comment: zip.comment };
}
