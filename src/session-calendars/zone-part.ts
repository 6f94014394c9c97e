import { DateTime, IANAZone } from 'luxon';
import { calendarLine } from './calendar-line.js';

const DAY_MS = 86_400_000;
/** So far before and after its events a calendar knows its zones. */
const AROUND_MS = 370 * DAY_MS;

/** A change of the clocks: at which instant, and by how many minutes they are ahead of UTC before and after. */
interface Change {
  at: number;
  before: number;
  after: number;
}

/**
 * A zone for a calendar, a year before and after these instants: every change of the clocks is named by itself, from the same tables by
 * which sessions get their instants, so that the two never disagree, whatever rules a government finds.
 */
export function zonePart(timeZone: string, from: Date, to: Date): string {
  const zone = IANAZone.create(timeZone);
  const [begin, end] = [from.getTime() - AROUND_MS, to.getTime() + AROUND_MS];
  const first = zone.offset(begin);
  const parts = [observance(timeZone, begin, '19700101T000000', first, first)];
  for (const { at, before, after } of changes(zone, begin, end)) {
    const onTheWall = new Date(at + before * 60_000).toISOString().slice(0, 19).replace(/[-:]/g, '');
    parts.push(observance(timeZone, at, onTheWall, before, after));
  }
  return [
    calendarLine('BEGIN', 'VTIMEZONE'),
    calendarLine('TZID', timeZone),
    ...parts,
    calendarLine('END', 'VTIMEZONE'),
  ].join('');
}

function observance(timeZone: string, at: number, onTheWall: string, before: number, after: number): string {
  const kind = DateTime.fromMillis(at, { zone: timeZone }).isInDST ? 'DAYLIGHT' : 'STANDARD';
  return [
    calendarLine('BEGIN', kind),
    calendarLine('DTSTART', onTheWall),
    calendarLine('TZOFFSETFROM', offset(before)),
    calendarLine('TZOFFSETTO', offset(after)),
    calendarLine('END', kind),
  ].join('');
}

function changes(zone: IANAZone, begin: number, end: number): Change[] {
  const found: Change[] = [];
  let before = zone.offset(begin);
  for (let day = begin; day < end; day += DAY_MS) {
    const after = zone.offset(day + DAY_MS);
    if (before !== after) found.push({ at: changeWithin(zone, day, day + DAY_MS), before, after });
    before = after;
  }
  return found;
}

/** The first instant of the new offset between two of different ones. */
function changeWithin(zone: IANAZone, from: number, to: number): number {
  const before = zone.offset(from);
  let [early, late] = [from, to];
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (zone.offset(middle) === before) early = middle;
    else late = middle;
  }
  return late;
}

/** Minutes ahead of UTC as `+0530`. */
function offset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`;
}
