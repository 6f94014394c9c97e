import { describe, expect, it } from '@jest/globals';
import { FOREVER } from '../common/days.js';
import type { AbsentDays } from './absence-clock.js';
import { type Stage, stageDays, type StageDays, type WholeDays } from './stage-days.js';
import { MONDAY_TO_FRIDAY } from './working-days.js';

/** From a Monday on, due five weeks later. */
const WHOLE: WholeDays = { startsOn: '2026-11-23', dueOn: '2026-12-28', ruledDueOn: '2026-12-28' };
const stage = (opensOnDay: number | null, dueOnDay: number | null): Stage => ({ opensOnDay, dueOnDay });
const days = (opensOn: string | null, dueOn: string | null): StageDays => ({ opensOn, dueOn });
const away = (fromOn: string, toOn: string): AbsentDays => ({ fromOn, toOn });

describe('a part of an enrolment', () => {
  it.each<[string, Stage, Partial<WholeDays>, AbsentDays[], StageDays]>([
    ['opens and is due with the whole where nothing is said', stage(null, null), {}, [], days(null, null)],
    ['opens on its day, the first one being day 1', stage(5, null), {}, [], days('2026-11-27', null)],
    ['opens on a day without work too', stage(6, null), {}, [], days('2026-11-28', null)],
    ['is due by its day', stage(null, 10), {}, [], days(null, '2026-12-02')],
    ['is not due on a weekend', stage(null, 13), {}, [], days(null, '2026-12-07')],
    [
      'is not due after the whole',
      stage(5, 20),
      { dueOn: '2026-12-10', ruledDueOn: '2026-12-10' },
      [],
      days('2026-11-27', '2026-12-10'),
    ],
    [
      'is due by its day where the whole has no due day',
      stage(5, 10),
      { dueOn: null, ruledDueOn: null },
      [],
      days('2026-11-27', '2026-12-02'),
    ],
    [
      'opens seven days before the whole is due at the latest',
      stage(20, null),
      { dueOn: '2026-12-07', ruledDueOn: '2026-12-07' },
      [],
      days('2026-11-30', null),
    ],
    [
      'opens at once where the whole is due within a week',
      stage(20, 25),
      { dueOn: '2026-11-30', ruledDueOn: '2026-11-30' },
      [],
      days(null, '2026-11-30'),
    ],
    [
      'waits while its person is away, and is due with seven days left',
      stage(5, 6),
      {},
      [away('2026-11-26', '2026-12-07')],
      days('2026-12-08', '2026-12-14'),
    ],
    [
      'opens on the return where it would have opened while its person was away',
      stage(5, 20),
      {},
      [away('2026-11-27', '2026-12-01')],
      days('2026-12-01', '2026-12-16'),
    ],
    [
      'does not guess when somebody is back',
      stage(5, 10),
      {},
      [away('2026-11-26', FOREVER)],
      days('2026-11-27', '2026-12-02'),
    ],
    [
      'is not moved by days away before the first day',
      stage(5, 10),
      {},
      [away('2026-11-01', '2026-11-23')],
      days('2026-11-27', '2026-12-02'),
    ],
    [
      'is due so many days later as somebody gave to the whole, and opens as before',
      stage(5, 10),
      { dueOn: '2027-01-11' },
      [],
      days('2026-11-27', '2026-12-16'),
    ],
    [
      'stays open that had opened early, since the whole was due soon, when more time is given',
      stage(20, 22),
      { dueOn: '2027-01-11', ruledDueOn: '2026-12-07' },
      [],
      days('2026-11-30', '2027-01-11'),
    ],
    [
      'counts over a leap day',
      stage(3, 4),
      { startsOn: '2028-02-28', dueOn: '2028-04-03', ruledDueOn: '2028-04-03' },
      [],
      days('2028-03-01', '2028-03-02'),
    ],
  ])('%s', (_, part, whole, absences, expected) => {
    expect(stageDays(part, { ...WHOLE, ...whole }, absences, MONDAY_TO_FRIDAY)).toEqual(expected);
  });
});
