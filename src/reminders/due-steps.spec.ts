import { expect, it } from '@jest/globals';
import { addDays } from '../common/days.js';
import { dueSteps } from './due-steps.js';

const TODAY = '2026-11-23';

it.each([
  [15, null],
  [14, 'due-soon 14'],
  [12, 'due-soon 14'],
  [11, null],
  [4, null],
  [3, 'due-soon 3'],
  [2, 'due-soon 3'],
  [1, 'due-soon 1'],
  [0, 'due-soon 1'],
  [-1, 'overdue 1'],
  [-3, 'overdue 1'],
  [-4, null],
  [-7, 'overdue 2'],
  [-14, 'overdue 3'],
  [-21, 'overdue 4'],
  [-28, 'overdue 5'],
  [-30, 'overdue 5'],
  [-31, null],
  [-35, null],
  [-200, null],
])('whatever is due %i days from today is told: %s', (days, expected) => {
  const steps = dueSteps(TODAY).filter(({ dueDays }) => dueDays.includes(addDays(TODAY, days)));
  expect(steps.map(({ kind, number }) => `${kind} ${number}`)).toEqual(expected === null ? [] : [expected]);
});
