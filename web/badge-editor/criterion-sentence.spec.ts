import { expect, it } from '@jest/globals';
import type { CriterionForm } from './badge-editor-data.js';
import { criterionInWords } from './criterion-sentence.js';

const OPTIONS = {
  tracks: [{ slug: 'sensitisation', title: 'Sensitisation' }],
  courses: [{ slug: 'listening', title: 'Listening' }],
  signOffs: [{ slug: 'conversations', title: 'Three conversations' }],
  behaviours: [
    { slug: 'listen-first', title: 'Listen first' },
    { slug: 'say-when', title: 'Say when' },
  ],
  scenarios: 4,
  nextOrder: 3,
};

it.each<[CriterionForm, string]>([
  [
    { kind: 'track-completed', track: 'sensitisation' },
    'Whoever completes the track “Sensitisation” has earned it.',
  ],
  [
    { kind: 'track-completed', track: 'sensitisation', withinDays: 1 },
    'Whoever completes the track “Sensitisation” within 1 day of their first day has earned it.',
  ],
  [{ kind: 'track-completed', track: '' }, 'Whoever completes the track “…” has earned it.'],
  [{ kind: 'track-completed', track: 'gone' }, 'Whoever completes the track “gone” has earned it.'],
  [
    { kind: 'course-completed', course: 'listening', score: 80, firstAttempt: true },
    'Whoever completes the course “Listening” with 80 % or more, at the first attempt, has earned it.',
  ],
  [
    { kind: 'course-completed', course: 'listening', firstAttempt: true },
    'Whoever completes the course “Listening”, at the first attempt, has earned it.',
  ],
  [
    { kind: 'scenario-score', scenarios: 1, score: 90 },
    'Whoever finishes 1 scenario with 90 % or more has earned it.',
  ],
  [
    { kind: 'scenario-score', scenarios: 0, score: 0 },
    'Whoever finishes … different scenarios with … % or more has earned it.',
  ],
  [
    { kind: 'tip-streak', months: 3 },
    'Whoever tries the tips of 3 months running, and still knows them later, has earned it.',
  ],
  [
    { kind: 'kudos-received', colleagues: 1, departments: 1 },
    'Whoever is thanked by 1 colleague of 1 other department has earned it.',
  ],
  [
    { kind: 'kudos-received', colleagues: 3, departments: 2, behaviours: ['listen-first', 'say-when'] },
    'Whoever is thanked by 3 different colleagues of 2 other departments for “Listen first”, “Say when” has earned it.',
  ],
  [
    { kind: 'signed-off', signOff: 'conversations' },
    'Whoever has “Three conversations” signed off by somebody else has earned it.',
  ],
  [
    { kind: 'nomination', decidedBy: 'panel' },
    'Whoever a panel chooses as star of the quarter among those nominated has earned it.',
  ],
  [
    { kind: 'recommended' },
    'Whoever is put forward by somebody who leads or teaches them has earned it, once a second person agrees.',
  ],
])('%j says: %s', (criterion, sentence) => {
  expect(criterionInWords(criterion, OPTIONS)).toBe(sentence);
});
