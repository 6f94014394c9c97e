/** What one entry may hold (the API's limit). */
const MOST_LETTERS = 254;
const ADDRESS = /[^\s<>()"':]+@[^\s<>()"']+/g;

/**
 * The entries of a list as people paste it: lines, cells of a spreadsheet, commas, semicolons, "Ana Brown <ana@…>". Words in
 * one line are entries of their own where each has a digit, as numbers have. Each entry once, in its order.
 */
export function entriesIn(pasted: string): string[] {
  const pieces = pasted
    .split(/[\n\r\t,;]+/)
    .map((piece) =>
      piece
        .trim()
        .replace(/^["']+|["']+$/g, '')
        .trim(),
    )
    .filter((piece) => piece !== '');
  const entries = pieces.flatMap((piece) => {
    const addresses = piece.match(ADDRESS);
    if (addresses) return addresses;
    const words = piece.split(/\s+/);
    return words.every((word) => /\d/.test(word)) ? words : [piece];
  });
  return [...new Set(entries.map((entry) => entry.slice(0, MOST_LETTERS)))];
}
