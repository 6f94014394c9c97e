import { describe, expect, it } from '@jest/globals';
import { courseAmong, placeAmong, type PlaceRow } from './lesson-place.js';

const now = new Date('2026-11-21T15:00:00Z');
const row = (id: number, startsOn: string, cycle = 1): PlaceRow => ({
  enrolment: {
    id,
    isOpen: true,
    cycle,
    startsOn,
    startsAt: new Date(`${startsOn}T05:00:00Z`),
    startedAt: null,
  },
  course: { id: 7, slug: 'basics', versionId: 70 + cycle, cycle },
  progress: null,
  lesson: { id: 700, kind: 'article' },
  mine: null,
});
const codeOf = (act: () => unknown) => {
  try {
    act();
    return 'nothing thrown';
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
};

describe('the place at which somebody learns', () => {
  it('is open by whichever enrolment has begun; only those count as begun', () => {
    const place = placeAmong([row(1, '2026-12-14'), row(2, '2026-11-01')], 5, 'who', now);
    expect(place.enrolments.map(({ id }) => id)).toEqual([2]);
    expect(place.lesson).toEqual({ id: 700, kind: 'article', slug: 'who' });
  });

  it('is the latest cycle that has begun, not one that lies ahead', () => {
    const rows = [row(1, '2025-01-01', 1), row(2, '2026-11-01', 2), row(3, '2027-11-01', 3)];
    expect(courseAmong(rows, now).course.cycle).toBe(2);
  });

  it.each([
    ['without an enrolment', [], 'COURSE_NOT_FOUND'],
    ['before the first day', [row(1, '2026-12-14'), row(2, '2026-12-01')], 'NOT_STARTED_YET'],
    [
      'for a lesson that the version has not',
      [{ ...row(1, '2026-11-01'), lesson: null }],
      'LESSON_NOT_FOUND',
    ],
  ])('is nowhere %s', (_, rows, code) => {
    expect(codeOf(() => placeAmong(rows, 5, 'who', now))).toBe(code);
  });

  it('names the earliest day that lies ahead', () => {
    expect(() => courseAmong([row(1, '2026-12-14'), row(2, '2026-12-01')], now)).toThrow('2026-12-01');
  });
});
