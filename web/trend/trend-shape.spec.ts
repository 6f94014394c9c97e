import { expect, it } from '@jest/globals';
import { shapeOf, withoutEmptyStart } from './trend-shape.js';

const point = (completionRatePermille: number | null) => ({ day: '2026-11-21', completionRatePermille });

it('draws what is higher further up, from one end to the other', () => {
  expect(shapeOf([point(0), point(250), point(1000)])).toEqual({
    line: 'M0 100L50 75L100 0',
    area: 'M0 100L50 75L100 0V100H0Z',
  });
});

it('goes on level where there is no rate', () => {
  expect(shapeOf([point(500), point(null), point(500)]).line).toBe('M0 50L50 50L100 50');
});

it('begins with the first week that has a rate', () => {
  expect(withoutEmptyStart([point(null), point(null), point(1), point(null)])).toEqual([
    point(1),
    point(null),
  ]);
  expect(withoutEmptyStart([point(null)])).toEqual([]);
});
