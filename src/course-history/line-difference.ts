/** A line of two texts that are compared. */
export interface ComparedLine {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** More pairs of lines than these are not compared one by one: the whole stretch counts as written anew. */
const MOST_PAIRS = 4_000_000;

/** What a later text has otherwise than an earlier one, line by line: the fewest lines that went and came. */
export function lineDifference(before: string, after: string): ComparedLine[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const as = (kind: ComparedLine['kind'], lines: readonly string[]) => lines.map((text) => ({ kind, text }));
  return [
    ...as('same', a.slice(0, head)),
    ...between(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...as('same', a.slice(a.length - tail)),
  ];
}

const linesOf = (text: string) => (text === '' ? [] : text.split('\n'));

function between(a: readonly string[], b: readonly string[]): ComparedLine[] {
  if (a.length * b.length > MOST_PAIRS)
    return [
      ...a.map((text) => ({ kind: 'removed' as const, text })),
      ...b.map((text) => ({ kind: 'added' as const, text })),
    ];
  const width = b.length + 1;
  // How many lines the rests of both have in common, from each pair of places on.
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const lines: ComparedLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && left === right) {
      lines.push({ kind: 'same', text: left });
      i++;
      j++;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: 'removed', text: left });
      i++;
    } else {
      lines.push({ kind: 'added', text: right ?? '' });
      j++;
    }
  }
  return lines;
}
