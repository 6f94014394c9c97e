/** How the reader writes dates and numbers, and which zone their day is in. */
interface Locale {
  /** BCP 47, such as `en-JM`. */
  tag: string;
  /** IANA name. */
  timeZone: string;
}

/** The languages that the screens can be read in; `web/translations/<language>.ts` holds all but English. */
export const LANGUAGES = ['en'];
const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'ur', 'yi']);

let current: Locale = { tag: 'en', timeZone: 'UTC' };

/** Takes the first tag that can be used (the reader's own choice, then what the browser says) and their zone, or the device's. */
export function setLocale(wanted: readonly (string | null)[], timeZone: string | null): void {
  const tags = wanted.filter(isTag);
  const zones = [timeZone, Intl.DateTimeFormat().resolvedOptions().timeZone, 'UTC'].filter(isZone);
  current = { tag: tags[0] ?? 'en', timeZone: zones[0] ?? 'UTC' };
}

export const localeTag = () => current.tag;
export const timeZone = () => current.timeZone;

/** The language of the screens: the reader's, where there are texts in it. */
export function language(): string {
  const wanted = new Intl.Locale(current.tag).language;
  return LANGUAGES.includes(wanted) ? wanted : 'en';
}

export const direction = (): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.has(language()) ? 'rtl' : 'ltr');

export const pluralRules = remembered((tag: string) => new Intl.PluralRules(tag));
const numbers = remembered((tag: string) => new Intl.NumberFormat(tag));
export const numberFormat = () => numbers(current.tag);

/** Makes each formatter once: they cost more than what they format. */
export function remembered<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}

function isTag(tag: string | null): tag is string {
  try {
    return tag !== null && Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

function isZone(zone: string | null): zone is string {
  try {
    return zone !== null && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
