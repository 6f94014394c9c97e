import type { ComparedLine } from './history-data.js';

/** A line as it is shown, or how many that are the same are left out. */
export type ShownLine = ComparedLine | { kind: 'skipped'; count: number };

/** So many lines stand around what changed. */
const AROUND = 2;

/** Leaves out what is the same far from anything that changed. */
export function shownLines(lines: readonly ComparedLine[]): ShownLine[] {
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ kind }) => kind !== 'same'),
  );
  const shown: ShownLine[] = [];
  lines.forEach((line, at) => {
    const last = shown.at(-1);
    if (near[at]) shown.push(line);
    else if (last?.kind === 'skipped') last.count++;
    else shown.push({ kind: 'skipped', count: 1 });
  });
  return shown;
}
