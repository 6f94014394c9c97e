import { clean } from '../common/text-keys.js';

/** What is wrong with a value; `code` is stable, `reason` is a sentence for whoever mends the file. */
export interface CellMistake {
  code: string;
  reason: string;
}
/** A value as it is stored (null for an empty cell), or what is wrong with it. */
export type Cell<T> = { value: T | null } | CellMistake;

const mistake = (code: string, reason: string): CellMistake => ({ code, reason });
const EMPTY = { value: null };

export const isMistake = <T>(cell: Cell<T>): cell is CellMistake => 'code' in cell;

/** Signs that spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@]/;
/** Control characters, and those that turn the direction of text around. */
const INVISIBLE = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]/u;

/** Most cells: nothing to fold, to compose or to look for. */
const PLAIN = /^[!-~]+( [!-~]+)*$/;

/** A text of at most so many characters that no spreadsheet takes for a formula. */
export function textCell(raw: string, most: number): Cell<string> {
  const trimmed = raw.trim();
  if (trimmed === '') return EMPTY;
  if (FORMULA.test(trimmed)) {
    return mistake('TEXT_FORMULA', 'Begins with = + - or @, which spreadsheets take for a formula.');
  }
  if (INVISIBLE.test(trimmed)) return mistake('TEXT_CONTROL', 'Holds control characters or line ends.');
  const value = PLAIN.test(trimmed) ? trimmed : clean(trimmed);
  if (value.length > most)
    return mistake('TEXT_TOO_LONG', `Has ${value.length} characters; at most ${most} fit.`);
  return { value };
}

const EMAIL = /^[^\s@"(),:;<>[\]\\]{1,64}@([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;

/** An e-mail address, in lower case. */
export function emailCell(raw: string): Cell<string> {
  const text = textCell(raw, 254);
  if (isMistake(text) || text.value === null) return text;
  const value = text.value.toLowerCase();
  const isAddress =
    EMAIL.test(value) && !value.includes('..') && !value.includes('.@') && !value.startsWith('.');
  return isAddress
    ? { value }
    : mistake(
        'EMAIL_INVALID',
        'Is no e-mail address (name@company.com): mend it, or map the column to nothing.',
      );
}

const zones = new Map<string, boolean>();

function isZone(text: string): boolean {
  const known = zones.get(text);
  if (known !== undefined) return known;
  let isKnown = /^([A-Z][\w+-]*(\/[\w+-]+)+|UTC|GMT)$/.test(text);
  try {
    if (isKnown) new Intl.DateTimeFormat('en', { timeZone: text });
  } catch {
    isKnown = false;
  }
  if (zones.size < 5_000) zones.set(text, isKnown);
  return isKnown;
}

/** A time zone by its IANA name. */
export function zoneCell(raw: string): Cell<string> {
  const text = textCell(raw, 64);
  if (isMistake(text) || text.value === null) return text;
  if (isZone(text.value)) return text;
  return mistake('TIME_ZONE_UNKNOWN', 'Is no IANA time zone (America/Jamaica, Europe/London).');
}

/** A language, possibly with a country: en, es-MX, en_US. */
export function localeCell(raw: string): Cell<string> {
  const text = textCell(raw, 40);
  if (isMistake(text) || text.value === null) return text;
  const value = text.value.replaceAll('_', '-');
  const isTag = value.length <= 16 && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value);
  return isTag ? { value } : mistake('LOCALE_UNKNOWN', 'Is no language code (en, es-MX).');
}

/** A share of full time in per mille, from 0.8 or 80 %, or from 80 in a column of per cents. */
export function shareCell(raw: string, isInPercent = false): Cell<number> {
  const text = raw.trim().replace(',', '.');
  if (text === '') return EMPTY;
  const match = /^(\d{1,3}(?:\.\d+)?|\.\d+)\s*(%?)$/.exec(text);
  const permille = match ? Math.round(Number(match[1]) * (match[2] || isInPercent ? 10 : 1000)) : NaN;
  if (permille >= 0 && permille <= 2000) return { value: permille };
  return mistake('SHARE_INVALID', 'Is no share of full time (0.8 or 80 %).');
}
