import { expect, it } from '@jest/globals';
import { feedbackState } from './feedback-state.js';

type Facts = Parameters<typeof feedbackState>[0];

const NOW = new Date('2026-11-29T12:00:00Z');
const DONE = { id: 1, cycle: 2, status: 'completed', completedAt: new Date('2026-11-01T12:00:00Z') };
const facts = (part: Partial<Facts> = {}): Facts => ({
  enrolment: DONE,
  said: null,
  keepMonths: 24,
  now: NOW,
  ...part,
});

it.each<[string, Facts, string]>([
  ['a completed track asks', facts(), 'open'],
  ['an answer stands', facts({ said: { enrolmentId: 1, cycle: 2 } }), 'sent'],
  ['a later cycle asks anew', facts({ said: { enrolmentId: 7, cycle: 1 } }), 'open'],
  ['an earlier cycle asks no more', facts({ said: { enrolmentId: 7, cycle: 3 } }), 'closed'],
  [
    'an open track does not ask',
    facts({ enrolment: { ...DONE, status: 'active', completedAt: null } }),
    'closed',
  ],
  [
    'a waived track does not ask',
    facts({ enrolment: { ...DONE, status: 'waived', completedAt: null } }),
    'closed',
  ],
  ['what is long past does not ask', facts({ now: new Date('2028-11-01T12:00:00Z') }), 'closed'],
])('%s', (_, given, state) => {
  expect(feedbackState(given)).toBe(state);
});
