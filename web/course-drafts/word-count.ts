/** As the advice on content counts: slower than most adults read at home. */
const WORDS_A_MINUTE = 200;

/** How many words somebody reads in a Markdown text; addresses, marks and what pictures show are left out. */
export function countWords(markdown: string): number {
  const read = markdown.replaceAll(/!\[[^\]]*\]\([^)]*\)/g, ' ').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  return read.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

export const minutesToRead = (words: number) => Math.max(1, Math.ceil(words / WORDS_A_MINUTE));
