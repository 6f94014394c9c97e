import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayOf } from '../common/days.js';
import { enrolmentDates, explainDue, FAIR_DAYS, firstDayIn, type LearnerFacts } from './due-date.js';
import { readDue } from './due-request.js';
import type { DueRule } from './due-rule.js';
import { toDueView } from './dto/due.view.js';
import { isWorkingDay, MONDAY_TO_FRIDAY } from './working-days.js';

const served: LearnerFacts = {
  zone: 'America/Jamaica',
  hiredOn: '2024-03-01',
  firstDay: '2024-03-01',
  absences: [],
  hasDoubleTime: false,
  placements: [
    { fromOn: '2024-03-01', toOn: '2025-06-02', departmentId: 1, title: 'Clerk' },
    { fromOn: '2025-06-02', toOn: '2026-11-16', departmentId: 2, title: 'Clerk' },
    { fromOn: '2026-11-16', toOn: '2027-02-01', departmentId: 2, title: 'Technician' },
    { fromOn: '2027-02-01', toOn: '9999-12-31', departmentId: 3, title: 'Dispatcher' },
  ],
  completions: [],
  calendar: MONDAY_TO_FRIDAY,
};
const starter = (day: string): LearnerFacts => ({ ...served, hiredOn: day, firstDay: day });
const enrolled = { enrolledOn: '2026-11-23', waveOn: null };
const hire = { kind: 'after', anchor: 'hire' } as const;
const completion = { kind: 'after', anchor: 'completion', track: 'basics', trackTitle: 'Basics' } as const;
const done = (...on: string[]) => ({
  ...served,
  completions: on.map((day) => ({ track: 'basics', on: day })),
});
const christmas = {
  ...MONDAY_TO_FRIDAY,
  holidays: new Map([
    ['2026-12-25', 'Christmas Day'],
    ['2026-12-28', 'Boxing Day'],
  ]),
};

describe('a due rule', () => {
  it.each<[string, DueRule, LearnerFacts, string | null]>([
    ['31 August and 6 months', { ...hire, months: 6 }, starter('2027-08-31'), '2028-02-29'],
    ['31 August and 6 months in a common year', { ...hire, months: 6 }, starter('2026-08-31'), '2027-03-01'],
    ['29 February and 12 months', { ...hire, months: 12 }, starter('2028-02-29'), '2029-02-28'],
    ['31 January and a month', { ...hire, months: 1 }, starter('2027-01-31'), '2027-03-01'],
    ['weeks', { ...hire, weeks: 2 }, starter('2026-12-14'), '2026-12-28'],
    ['working days', { ...hire, workingDays: 10 }, starter('2026-12-14'), '2026-12-28'],
    [
      'working days over holidays',
      { ...hire, workingDays: 10 },
      { ...starter('2026-12-14'), calendar: christmas },
      '2026-12-30',
    ],
    [
      'a holiday that moves to the next working day',
      { kind: 'on', day: '2026-12-25' },
      { ...served, calendar: christmas },
      '2026-12-29',
    ],
    [
      'the first day in the role held then',
      { kind: 'after', anchor: 'first-day-in-role', days: 30 },
      served,
      '2026-12-16',
    ],
    [
      'the first day in the department, without a break',
      { kind: 'after', anchor: 'first-day-in-department', months: 18 },
      served,
      '2026-12-02',
    ],
    [
      'no first day in an unknown role',
      { kind: 'after', anchor: 'first-day-in-role', days: 30 },
      { ...served, placements: [] },
      null,
    ],
    ['a completion that has not been', { ...completion, days: 14 }, served, null],
    ['a completion that follows', { ...completion, days: 14 }, done('2026-12-01'), '2026-12-15'],
    [
      'a completion that is repeated later',
      { ...completion, days: 14 },
      done('2026-11-20', '2027-11-20'),
      '2026-12-04',
    ],
    ['a completion long ago, fairly', { ...completion, days: 14 }, done('2025-01-01'), '2026-11-30'],
    [
      'weeks before a day',
      { kind: 'before', anchor: 'day', day: '2027-03-01', weeks: 2 },
      served,
      '2027-02-15',
    ],
    [
      'months before the end of a month',
      { kind: 'before', anchor: 'day', day: '2027-03-31', months: 1 },
      served,
      '2027-03-01',
    ],
    ['grace at the end', { kind: 'on', day: '2026-12-14', graceDays: 3 }, served, '2026-12-17'],
    [
      'twice the time below half-time',
      { ...hire, weeks: 2 },
      { ...starter('2026-12-14'), hasDoubleTime: true },
      '2027-01-11',
    ],
    [
      'the same calendar day below half-time',
      { kind: 'after', anchor: 'day', day: '2026-12-14', weeks: 1 },
      { ...served, hasDoubleTime: true },
      '2026-12-21',
    ],
    ['a late joiner with few days left', { ...hire, days: 30 }, starter('2026-10-26'), '2026-11-30'],
    ['a late joiner with many days left', { ...hire, days: 30 }, starter('2026-11-16'), '2026-12-16'],
    ['a day that is over', { kind: 'on', day: '2026-11-02' }, served, '2026-11-30'],
    ['a day of today', { kind: 'on', day: '2026-11-23' }, served, '2026-11-30'],
    ['a day of tomorrow, the same for everybody', { kind: 'on', day: '2026-11-24' }, served, '2026-11-24'],
  ])('counts %s', (_, rule, learner, due) => {
    expect(enrolmentDates(rule, learner, enrolled).dueOn).toBe(due);
  });

  it.each([
    ['Pacific/Kiritimati', '2027-01-04T10:00:00.000Z'],
    ['Pacific/Pago_Pago', '2027-01-05T11:00:00.000Z'],
    ['Australia/Sydney', '2027-01-04T13:00:00.000Z'],
    ['Europe/London', '2027-01-05T00:00:00.000Z'],
  ])('ends with the day in %s', (zone, dueAt) => {
    const dates = enrolmentDates({ kind: 'on', day: '2027-01-04' }, { ...served, zone }, enrolled);
    expect(dates.dueAt?.toISOString()).toBe(dueAt);
  });
});

it('knows the first day of what somebody holds, whatever comes after', () => {
  expect(firstDayIn(served.placements, 'department', '2027-01-15')).toBe('2025-06-02');
  expect(firstDayIn(served.placements, 'role', '2025-06-01')).toBe('2024-03-01');
  expect(firstDayIn(served.placements, 'role', '2026-11-15')).toBe('2025-06-02');
  expect(firstDayIn(served.placements, 'role', '2024-02-01')).toBeNull();
});

describe('any rule', () => {
  const day = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays('2026-01-01', days));
  const offset = fc.oneof(
    fc.record({ days: fc.nat(400) }),
    fc.record({ workingDays: fc.nat(100) }),
    fc.record({ weeks: fc.nat(50) }),
    fc.record({ months: fc.nat(18) }),
  );
  const anchor = fc.oneof(
    fc.record({
      anchor: fc.constantFrom('enrolment' as const, 'hire' as const, 'first-day-in-role' as const),
    }),
    fc.record({ anchor: fc.constant('day' as const), day }),
    fc.constant({ anchor: 'completion' as const, track: 'basics', trackTitle: 'Basics' }),
  );
  const kind = fc.constantFrom('after' as const, 'before' as const);
  const counted = fc
    .tuple(kind, anchor, offset)
    .map(([side, from, time]) => ({ kind: side, ...from, ...time }));
  const rule: fc.Arbitrary<DueRule> = fc.oneof(counted, fc.record({ kind: fc.constant('on' as const), day }));
  const learner = fc
    .record({ hiredOn: day, isUnknown: fc.boolean(), done: day, hasDoubleTime: fc.boolean() })
    .map(({ hiredOn, isUnknown, done: on, hasDoubleTime }) => ({
      ...served,
      zone: 'Pacific/Auckland',
      hiredOn: isUnknown ? null : hiredOn,
      firstDay: hiredOn,
      hasDoubleTime,
      completions: [{ track: 'basics', on }],
      calendar: christmas,
    }));

  it('gives a working day that is not over when work begins, and steps that lead to it', () => {
    fc.assert(
      fc.property(rule, learner, day, (given, person, enrolledOn) => {
        const anchors = { enrolledOn, waveOn: null };
        const { startsOn, dueOn, dueAt } = enrolmentDates(given, person, anchors);
        const steps = explainDue(given, person, anchors);
        expect(steps.at(-1)?.day ?? null).toBe(dueOn);
        if (dueOn === null || dueAt === null) return;
        expect(dueOn >= startsOn).toBe(true);
        expect(isWorkingDay(dueOn, christmas)).toBe(true);
        expect(dayOf(new Date(dueAt.getTime() - 1), person.zone)).toBe(dueOn);
        if (steps.some((step) => step.kind === 'start'))
          expect(dueOn >= addDays(startsOn, FAIR_DAYS)).toBe(true);
      }),
    );
  });

  it('is said by the API as it is asked', () => {
    fc.assert(
      fc.property(rule, (given) => {
        const { trackTitle: title, ...asked } = toDueView(given);
        expect(readDue(asked, title === undefined ? null : { slug: 'basics', title })).toEqual(given);
      }),
    );
  });
});

it.each([
  [{ days: 1 }, null],
  [{ after: 'hire' as const }, null],
  [{ days: 1, weeks: 1, after: 'hire' as const }, null],
  [{ days: 1, after: 'hire' as const, before: 'hire' as const }, null],
  [{ on: '2027-01-04', days: 1 }, null],
  [{ days: 1, after: 'day' as const }, null],
  [{ days: 1, after: 'hire' as const, day: '2027-01-04' }, null],
  [{ days: 1, after: 'completion' as const }, null],
  [
    { days: 1, after: 'hire' as const },
    { slug: 'basics', title: 'Basics' },
  ],
])('does not take %j', (request, track) => {
  expect(() => readDue(request, track)).toThrow(expect.objectContaining({ code: 'DUE_INVALID' }));
});
