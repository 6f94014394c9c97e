import { localeTag } from '../text/locale.js';

/** An hour of the day as the reader's clock shows it. */
export const hourInWords = (hour: number): string =>
  new Intl.DateTimeFormat(localeTag(), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, 1, hour),
  );
