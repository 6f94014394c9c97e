import { describe, expect, it } from '@jest/globals';
import { inWholeSeconds, shareWatched, type Stretch, withLook } from './watched.js';

describe('looking at the clock of a film', () => {
  const looks = (...pairs: [number, number, number?][]) =>
    pairs.reduce<Stretch[]>((all, [from, to, speed = 1]) => withLook(all, from, to, speed), []);

  it('makes one stretch of what runs through', () => {
    expect(looks([0, 0.25], [0.25, 0.5], [0.5, 1.5])).toEqual([{ from: 0, to: 1.5 }]);
  });

  it('does not count a jump', () => {
    expect(looks([0, 1], [1, 50], [50, 51])).toEqual([
      { from: 0, to: 1 },
      { from: 50, to: 51 },
    ]);
  });

  it('does not count going back', () => {
    expect(looks([10, 11], [11, 3], [3, 4])).toEqual([
      { from: 10, to: 11 },
      { from: 3, to: 4 },
    ]);
  });

  it('allows longer steps at a higher speed', () => {
    expect(looks([0, 3, 2])).toEqual([{ from: 0, to: 3 }]);
    expect(looks([0, 3, 1])).toEqual([]);
  });
});

it('sends whole seconds, and nothing shorter', () => {
  expect(
    inWholeSeconds([
      { from: 0.4, to: 9.6 },
      { from: 20, to: 20.3 },
    ]),
  ).toEqual([{ from: 0, to: 10 }]);
});

describe('the share watched', () => {
  it.each<[string, Stretch[], number]>([
    ['nothing', [], 0],
    ['half', [{ from: 0, to: 50 }], 0.5],
    [
      'the same twice',
      [
        { from: 0, to: 50 },
        { from: 20, to: 40 },
      ],
      0.5,
    ],
    [
      'overlapping',
      [
        { from: 40, to: 80 },
        { from: 0, to: 50 },
      ],
      0.8,
    ],
    ['past the end', [{ from: 0, to: 120 }], 1],
  ])('%s', (_, stretches, share) => {
    expect(shareWatched(stretches, 100)).toBe(share);
  });
});
