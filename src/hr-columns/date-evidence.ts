import { isMistake } from './cells.js';
import { dateFormat, type DateFormat, dateText, dayCell, IN_NUMBERS, SERIAL } from './date-format.js';

/** Where a value stands that could mean several days, and what it would be in each format. */
export interface DateQuestion {
  line: number;
  value: string;
  /** Whether the column holds dates that contradict each other, so that none settles it. */
  isMixed: boolean;
  readings: { dateFormat: string; day: string }[];
}

interface Seen {
  line: number;
  value: string;
}

const MOST_SEEN = 20_000;
const LONG_YEARS = ['dd/MM/yyyy', 'MM/dd/yyyy'];
const SHORT_YEARS = ['dd/MM/yy', 'MM/dd/yy', 'yy/MM/dd'];
const SHORT_YEARS_BEHIND_NAMES = ['d MMM yy'];
const known = (pattern: string) => dateFormat(pattern);

/** What a column of dates tells of the format that it is written in: one 25/04/2026 settles every 03/04/2026. */
export class DateEvidence {
  private readonly seen = new Set<string>();
  private dayFirst = false;
  private monthFirst = false;
  private serials = 0;
  private others = 0;
  private unclear: Seen | null = null;
  private short: Seen | null = null;
  private shortPatterns: readonly string[] | null = null;

  add(raw: string, line: number): void {
    if (this.seen.has(raw)) return;
    if (raw.length <= 30 && this.seen.size < MOST_SEEN) this.seen.add(raw);
    const text = dateText(raw);
    if (text === '') return;
    if (SERIAL.test(text)) {
      this.serials++;
      return;
    }
    this.others++;
    const inNumbers = IN_NUMBERS.exec(text);
    const isShort = inNumbers
      ? inNumbers[4]?.length === 2
      : /[a-z.,' -]\d{2}$/i.test(text) && /[a-z]{3}/i.test(text);
    if (isShort) this.addShort(text, line);
    else if (inNumbers) this.addLong(Number(inNumbers[1]), Number(inNumbers[3]), { line, value: text });
  }

  /**
   * The format of the column, null where each date tells its day by itself, or what has to be asked. What is given
   * counts first, then what the column shows, then what was answered before.
   */
  settle(given: DateFormat | null, remembered: DateFormat | null): DateFormat | null | DateQuestion {
    if (given) return given;
    if (this.serials > 0 && this.others === 0) return known('excel');
    if (this.short) return this.settleShort(this.short, remembered);
    if (!this.unclear) return null;
    if (this.dayFirst && this.monthFirst) return questionOf(this.unclear, LONG_YEARS, true);
    if (this.dayFirst) return known('dd/MM/yyyy');
    if (this.monthFirst) return known('MM/dd/yyyy');
    const isAnswered = remembered?.order === 'dmy' || remembered?.order === 'mdy';
    return isAnswered ? remembered : questionOf(this.unclear, LONG_YEARS, false);
  }

  private settleShort(short: Seen, remembered: DateFormat | null): DateFormat | DateQuestion {
    const patterns = this.shortPatterns ?? [];
    const isAnswered = patterns.some((pattern) => known(pattern)?.order === remembered?.order);
    return isAnswered && remembered?.hasShortYears
      ? remembered
      : questionOf(short, patterns, patterns.length === 0);
  }

  private addLong(first: number, second: number, place: Seen): void {
    if (first > 12) this.dayFirst ||= second <= 12;
    else if (second > 12) this.monthFirst = true;
    else if (first !== second) this.unclear ??= place;
  }

  /** Two digits for a year leave three orders, as far as every value of the column is a day in them. */
  private addShort(value: string, line: number): void {
    this.short ??= { line, value };
    const possible = IN_NUMBERS.test(value) ? SHORT_YEARS : SHORT_YEARS_BEHIND_NAMES;
    const fitting = possible.filter((pattern) => !isMistake(dayCell(value, known(pattern))));
    if (fitting.length > 0)
      this.shortPatterns = (this.shortPatterns ?? fitting).filter((pattern) => fitting.includes(pattern));
  }
}

function questionOf({ line, value }: Seen, patterns: readonly string[], isMixed: boolean): DateQuestion {
  const readings = patterns.flatMap((pattern) => {
    const cell = dayCell(value, known(pattern));
    return isMistake(cell) || cell.value === null ? [] : [{ dateFormat: pattern, day: cell.value }];
  });
  return { line, value, isMixed, readings };
}
