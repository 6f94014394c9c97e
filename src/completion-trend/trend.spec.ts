import { expect, it } from '@jest/globals';
import { trendDays, trendOf } from './trend.js';

const days = trendDays('2026-11-21', 3);

it('has a point a week up to today', () => {
  expect(days).toEqual(['2026-10-31', '2026-11-07', '2026-11-14', '2026-11-21']);
});

it('counts each stay from its first moment to before its last', () => {
  const points = trendOf(days, [
    { isCompleted: false, from: 0, to: 2, count: 3 },
    { isCompleted: true, from: 2, to: 4, count: 3 },
    { isCompleted: false, from: 1, to: 4, count: 1 },
    // Over before the next moment came, or before it began to count.
    { isCompleted: true, from: 2, to: 2, count: 9 },
    { isCompleted: true, from: 3, to: 1, count: 9 },
    { isCompleted: true, from: 4, to: 4, count: 9 },
  ]);
  expect(
    points.map(({ enrolled, completed, completionRatePermille }) => [
      enrolled,
      completed,
      completionRatePermille,
    ]),
  ).toEqual([
    [3, 0, 0],
    [4, 0, 0],
    [4, 3, 750],
    [4, 3, 750],
  ]);
});

it('has no rate where nobody was enrolled', () => {
  expect(trendOf(days, []).map((point) => point.completionRatePermille)).toEqual([null, null, null, null]);
});
