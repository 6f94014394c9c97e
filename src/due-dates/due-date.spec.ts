import { describe, expect, it } from '@jest/globals';
import { FOREVER } from '../common/days.js';
import { enrolmentDates, hasLastDayBegun, type LearnerFacts } from './due-date.js';
import { type DueRule, missingDetail } from './due-rule.js';
import { MONDAY_TO_FRIDAY } from './working-days.js';

const learner: LearnerFacts = {
  zone: 'America/Jamaica',
  hiredOn: '2026-12-14',
  firstDay: '2026-12-14',
  absences: [],
  hasDoubleTime: false,
  placements: [],
  completions: [],
  calendar: MONDAY_TO_FRIDAY,
};
const today = { enrolledOn: '2026-11-23', waveOn: null };
const after = (
  anchor: 'enrolment' | 'hire' | 'first-day-or-enrolment' | 'wave-or-enrolment',
  days: number,
): DueRule => ({
  kind: 'after',
  anchor,
  days,
});

describe('the due day', () => {
  const served = { ...learner, hiredOn: '2024-03-01', firstDay: '2024-03-01' };
  const unknown = { ...learner, hiredOn: null, firstDay: '2026-11-21' };
  it.each<[string, DueRule, LearnerFacts, string | null]>([
    ['14 days after a first day to come', after('first-day-or-enrolment', 14), learner, '2026-12-28'],
    [
      '14 days after the enrolment of somebody who serves',
      after('first-day-or-enrolment', 14),
      served,
      '2026-12-07',
    ],
    ['after enrolment', after('enrolment', 7), served, '2026-11-30'],
    ['after enrolment, which waits for the first day', after('enrolment', 7), learner, '2026-12-21'],
    ['after the hire date', after('hire', 30), learner, '2027-01-13'],
    ['never before the work may begin, with seven days at least', after('hire', 30), served, '2026-11-30'],
    ['a calendar day', { kind: 'on', day: '2027-01-05' }, served, '2027-01-05'],
    [
      'a calendar day on a Saturday, moved to Monday',
      { kind: 'on', day: '2027-01-02' },
      served,
      '2027-01-04',
    ],
    ['a Sunday, moved to Monday', after('enrolment', 6), served, '2026-11-30'],
    ['none without the hire date that the rule needs', after('hire', 30), unknown, null],
    ['none without the first day that the rule needs', after('first-day-or-enrolment', 14), unknown, null],
    ['from the enrolment where no hire date is needed', after('enrolment', 7), unknown, '2026-11-30'],
    [
      '29 February in a leap year',
      after('hire', 15),
      { ...learner, hiredOn: '2028-02-14', firstDay: '2028-02-14' },
      '2028-02-29',
    ],
  ])('is %s', (_, rule, person, due) => {
    expect(enrolmentDates(rule, person, today).dueOn).toBe(due);
  });

  it('waits while the person is away and then moves off the weekend', () => {
    const away = { ...served, absences: [{ fromOn: '2026-11-25', toOn: '2026-11-30' }] };
    expect(enrolmentDates(after('enrolment', 14), away, today).dueOn).toBe('2026-12-14');
  });

  it('stays where nobody knows when the person is back', () => {
    const away = { ...served, absences: [{ fromOn: '2026-11-25', toOn: FOREVER }] };
    expect(enrolmentDates(after('enrolment', 14), away, today).dueOn).toBe('2026-12-07');
  });
});

describe('the instants', () => {
  it.each([
    ['America/Jamaica', '2026-12-14T05:00:00.000Z', '2026-12-29T05:00:00.000Z'],
    ['Pacific/Auckland', '2026-12-13T11:00:00.000Z', '2026-12-28T11:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-12-13T10:00:00.000Z', '2026-12-28T10:00:00.000Z'],
    ['Europe/London', '2026-12-14T00:00:00.000Z', '2026-12-29T00:00:00.000Z'],
  ])('begin and end the days in %s', (zone, startsAt, dueAt) => {
    const dates = enrolmentDates(after('first-day-or-enrolment', 14), { ...learner, zone }, today);
    expect(dates.startsOn).toBe('2026-12-14');
    expect(dates.startsAt.toISOString()).toBe(startsAt);
    expect(dates.dueAt?.toISOString()).toBe(dueAt);
  });

  it.each([
    ['summer time began', 'America/Toronto', '2027-03-12', '2027-03-16T04:00:00.000Z'],
    ['summer time ended', 'Europe/London', '2026-10-23', '2026-10-27T00:00:00.000Z'],
    ['midnight is skipped', 'America/Santiago', '2027-09-03', '2027-09-07T03:00:00.000Z'],
  ])('follow the zone where %s in between', (_, zone, firstDay, dueAt) => {
    const person = { ...learner, zone, hiredOn: firstDay, firstDay };
    const dates = enrolmentDates(after('hire', 3), person, { enrolledOn: firstDay, waveOn: null });
    expect(dates.dueAt?.toISOString()).toBe(dueAt);
  });
});

describe('the start', () => {
  it.each([
    ['the first day', '2026-12-14', null, '2026-12-14'],
    ['the day of enrolment', '2024-03-01', null, '2026-11-23'],
    ['the wave', '2024-03-01', '2026-12-01', '2026-12-01'],
  ])('is the latest: %s', (_, firstDay, waveOn, startsOn) => {
    const dates = enrolmentDates(
      after('wave-or-enrolment', 30),
      { ...learner, firstDay },
      { enrolledOn: '2026-11-23', waveOn },
    );
    expect(dates.startsOn).toBe(startsOn);
  });
});

it.each([
  ['Pacific/Auckland', true],
  ['America/Jamaica', false],
])('the last day begins where the person is: in %s already? %s', (zone, hasBegun) => {
  expect(hasLastDayBegun('2026-12-01', zone, new Date('2026-11-29T12:00:00Z'))).toBe(hasBegun);
});

it('a calendar day needs no hire date', () => {
  const known = { hiredOn: null, department: 'Sales', title: null };
  expect(missingDetail({ kind: 'on', day: '2027-01-05' }, known)).toBeNull();
  expect(missingDetail(after('hire', 1), known)).toBe('hire-date');
});
