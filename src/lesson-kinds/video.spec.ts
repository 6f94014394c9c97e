import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isVideoDone, mergeWatched, videoForLearner, watchedSeconds, type WatchedRange } from './video.js';

const FILM = { kind: 'video', file: 'a.webm', captions: 'a.vtt', seconds: 100 } as const;

describe('watched stretches', () => {
  it.each<[string, WatchedRange[], WatchedRange[], WatchedRange[]]>([
    ['joins what overlaps', [[0, 10]], [[5, 20]], [[0, 20]]],
    ['joins what touches', [[0, 10]], [[10, 20]], [[0, 20]]],
    [
      'keeps gaps',
      [[0, 10]],
      [[11, 20]],
      [
        [0, 10],
        [11, 20],
      ],
    ],
    ['counts nothing twice', [[0, 10]], [[2, 5]], [[0, 10]]],
    ['stays within the film', [], [[-5, 500]], [[0, 100]]],
    ['goes by whole seconds', [], [[0.2, 9.7]], [[0, 10]]],
    [
      'leaves out what is no stretch',
      [[0, 10]],
      [
        [30, 20],
        [7, 7],
        [Number.NaN, 5],
      ],
      [[0, 10]],
    ],
  ])('%s', (_, known, added, merged) => {
    expect(mergeWatched(known, added, 100)).toEqual(merged);
  });

  it('do not depend on the order in which they arrive, nor on arriving twice', () => {
    const ranges = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })));
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const once = mergeWatched(mergeWatched([], a, 100), b, 100);
        expect(mergeWatched(mergeWatched([], b, 100), a, 100)).toEqual(once);
        expect(mergeWatched(once, a, 100)).toEqual(once);
        expect(watchedSeconds(once)).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('a video is done', () => {
  it.each<[string, WatchedRange[], boolean, boolean]>([
    ['not with 89 of 100 seconds', [[0, 89]], false, false],
    [
      'with 90 of 100 seconds, wherever',
      [
        [0, 50],
        [60, 100],
      ],
      false,
      true,
    ],
    ['with its transcript read instead', [], true, true],
  ])('%s', (_, watched, isTranscriptRead, isDone) => {
    expect(isVideoDone(FILM, { watched, isTranscriptRead })).toBe(isDone);
  });
});

it('tells a learner where its files are', () => {
  expect(videoForLearner(FILM, (name) => `/files/${name}`)).toEqual({
    kind: 'video',
    fileUrl: '/files/a.webm',
    captionsUrl: '/files/a.vtt',
    seconds: 100,
  });
});
