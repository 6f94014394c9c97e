/** A day off with its name. */
export interface HolidayLine {
  day: string;
  name: string;
}

/** What a box of lines says: holidays, and the numbers of lines that are none. */
export interface ReadLines {
  holidays: HolidayLine[];
  faulty: number[];
}

const LINE = /^(\d{4}-\d{2}-\d{2})[\s,;:–-]+(.*\S)$/;
const MOST_NAME = 120;
/** An entry of a calendar file that lasts longer is no holiday. */
const LONGEST_DAYS = 31;
const DAY_MS = 86_400_000;

function isDay(text: string): boolean {
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

/** Reads lines such as `2026-12-25 Christmas Day`; empty lines are skipped. */
export function readHolidayLines(typed: string): ReadLines {
  const read: ReadLines = { holidays: [], faulty: [] };
  for (const [index, line] of typed.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [, day = '', name = ''] = LINE.exec(line.trim()) ?? [];
    if (isDay(day)) read.holidays.push({ day, name: name.slice(0, MOST_NAME) });
    else read.faulty.push(index + 1);
  }
  return read;
}

/** The whole days with a name in a calendar file (.ics); what repeats counts with its first day, what has a time of day not at all. */
export function readCalendarFile(content: string): HolidayLine[] {
  const unfolded = content.replace(/\r?\n[ \t]/g, '');
  const events = unfolded.split(/^BEGIN:VEVENT\r?$/m).slice(1);
  return events.flatMap((event) => {
    const from = dayIn(event, 'DTSTART');
    const name = /^SUMMARY[^:\r\n]*:(.*\S)/m.exec(event)?.[1]?.replace(/\\([,;\\])/g, '$1');
    if (from === null || name === undefined) return [];
    return daysFrom(from, dayIn(event, 'DTEND')).map((day) => ({ day, name: name.slice(0, MOST_NAME) }));
  });
}

function dayIn(event: string, key: string): string | null {
  const [, year, month, day] =
    new RegExp(`^${key}(?:;[^:\\r\\n]*)?:(\\d{4})(\\d{2})(\\d{2})\\r?$`, 'm').exec(event) ?? [];
  const found = `${year}-${month}-${day}`;
  return isDay(found) ? found : null;
}

/** The end of an entry is the day after its last one. */
function daysFrom(from: string, end: string | null): string[] {
  const start = Date.parse(from);
  const days = end === null ? 1 : Math.round((Date.parse(end) - start) / DAY_MS);
  const length = Math.min(Math.max(days, 1), LONGEST_DAYS);
  return Array.from({ length }, (_, index) => new Date(start + index * DAY_MS).toISOString().slice(0, 10));
}
