import { describe, expect, it } from '@jest/globals';
import { enrolmentDates } from '../due-dates/due-date.js';
import { MONDAY_TO_FRIDAY } from '../due-dates/working-days.js';
import type { ReasonFacts } from '../enrolments/why.js';
import { underRule } from './edited-reason.js';

const learner = {
  personId: 1,
  zone: 'America/Jamaica',
  hiredOn: '2020-01-06',
  firstDay: '2020-01-06',
  toOn: '9999-12-31',
  absences: [],
  hasDoubleTime: false,
  placements: [],
  completions: [],
  calendar: MONDAY_TO_FRIDAY,
};
const facts: ReasonFacts = {
  matched: 'title',
  due: { kind: 'after', anchor: 'enrolment', days: 60 },
  enrolledOn: '2026-11-02',
  waveOn: null,
  hiredOn: '2020-01-06',
  department: 'Sales',
  title: 'Recruiter',
};
const now = new Date('2026-12-01T15:00:00Z');
const after = (days: number) => ({ kind: 'after' as const, anchor: 'enrolment' as const, days });

describe('a reason under another due rule', () => {
  it.each([
    ['counts from the day of enrolment as before', after(45), '2027-01-01', '2026-11-02', '2026-12-17'],
    [
      'counts from today where it would make somebody late',
      after(14),
      '2027-01-01',
      '2026-12-01',
      '2026-12-15',
    ],
    ['leaves late whoever was late already', after(14), '2026-11-20', '2026-11-02', '2026-11-16'],
    ['gives a day to whoever had none', after(14), null, '2026-12-01', '2026-12-15'],
  ])('%s', (_, rule, before, enrolledOn, dueOn) => {
    const edited = underRule(facts, rule, learner, before, now);
    expect(edited).toEqual({ ...facts, due: rule, enrolledOn });
    expect(enrolmentDates(rule, learner, edited).dueOn).toBe(dueOn);
  });
});
