import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Response } from 'express';
import { EventEmitter } from 'node:events';
import type { Identity } from '../access/identity.js';
import { DownloadWatch } from './download-watch.js';

const ME: Identity = { personId: 7, sessionId: 9, grants: [], linesOf: [] };
let response: EventEmitter & { destroyed: boolean; writableLength: number; destroy(): void };
let findAgain: jest.Mock<(id: number) => Promise<Identity | null>>;
let asked: (readonly number[])[];

beforeEach(() => {
  jest.useFakeTimers();
  asked = [];
  findAgain = jest.fn(async () => ME);
  response = Object.assign(new EventEmitter(), {
    destroyed: false,
    writableLength: 0,
    destroy() {
      response.destroyed = true;
      response.emit('close');
    },
  });
});
afterEach(() => {
  jest.useRealTimers();
});

const watch = () =>
  new DownloadWatch(
    response as unknown as Response,
    ME,
    (_, ids) => {
      asked.push(ids);
      return !ids.includes(13);
    },
    { findAgain },
    new Logger('test', { timestamp: false }),
  );
const later = (ms: number) => jest.advanceTimersByTimeAsync(ms);

it('looks twice a second at who is reading, also while nothing is sent', async () => {
  watch();
  await later(3_000);
  expect(findAgain).toHaveBeenCalledTimes(6);
  expect(findAgain).toHaveBeenCalledWith(9);
});

it('cuts within half a second after the session is over, and looks no more', async () => {
  const watching = watch();
  findAgain.mockResolvedValue(null);
  await later(499);
  expect(response.destroyed).toBe(false);
  await later(1);
  expect(response.destroyed).toBe(true);
  expect(await watching.admit([1])).toBe(false);
  await later(5_000);
  expect(findAgain).toHaveBeenCalledTimes(1);
});

it('asks about everybody whose rows wait to be read, and lets none of somebody else’s out', async () => {
  const watching = watch();
  expect(await watching.admit([1, 2])).toBe(true);
  response.writableLength = 500;
  expect(await watching.admit([3])).toBe(true);
  await later(500);
  response.writableLength = 0;
  expect(await watching.admit([4])).toBe(true);
  expect(asked).toEqual([[1, 2], [1, 2, 3], [1, 2, 3], [4]]);
  expect(await watching.admit([13])).toBe(false);
  expect(response.destroyed).toBe(true);
});

it('cuts when nobody can say whether the right still holds', async () => {
  watch();
  jest.spyOn(Logger.prototype, 'error').mockReturnValue(undefined);
  findAgain.mockRejectedValue(new Error('The database is away'));
  await later(500);
  expect(response.destroyed).toBe(true);
});

it('ends with the answer', async () => {
  watch();
  response.emit('close');
  await later(5_000);
  expect(findAgain).not.toHaveBeenCalled();
});
