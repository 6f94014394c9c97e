import { type Day, isDay } from '../common/days.js';
import { clean } from '../common/text-keys.js';
import type { Cell, CellMistake } from './cells.js';

/** The order of day, month and year in a date that is written in numbers, or `serial`: days since 1900 as Excel counts them. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd' | 'serial';

/** How the dates of a file are written; two digits for a year are only read where the format says so. */
export interface DateFormat {
  /** As a person writes it: `dd/MM/yyyy`. */
  pattern: string;
  order: DateOrder;
  hasShortYears: boolean;
}

/** The formats that are offered; others may use another order or separators of the same parts. */
export const DATE_PATTERNS = [
  'yyyy-MM-dd',
  'yyyyMMdd',
  'dd/MM/yyyy',
  'MM/dd/yyyy',
  'dd.MM.yyyy',
  'd MMM yyyy',
  'dd/MM/yy',
  'MM/dd/yy',
  'excel',
] as const;

const PART = /d{1,2}|M{1,4}|y{2,4}/g;
const MOST_CHARACTERS = 20;

/** Reads a date format, in small or capital letters; null for what is none. */
export function dateFormat(text: string): DateFormat | null {
  const pattern = clean(text);
  if (pattern.length > MOST_CHARACTERS) return null;
  if (/^excel$/i.test(pattern)) return { pattern: 'excel', order: 'serial', hasShortYears: false };
  const letters = pattern.replace(/[dy]/gi, (letter) => letter.toLowerCase()).replaceAll('m', 'M');
  const parts = letters.match(PART) ?? [];
  const order = parts.map((part) => part.charAt(0).toLowerCase()).join('');
  const isKnown = order === 'dmy' || order === 'mdy' || order === 'ymd';
  if (!isKnown || !/^[-/. ,]*$/.test(letters.replace(PART, ''))) return null;
  const years = parts.find((part) => part.startsWith('y'))?.length;
  return years === 3 ? null : { pattern: letters, order, hasShortYears: years === 2 };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_WORD =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/;
const TIME = /[T ]\d{1,2}:\d{2}.*$/;
const ZERO = /^[0\-/.]+$/;
/** The days that SAP and Oracle write for "no end". */
const ENDLESS =
  /^(9999|4712)([-/.]?)12\2(31|30)|^(31|30)([-/.])12\5(9999|4712)|^12([-/.])(31|30)\7(9999|4712)|^31[-/. ]dec(ember)?[-/. ](9999|4712)/i;
/** 1899-12-30, so that 60 and later mean what Excel shows. */
const SERIAL_START = Date.UTC(1899, 11, 30);
export const SERIAL = /^(\d{5})([.,]\d+)?$/;
export const IN_NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;

const mistake = (code: string, reason: string): CellMistake => ({ code, reason });
const UNREADABLE = mistake('DATE_UNREADABLE', 'Is no date: write it as 2026-12-14.');
const SHORT_YEAR = mistake(
  'DATE_UNREADABLE',
  'Has a year of two digits: export it with four, or give a date format such as dd/MM/yy, which reads 70 to 99 as 1970 to 1999 and 00 to 69 as 2000 to 2069.',
);
const AMBIGUOUS = mistake(
  'DATE_AMBIGUOUS',
  'Day and month could change places: give the date format, or write the date as 2026-12-14.',
);

/** A date in text without its time of day, its white space folded. */
export const dateText = (raw: string) => clean(raw).replace(TIME, '');

function existing(year: string, month: number, day: number): Cell<Day> {
  const value = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(value) ? { value } : mistake('DATE_IMPOSSIBLE', 'Is a day that does not exist.');
}

const longYear = (year: string) => (year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`);

function monthOf(word: string): number {
  return MONTH_WORD.test(word.toLowerCase()) ? MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1 : 0;
}

/** 14-Dec-2026 or Dec 14, 2026. */
function namedDay(text: string, format: DateFormat | null): Cell<Day> {
  const dayFirst = /^(\d{1,2})[-/. ]([a-z]{3,9})\.?[-/. ,]+(\d{4}|\d{2})$/i.exec(text);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4}|\d{2})$/i.exec(text);
  const month = monthOf(dayFirst?.[2] ?? monthFirst?.[1] ?? '');
  if (month === 0) return UNREADABLE;
  const year = dayFirst?.[3] ?? monthFirst?.[3] ?? '';
  if (year.length === 2 && !format?.hasShortYears) return SHORT_YEAR;
  return existing(longYear(year), month, Number(dayFirst?.[1] ?? monthFirst?.[2]));
}

function inOrder(parts: readonly [string, string, string], { order, pattern }: DateFormat): Cell<Day> {
  const [first, second, third] = parts;
  const [day, month, year] = order === 'ymd' ? [third, second, first] : [first, second, third];
  const cell =
    order === 'mdy'
      ? existing(longYear(year), Number(day), Number(month))
      : existing(longYear(year), Number(month), Number(day));
  return 'code' in cell ? mistake(cell.code, `Is no day in the form ${pattern}.`) : cell;
}

function numberedDay(match: RegExpExecArray, format: DateFormat | null): Cell<Day> {
  const [, one = '', , two = '', three = ''] = match;
  if (three.length === 2) {
    const reads = format?.hasShortYears && format.order !== 'serial';
    return reads && format ? inOrder([one, two, three], format) : SHORT_YEAR;
  }
  if (format?.order === 'dmy' || format?.order === 'mdy') return inOrder([one, two, three], format);
  const [first, second] = [Number(one), Number(two)];
  if (first <= 12 && second <= 12 && first !== second) return AMBIGUOUS;
  return first > 12 ? existing(three, second, first) : existing(three, first, second);
}

function serialDay(days: string): Cell<Day> {
  return { value: new Date(SERIAL_START + Number(days) * 86_400_000).toISOString().slice(0, 10) };
}

function dayIn(raw: string, format: DateFormat | null): Cell<Day> {
  const text = dateText(raw);
  if (text === '' || ZERO.test(text)) return { value: null };
  const serial = SERIAL.exec(text);
  if (serial) return format?.order === 'serial' ? serialDay(serial[1] ?? '') : UNREADABLE;
  const isCompact = /^\d{8}$/.test(text) && (format?.order === 'dmy' || format?.order === 'mdy');
  if (isCompact && format) return inOrder([text.slice(0, 2), text.slice(2, 4), text.slice(4)], format);
  const yearFirst = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (yearFirst) return existing(yearFirst[1] ?? '', Number(yearFirst[3]), Number(yearFirst[4]));
  const inNumbers = IN_NUMBERS.exec(text);
  return inNumbers ? numberedDay(inNumbers, format) : namedDay(text, format);
}

const MOST_REMEMBERED = 20_000;
/** A company's days are few, its rows are many. */
const read = new Map<string, Map<string, Cell<Day>>>();

/**
 * A calendar day as a format has it, or without one in ISO form or in a form that can mean no other day; day and month
 * that could change places are never guessed. A time of day, and a zone behind it, are left aside.
 */
export function dayCell(raw: string, format: DateFormat | null = null): Cell<Day> {
  const known = read.get(format?.pattern ?? '') ?? new Map<string, Cell<Day>>();
  if (known.size === 0 && read.size < 20) read.set(format?.pattern ?? '', known);
  const cell = known.get(raw) ?? dayIn(raw, format);
  if (raw.length <= 30 && known.size < MOST_REMEMBERED) known.set(raw, cell);
  return cell;
}

/** As `dayCell`, for the end of something: the last of all days, as SAP and Oracle write it, is no end. */
export function endCell(raw: string, format: DateFormat | null = null): Cell<Day> {
  return ENDLESS.test(clean(raw)) ? { value: null } : dayCell(raw, format);
}
