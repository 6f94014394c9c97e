import { type Day, isDay } from '../common/days.js';
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
  return isAddress ? { value } : mistake('EMAIL_INVALID', 'Is no e-mail address (name@company.com).');
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

/** A share of full time in per mille, from 0.8 or 80 %. */
export function shareCell(raw: string): Cell<number> {
  const text = raw.trim().replace(',', '.');
  if (text === '') return EMPTY;
  const match = /^(\d{1,3}(?:\.\d+)?)\s*(%?)$/.exec(text);
  const permille = match ? Math.round(Number(match[1]) * (match[2] ? 10 : 1000)) : NaN;
  if (permille >= 0 && permille <= 2000) return { value: permille };
  return mistake('SHARE_INVALID', 'Is no share of full time (0.8 or 80 %).');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_WORD =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/;

function monthOf(word: string): number {
  const lower = word.toLowerCase();
  return MONTH_WORD.test(lower) ? MONTHS.indexOf(lower.slice(0, 3)) + 1 : 0;
}

const UNREADABLE = mistake('DATE_UNREADABLE', 'Is no date that we can read: write 2026-12-31.');
const AMBIGUOUS = mistake(
  'DATE_AMBIGUOUS',
  'Could be two different days: write it with the year first, 2026-12-31.',
);

function existing(year: string, month: number, day: number): Cell<Day> {
  const value = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(value) ? { value } : mistake('DATE_IMPOSSIBLE', 'Is a day that does not exist.');
}

/** 14-Dec-2026 or Dec 14, 2026. */
function namedDay(text: string): Cell<Day> {
  const dayFirst = /^(\d{1,2})[-/. ]([a-z]{3,9})\.?[-/. ,]+(\d{4})$/i.exec(text);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(text);
  const month = monthOf(dayFirst?.[2] ?? monthFirst?.[1] ?? '');
  if (month === 0) return UNREADABLE;
  return existing(dayFirst?.[3] ?? monthFirst?.[3] ?? '', month, Number(dayFirst?.[1] ?? monthFirst?.[2]));
}

/** A company's days are few, its rows are many. */
const read = new Map<string, Cell<Day>>();

/** A calendar day in ISO form or in one that can mean no other day; day and month that could change places are never guessed. */
export function dayCell(raw: string): Cell<Day> {
  const known = read.get(raw);
  if (known) return known;
  const cell = dayIn(raw);
  if (raw.length <= 30 && read.size < 20_000) read.set(raw, cell);
  return cell;
}

function dayIn(raw: string): Cell<Day> {
  const text = clean(raw);
  if (text === '') return EMPTY;
  const yearFirst = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(text);
  if (yearFirst) return existing(yearFirst[1] ?? '', Number(yearFirst[3]), Number(yearFirst[4]));
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!yearLast) return namedDay(text);
  const [first, second, year] = [Number(yearLast[1]), Number(yearLast[3]), yearLast[4] ?? ''];
  if (first <= 12 && second <= 12 && first !== second) return AMBIGUOUS;
  return first > 12 ? existing(year, second, first) : existing(year, first, second);
}
