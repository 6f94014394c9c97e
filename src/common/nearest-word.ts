/** Changes of one letter between two words. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    let diagonal = row[0] ?? 0;
    const next = [index + 1];
    for (const [column, sign] of [...other].entries()) {
      const above = row[column + 1] ?? 0;
      next.push(Math.min(above + 1, (next[column] ?? 0) + 1, diagonal + (letter === sign ? 0 : 1)));
      diagonal = above;
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Which of the known words somebody may have meant; null where none is near, by two letters in five. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  const near = known
    .map((one) => ({ one, far: distance(word.toLowerCase(), one.toLowerCase()) }))
    .filter(({ far }) => far <= Math.max(1, Math.floor(word.length * 0.4)))
    .toSorted((a, b) => a.far - b.far);
  return near[0]?.one ?? null;
}
