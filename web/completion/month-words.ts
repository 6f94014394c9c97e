import { localeTag } from '../text/locale.js';

/** A month such as `2026-03` as the reader writes it: "March 2026". */
export function monthWords(month: string): string {
  const format = new Intl.DateTimeFormat(localeTag(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01`));
}
