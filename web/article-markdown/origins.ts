import type { Node } from 'prosemirror-model';

/** From which block of a text as it was read a block comes; null for a new one. */
export interface Origin {
  block: number | null;
  isSame: boolean;
}

/** Blocks that are as they were keep their order; as many edited ones as went between two of those stand for them. */
export function originsOf(now: readonly Node[], before: readonly Node[]): Origin[] {
  const origins = sameIn(now, before).map((block): Origin => ({ block, isSame: block !== null }));
  let from = 0;
  for (let at = 0; at <= now.length; at++) {
    if (at < now.length && !origins[at]?.isSame) continue;
    const first = from === 0 ? 0 : (origins[from - 1]?.block ?? 0) + 1;
    const next = origins[at]?.block ?? before.length;
    if (next - first === at - from)
      for (let edited = from; edited < at; edited++)
        origins[edited] = { block: first + edited - from, isSame: false };
    from = at + 1;
  }
  return origins;
}

function sameIn(now: readonly Node[], before: readonly Node[]): (number | null)[] {
  const found: (number | null)[] = now.map(() => null);
  const shorter = Math.min(now.length, before.length);
  const isSame = (at: number, other: number) => {
    const node = now[at];
    const block = before[other];
    return node !== undefined && block !== undefined && node.eq(block);
  };
  let start = 0;
  while (start < shorter && isSame(start, start)) {
    found[start] = start;
    start++;
  }
  let rest = 0;
  while (rest < shorter - start && isSame(now.length - 1 - rest, before.length - 1 - rest)) {
    rest++;
    found[now.length - rest] = before.length - rest;
  }
  let next = start;
  for (let at = start; at < now.length - rest; at++) {
    const block = before.findIndex(
      (_, other) => other >= next && other < before.length - rest && isSame(at, other),
    );
    if (block < 0) continue;
    found[at] = block;
    next = block + 1;
  }
  return found;
}
