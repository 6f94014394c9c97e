import { expect, it } from '@jest/globals';
import { explainDue } from './due-date.js';
import { dueRuleInWords, dueStepInWords } from './due-words.js';
import { MONDAY_TO_FRIDAY } from './working-days.js';

const learner = {
  zone: 'America/Jamaica',
  hiredOn: '2026-11-03',
  firstDay: '2026-11-03',
  absences: [{ fromOn: '2026-11-20', toOn: '2026-11-23' }],
  hasDoubleTime: false,
  placements: [],
  completions: [{ track: 'sensitisation', on: '2026-12-18' }],
  calendar: { ...MONDAY_TO_FRIDAY, holidays: new Map([['2026-12-25', 'Christmas Day']]) },
};
const anchors = { enrolledOn: '2026-11-01', waveOn: null };
const told = (...[rule, person = learner]: [Parameters<typeof explainDue>[0], typeof learner?]) =>
  explainDue(rule, person, anchors).map(dueStepInWords);

it('says how a due day comes about, step by step', () => {
  expect(told({ kind: 'after', anchor: 'first-day-or-enrolment', days: 44 })).toEqual([
    'Counted from the later of the first day and the day of enrolment: Tuesday 3 November 2026',
    '44 days later: Thursday 17 December 2026',
    'Away from 20 November 2026 to 22 November 2026, while the clock stands still; seven days at least are left on return: Sunday 20 December 2026',
    'Not on a weekend: Monday 21 December 2026',
  ]);
});

it('says where a rule gives a day before the work may begin', () => {
  expect(told({ kind: 'on', day: '2026-10-30' }, { ...learner, absences: [] })).toEqual([
    'Due on Friday 30 October 2026, the same for everybody',
    'At least 7 days from the start, since it was given later than the rule counts: Tuesday 10 November 2026',
  ]);
});

it('has nothing to say where what it counts from is missing', () => {
  const unknown = { ...learner, hiredOn: null as unknown as string };
  expect(told({ kind: 'after', anchor: 'hire', days: 1 }, unknown)).toEqual([]);
});

it('says twice the time, grace, holidays and what was completed', () => {
  const rule = {
    kind: 'after',
    anchor: 'completion',
    track: 'sensitisation',
    trackTitle: 'Sensitisation',
    workingDays: 1,
    graceDays: 3,
  } as const;
  expect(told(rule, { ...learner, absences: [], hasDoubleTime: true })).toEqual([
    'Counted from the completion of “Sensitisation”: Friday 18 December 2026',
    '2 working days later, twice the time below half-time: Tuesday 22 December 2026',
    'With 3 days of grace: Friday 25 December 2026',
    'Not on a day off (Christmas Day): Monday 28 December 2026',
  ]);
  expect(dueRuleInWords(rule)).toBe(
    'due 1 working day after the completion of “Sensitisation”, with 3 days of grace',
  );
  expect(dueRuleInWords({ kind: 'before', anchor: 'day', day: '2027-03-01', weeks: 2 })).toBe(
    'due 2 weeks before 1 March 2027',
  );
});
