/** Trimmed, inner white space folded, NFC: how every text of a person is stored. */
export function clean(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The same text on its own: engines cut a short text out of a long one without copying, and keep the long one alive with it. */
export function detached(text: string): string {
  return Buffer.from(text).toString();
}

/** What a search compares: lower case, without accents, so that "Jose" finds José. */
export function searchKey(text: string): string {
  return clean(text)
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/ø/giu, 'o')
    .replace(/ł/giu, 'l')
    .replace(/ß/gu, 'ss')
    .replace(/đ/giu, 'd')
    .replace(/æ/giu, 'ae')
    .toLowerCase()
    .normalize('NFC');
}

/** What LIKE finds each word of a text by, anywhere in a search key or sort key; used with `ESCAPE '!'`. */
export const wordsLike = (text: string): string[] =>
  searchKey(text)
    .split(' ')
    .filter(Boolean)
    .map((word) => `%${likeEscape(word)}%`);

/** Escapes what LIKE would read as a wildcard; used with `ESCAPE '!'`. */
export function likeEscape(text: string): string {
  return text.replace(/[!%_]/g, (sign) => `!${sign}`);
}
