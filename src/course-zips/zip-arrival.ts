import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { zipBrokenOff, zipTooLarge } from './course-zips.errors.js';

/** Writes an archive to the disk as it arrives, and returns its size. Throws ZIP_TOO_LARGE, UPLOAD_BROKEN_OFF. */
export async function receiveZip(source: Readable, place: string, mostBytes: number): Promise<number> {
  const file = await open(place, 'wx');
  let bytes = 0;
  try {
    for await (const chunk of source.iterator({ destroyOnReturn: false })) {
      const piece: Uint8Array = chunk;
      bytes += piece.length;
      if (bytes > mostBytes) throw zipTooLarge(mostBytes);
      await file.writeFile(piece);
    }
    return bytes;
  } catch (error) {
    if (source.readableAborted || source.errored) throw zipBrokenOff();
    throw error;
  } finally {
    await file.close();
    // What was refused is read on and forgotten, so that its sender hears why.
    source.resume();
  }
}
