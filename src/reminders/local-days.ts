import { DateTime } from 'luxon';
import type { Day } from '../common/days.js';

/** People who share a calendar day now: their zones, and what day and hour it is there. */
export interface LocalDay {
  day: Day;
  /** 1 for Monday. */
  weekday: number;
  hour: number;
  zones: string[];
}

/** What day and hour it is in these zones, those that agree together. */
export function localDays(zones: Iterable<string>, now: Date): LocalDay[] {
  const found = new Map<string, LocalDay>();
  for (const zone of new Set(zones)) {
    const local = DateTime.fromJSDate(now, { zone });
    const key = local.toFormat('yyyy-MM-dd HH');
    const { weekday, hour } = local;
    const one = found.get(key) ?? { day: local.toFormat('yyyy-MM-dd'), weekday, hour, zones: [] };
    one.zones.push(zone);
    found.set(key, one);
  }
  return [...found.values()];
}
