import { describe, expect, it } from '@jest/globals';
import { FOREVER } from '../common/days.js';
import type { AbsentDays } from './absence-clock.js';
import { dueWithExtension, fairExtension } from './extension.js';
import { MONDAY_TO_FRIDAY } from './working-days.js';

describe('an extended due day', () => {
  const extension = { on: '2026-11-23', to: '2026-12-30' };
  const away = (fromOn: string, toOn: string): AbsentDays => ({ fromOn, toOn });
  it.each<[string, string | null, AbsentDays[], string]>([
    ['is the extension where the rule gives an earlier day', '2026-12-07', [], '2026-12-30'],
    ['is that of the rule where it is later', '2027-01-05', [], '2027-01-05'],
    ['is the extension where the rule gives none', null, [], '2026-12-30'],
    [
      'waits for an absence that began after it',
      '2026-12-07',
      [away('2026-12-01', '2026-12-11')],
      '2027-01-11',
    ],
    [
      'leaves seven days after an absence in which it was given',
      '2026-12-07',
      [away('2026-11-20', '2027-01-04')],
      '2027-01-11',
    ],
    [
      'stands as it was given where such an absence ends in time',
      null,
      [away('2026-11-20', '2026-12-01')],
      '2026-12-30',
    ],
    [
      'does not guess when somebody is back',
      '2026-12-07',
      [away('2026-11-20', FOREVER), away('2026-12-01', FOREVER)],
      '2026-12-30',
    ],
    ['has nothing to do with an absence before it', null, [away('2026-10-01', '2026-11-23')], '2026-12-30'],
  ])('%s', (_, dueOn, absences, due) => {
    expect(dueWithExtension(dueOn, extension, absences, MONDAY_TO_FRIDAY)).toBe(due);
  });
});

describe('work that comes back', () => {
  const work = { startsOn: '2026-11-21', dueOn: '2026-12-21' };
  it.each([
    ['gets the days that were left', work, '2026-12-01', '2027-02-01', '2027-02-22'],
    ['gets seven days at least, not on a weekend', work, '2026-12-18', '2027-02-01', '2027-02-08'],
    ['gets seven days where it was overdue', work, '2027-01-04', '2027-02-01', '2027-02-08'],
    [
      'is due as before where it had not begun',
      { startsOn: '2026-12-14', dueOn: '2026-12-28' },
      '2026-11-23',
      '2026-11-25',
      '2026-12-28',
    ],
  ])('%s', (_, dates, endedOn, backOn, to) => {
    expect(fairExtension(dates, endedOn, backOn, MONDAY_TO_FRIDAY)).toEqual({ on: backOn, to });
  });

  it('has no due day where it had none', () => {
    expect(fairExtension({ ...work, dueOn: null }, '2026-12-01', '2027-02-01', MONDAY_TO_FRIDAY)).toBeNull();
  });
});
