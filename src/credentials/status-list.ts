import { gzipSync } from 'node:zlib';

/** How many credentials one list tells of: the least that the standard allows, so that nobody is found by who asks for a list. */
export const LIST_SIZE = 131_072;

/** In which list a credential stands, and where in it. */
export const placeOf = (id: number) => ({ list: Math.floor(id / LIST_SIZE) + 1, index: id % LIST_SIZE });

/** The ids that a list tells of: from the first to before the last. */
export const idsOf = (list: number) => ({ from: (list - 1) * LIST_SIZE, before: list * LIST_SIZE });

/**
 * The bits of a list as Bitstring Status List writes them: 1 for whatever is not good. What was never given out is 0 up there, and what
 * was given out and is gone is 1, so that a mistake of ours says "revoked" and not "good".
 */
export function encodedList(list: number, highestId: number, goodIds: Iterable<number>): string {
  const { from, before } = idsOf(list);
  const bits = new Uint8Array(LIST_SIZE / 8);
  for (let id = from; id < before && id <= highestId; id += 1) set(bits, id - from, 1);
  for (const id of goodIds) set(bits, id - from, 0);
  return `u${gzipSync(bits).toString('base64url')}`;
}

/** The first bit is the highest of the first byte. */
function set(bits: Uint8Array, index: number, to: 0 | 1): void {
  const byte = index >> 3;
  const mask = 0x80 >> (index & 7);
  const before = bits[byte] ?? 0;
  bits[byte] = to === 1 ? before | mask : before & ~mask;
}
