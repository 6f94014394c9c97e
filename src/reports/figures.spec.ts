import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { completionRate, FiguresSum, medianDays, type Tally } from './figures.js';

const countsOf = (days: number[]) => {
  const counts = new Map<number, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
};

describe('the completion rate', () => {
  it.each([
    [0, 0, 0, null],
    [0, 3, 3, null],
    [0, 4, 1, 0],
    [3, 4, 1, 1000],
    [2, 3, 0, 666],
    [99_999, 100_000, 0, 999],
  ])('of %i completed, %i enrolled and %i excused is %s per mille', (completed, enrolled, excused, rate) => {
    expect(completionRate(completed, enrolled, excused)).toBe(rate);
  });
});

describe('the median', () => {
  it.each([
    [[], null],
    [[7], 7],
    [[0, 0, 9], 0],
    [[10, 14], 12],
    [[3, 4], 3.5],
    [[40, 10, 14], 14],
    [[5, 5, 5, 100], 5],
  ])('of %j days is %s', (days, median) => {
    expect(medianDays(countsOf(days))).toBe(median);
  });

  it('is the middle of the sorted days, however they are counted', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 1 }), (days) => {
        const sorted = days.toSorted((a, b) => a - b);
        const at = (place: number) => sorted[Math.floor(place)] ?? Number.NaN;
        expect(medianDays(countsOf(days))).toBe((at((days.length - 1) / 2) + at(days.length / 2)) / 2);
      }),
    );
  });
});

describe('figures', () => {
  it('add up every state, with overdue beside', () => {
    const sum = new FiguresSum();
    const tallies: Tally[] = [
      { state: 'completed', isOverdue: false, days: 3, count: 2 },
      { state: 'completed', isOverdue: false, days: 8, count: 1 },
      { state: 'waived', isOverdue: false, days: null, count: 1 },
      { state: 'scheduled', isOverdue: false, days: null, count: 1 },
      { state: 'on-leave', isOverdue: false, days: null, count: 1 },
      { state: 'in-progress', isOverdue: true, days: null, count: 2 },
      { state: 'in-progress', isOverdue: false, days: null, count: 1 },
      { state: 'not-started', isOverdue: true, days: null, count: 1 },
    ];
    for (const tally of tallies) sum.add(tally);
    expect(sum.figures()).toEqual({
      enrolled: 10,
      notStarted: 1,
      inProgress: 3,
      completed: 3,
      overdue: 3,
      waived: 1,
      onLeave: 1,
      scheduled: 1,
      completionRatePermille: 375,
      medianDays: 3,
    });
  });

  it('of nothing are zero, and unknown where they are shares', () => {
    expect(new FiguresSum().figures()).toMatchObject({
      enrolled: 0,
      completionRatePermille: null,
      medianDays: null,
    });
  });
});
