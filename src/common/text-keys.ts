/** Trimmed, inner white space folded, NFC: how every text of a person is stored. */
export function clean(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
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

/** Escapes what LIKE would read as a wildcard; used with `ESCAPE '!'`. */
export function likeEscape(text: string): string {
  return text.replace(/[!%_]/g, (sign) => `!${sign}`);
}
