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
    opensOn: null,
    opensAt: null,
  },
  course: { id: 7, slug: 'basics', versionId: 70 + cycle, cycle },
  progress: null,
  lesson: { id: 700, kind: 'article' },
  mine: null,
});
const opening = (one: PlaceRow, opensOn: string | null): PlaceRow => ({
  ...one,
  enrolment: {
    ...one.enrolment,
    opensOn,
    opensAt: opensOn === null ? null : new Date(`${opensOn}T05:00:00Z`),
  },
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

  it.each<[string, (string | null)[], string]>([
    ['where the only track opens it later', ['2026-11-25'], 'NOT_OPEN_YET'],
    ['on the day on which it opens', ['2026-11-21'], 'nothing thrown'],
    ['where another track has it open', ['2026-11-25', null], 'nothing thrown'],
  ])('waits for the day of its track: %s', (_, days, code) => {
    const rows = days.map((opensOn, index) => opening(row(index + 1, '2026-11-01'), opensOn));
    expect(codeOf(() => placeAmong(rows, 5, 'who', now))).toBe(code);
  });

  it('says the earliest day on which a track opens it, unless it is begun', () => {
    const rows = [opening(row(1, '2026-11-01'), '2026-12-07'), opening(row(2, '2026-11-01'), '2026-11-25')];
    expect(courseAmong(rows, now).opensOn).toBe('2026-11-25');
    const begun = rows.map((one) => ({ ...one, progress: { id: 7, lessonsDone: 0, lessonsTotal: 1 } }));
    expect(courseAmong(begun, now).opensOn).toBeNull();
  });

  it('is not opened by the completed enrolment of an earlier cycle', () => {
    const [first, second] = [row(1, '2025-11-01', 1), opening(row(2, '2026-11-01', 2), '2026-11-25')];
    const rows = [{ ...first, enrolment: { ...first.enrolment, isOpen: false } }, second];
    expect(courseAmong(rows, now).opensOn).toBe('2026-11-25');
  });

  it('names the earliest day that lies ahead', () => {
    expect(() => courseAmong([row(1, '2026-12-14'), row(2, '2026-12-01')], now)).toThrow('2026-12-01');
  });
});
