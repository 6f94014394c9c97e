import { describe, expect, it } from '@jest/globals';
import { type LogEntry, meanScore, type ProgressAct, replay } from './progress-replay.js';

const lessons = [
  { id: 11, position: 1, isScored: false },
  { id: 12, position: 2, isScored: true },
  { id: 13, position: 3, isScored: true },
];
const minute = (number: number) => new Date(Date.UTC(2026, 10, 21, 15, number));
const logOf = (...acts: ProgressAct[]): LogEntry[] =>
  acts.map((act, index) => ({ ...act, occurredAt: minute(index) }));
const done = (lessonId: number, scorePermille: number | null = null): ProgressAct => ({
  action: 'done',
  lessonId,
  scorePermille,
});
const BEGUN: ProgressAct = { action: 'begun' };

describe('a log', () => {
  it('that only begins tells of nothing done', () => {
    expect(replay(logOf(BEGUN), lessons)).toEqual({
      lessonsDone: 0,
      scorePermille: null,
      startedAt: minute(0),
      completedAt: null,
      lessons: [],
    });
  });

  it('completes the course with its last lesson and the mean of the scores', () => {
    const told = replay(logOf(BEGUN, done(13, 700), done(11), done(12, 851)), lessons);
    expect(told).toMatchObject({ lessonsDone: 3, scorePermille: 776, completedAt: minute(3) });
  });

  it('counts a lesson once, with the score of the first time', () => {
    const told = replay(logOf(BEGUN, done(12, 400), done(12, 1000)), lessons);
    expect(told).toMatchObject({ lessonsDone: 1, scorePermille: null });
    expect(told.lessons).toEqual([expect.objectContaining({ scorePermille: 400, doneAt: minute(1) })]);
  });

  it('joins what was watched, however it was told', () => {
    const watched = (from: number, to: number): ProgressAct => ({
      action: 'watched',
      lessonId: 11,
      ranges: [[from, to]],
    });
    const told = replay(
      logOf(BEGUN, { action: 'lesson-begun', lessonId: 11 }, watched(10, 20), watched(0, 10)),
      lessons,
    );
    expect(told.lessons).toEqual([
      expect.objectContaining({ status: 'started', startedAt: minute(1), watched: [[0, 20]] }),
    ]);
  });

  it('takes over the first lessons of an import, scored ones with its score', () => {
    const told = replay(
      logOf(BEGUN, { action: 'imported', lessonsDone: 2, scorePermille: 900 }),
      lessons.toReversed(),
    );
    expect(told.lessons.map(({ lessonId, scorePermille }) => [lessonId, scorePermille])).toEqual([
      [11, null],
      [12, 900],
    ]);
    expect(told.completedAt).toBeNull();
  });

  it('without a beginning is no log', () => {
    expect(() => replay(logOf(done(11)), lessons)).toThrow('begins');
  });
});

it.each([
  [[], null],
  [[null, null], null],
  [[null, 500], 500],
  [[500, 501], 501],
  [[0, 1000, null], 500],
])('the mean of %j is %j', (scores, expected) => {
  expect(meanScore(scores)).toBe(expected);
});
