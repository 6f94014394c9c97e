import { expect, it } from '@jest/globals';
import { type ReasonFacts, whyInWords } from './why.js';

const facts: ReasonFacts = {
  matched: 'new-hire',
  due: { kind: 'after', anchor: 'first-day-or-enrolment', days: 14 },
  enrolledOn: '2026-11-21',
  waveOn: null,
  hiredOn: '2026-12-14',
  department: 'Customer Care',
  title: 'Receptionist',
};

it.each<[Partial<ReasonFacts>, string]>([
  [{}, 'New hire on 14 December 2026: due 14 days after the later of the first day and the day of enrolment'],
  [{ hiredOn: null }, 'New hire: no due date, since the hire date is missing'],
  [
    { matched: 'customer-facing-hire', due: { kind: 'after', anchor: 'hire', days: 1 } },
    'New hire on 14 December 2026 who meets customers: due 1 day after the hire date',
  ],
  [
    {
      matched: 'everybody',
      waveOn: '2026-12-01',
      due: { kind: 'after', anchor: 'wave-or-enrolment', days: 30 },
    },
    'Everybody, from 1 December 2026: due 30 days after the later of that day and the day of enrolment',
  ],
  [
    { matched: 'named', due: { kind: 'after', anchor: 'enrolment', days: 5 } },
    'Assigned by name: due 5 days after the day of enrolment',
  ],
  [
    { matched: 'department', due: { kind: 'on', day: '2027-01-05' } },
    'Everybody in Customer Care: due on 5 January 2027',
  ],
  [
    { matched: 'title', due: { kind: 'on', day: '2027-01-05' } },
    'Everybody with the title Receptionist: due on 5 January 2027',
  ],
])('says why in a sentence: %#', (overrides, sentence) => {
  expect(whyInWords({ ...facts, ...overrides })).toBe(sentence);
});
