import { expect, it } from '@jest/globals';
import type { State } from '../reports/counted-enrolments.js';
import { standingOf } from './standing.js';

it.each<[State[], boolean, string]>([
  [[], false, 'none'],
  [['completed'], false, 'done'],
  [['waived'], false, 'done'],
  [['completed', 'waived'], false, 'done'],
  [['completed', 'scheduled'], false, 'scheduled'],
  [['scheduled', 'on-leave'], false, 'on-leave'],
  [['completed', 'not-started'], false, 'not-started'],
  [['not-started', 'on-leave'], false, 'not-started'],
  [['not-started', 'in-progress', 'completed'], false, 'in-progress'],
  [['in-progress', 'completed'], true, 'late'],
])('with %j, late: %s, somebody is %s', (states, isLate, standing) => {
  expect(standingOf(new Set(states), isLate)).toBe(standing);
});
