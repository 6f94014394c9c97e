import { describe, expect, it } from '@jest/globals';
import { type LogEntry, meanScore, type ProgressAct, replay } from './progress-replay.js';

const lessons = [
  { id: 11, versionId: 1, position: 1, isScored: false },
  { id: 12, versionId: 1, position: 2, isScored: true },
  { id: 13, versionId: 1, position: 3, isScored: true },
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
    expect(replay(logOf(BEGUN), lessons, 1)).toEqual({
      lessonsDone: 0,
      scorePermille: null,
      startedAt: minute(0),
      completedAt: null,
      lessons: [],
    });
  });

  it('completes the course with its last lesson and the mean of the scores', () => {
    const told = replay(logOf(BEGUN, done(13, 700), done(11), done(12, 851)), lessons, 1);
    expect(told).toMatchObject({ lessonsDone: 3, scorePermille: 776, completedAt: minute(3) });
  });

  it('counts a lesson once, with the score of the first time', () => {
    const told = replay(logOf(BEGUN, done(12, 400), done(12, 1000)), lessons, 1);
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
      1,
    );
    expect(told.lessons).toEqual([
      expect.objectContaining({ status: 'started', startedAt: minute(1), watched: [[0, 20]] }),
    ]);
  });

  it('takes over the first lessons of an import, scored ones with its score', () => {
    const told = replay(
      logOf(BEGUN, { action: 'imported', lessonsDone: 2, scorePermille: 900 }),
      lessons.toReversed(),
      1,
    );
    expect(told.lessons.map(({ lessonId, scorePermille }) => [lessonId, scorePermille])).toEqual([
      [11, null],
      [12, 900],
    ]);
    expect(told.completedAt).toBeNull();
  });

  describe('that moves to another version', () => {
    const next = [
      { id: 21, versionId: 2, position: 1, isScored: false },
      { id: 22, versionId: 2, position: 2, isScored: true },
    ];
    const moved = (counted: [number, number][]): ProgressAct => ({
      action: 'moved',
      fromVersionId: 1,
      toVersionId: 2,
      same: [[11, 21]],
      counted,
    });
    const statesOf = (log: LogEntry[]) => {
      const { lessons: rows, ...course } = replay(log, [...lessons, ...next], 2);
      return {
        ...course,
        rows: rows.map(({ lessonId, status, scorePermille }) => [lessonId, status, scorePermille]),
      };
    };

    it('leaves lessons that are the same as they stood, and the rest behind', () => {
      expect(statesOf(logOf(BEGUN, done(11), done(12, 800), moved([])))).toMatchObject({
        lessonsDone: 1,
        completedAt: null,
        rows: [
          [12, 'replaced', 800],
          [21, 'done', null],
        ],
      });
    });

    it('completes the course where nothing is left to do, with the scores of what counts', () => {
      const log = logOf(BEGUN, done(11), done(12, 800), moved([[12, 22]]));
      expect(statesOf(log)).toMatchObject({ lessonsDone: 2, scorePermille: 800, completedAt: minute(3) });
    });

    it('begins anew what was only started and is not the same', () => {
      const begun: ProgressAct = { action: 'lesson-begun', lessonId: 12 };
      expect(statesOf(logOf(BEGUN, begun, moved([[12, 22]]))).rows).toEqual([[12, 'replaced', null]]);
    });

    it('takes history by the lessons of the version that it was imported on', () => {
      const imported: ProgressAct = { action: 'imported', lessonsDone: 2, scorePermille: 900 };
      expect(statesOf(logOf(BEGUN, imported, moved([[12, 22]]))).rows).toEqual([
        [12, 'replaced', 900],
        [21, 'done', null],
        [22, 'done', 900],
      ]);
    });
  });

  it('without a beginning is no log', () => {
    expect(() => replay(logOf(done(11)), lessons, 1)).toThrow('begins');
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
