import { DateTime } from 'luxon';
import type { Day } from '../common/days.js';

/** After this hour nobody is written to; what was to be said waits for the next working day. */
const QUIET_FROM_HOUR = 18;

/** The part of a day in which a digest may be sent: its calendar day, and when it ends. */
export interface DigestTime {
  day: Day;
  until: Date;
}

/** Whether it is an hour in a time zone in which a digest may be sent, on whatever day: from `digestAt` (`08:30`) on until six in the evening; else null. */
export function digestTime(now: Date, zone: string, digestAt: string): DigestTime | null {
  const local = DateTime.fromJSDate(now, { zone });
  if (local.toFormat('HH:mm') < digestAt || local.hour >= QUIET_FROM_HOUR) return null;
  const until = local.set({ hour: QUIET_FROM_HOUR, minute: 0, second: 0, millisecond: 0 });
  return { day: local.toFormat('yyyy-MM-dd'), until: until.toJSDate() };
}
