import { describe, expect, it } from '@jest/globals';
import { undoBlocker } from './undo-deadline.js';

const startedAt = new Date('2026-11-02T08:00:00Z');
const finishedAt = new Date('2026-11-02T08:01:00Z');
const undoneAt = new Date('2026-11-03T08:00:00Z');

describe('undoing a run', () => {
  it.each([
    ['a run of today', { finishedAt, undoneAt: null }, '2026-11-02T09:00:00Z', null],
    [
      'one that is seven days old to the minute',
      { finishedAt, undoneAt: null },
      '2026-11-09T08:00:00Z',
      null,
    ],
    ['one that is older', { finishedAt, undoneAt: null }, '2026-11-09T08:00:01Z', 'too-old'],
    ['one that has not finished', { finishedAt: null, undoneAt: null }, '2026-11-02T08:00:30Z', 'under-way'],
    ['one that was undone, weeks later', { finishedAt, undoneAt }, '2026-12-09T08:00:00Z', null],
  ])('%s', (_, run, now, blocker) => {
    expect(undoBlocker({ startedAt, ...run }, new Date(now))).toBe(blocker);
  });
});
