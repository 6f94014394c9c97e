import type { AwardPeriod } from '../badge-criteria/award-period.js';
import { startOfDay } from '../common/days.js';
import type { SqlFragment } from '../people/visible-people.js';

/** From when to before when something must have been done to count; null: whenever. */
export type Span = { from: Date; before: Date; period: AwardPeriod } | null;

/** A period as instants in the company's time zone. */
export const spanOf = (period: AwardPeriod | null, zone: string): Span =>
  period && { from: startOfDay(period.from, zone), before: startOfDay(period.before, zone), period };

/** That an instant column lies within. */
export const during = (column: string, span: Span): SqlFragment =>
  span
    ? { sql: `(${column} >= ? AND ${column} < ?)`, parameters: [span.from, span.before] }
    : { sql: '1 = 1', parameters: [] };

/** The same of a column that holds a day. */
export const duringDays = (column: string, span: Span): SqlFragment =>
  span
    ? { sql: `(${column} >= ? AND ${column} < ?)`, parameters: [span.period.from, span.period.before] }
    : { sql: '1 = 1', parameters: [] };
