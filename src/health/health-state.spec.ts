import { expect, it } from '@jest/globals';
import { type Health, healthOf, type Pulse } from './health-state.js';

const now = new Date('2026-11-21T15:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const WELL: Pulse = {
  now,
  answerMs: 3,
  lastHourAt: ago(60),
  isDayBegun: true,
  dayBeganAt: ago(600),
  dayWorkWaitsSince: null,
  oldestWaitingAt: ago(1),
  parked: 0,
  firstMessageAt: ago(10),
  firstWebhookAt: ago(10),
  brokenChats: 0,
  webhooksSwitchedOff: 0,
  oldestUnsealedAt: ago(4),
  startedAt: ago(600),
};
const ALL_WELL: Health = {
  database: 'well',
  clock: 'well',
  dailyWork: 'well',
  news: 'well',
  messages: 'well',
  webhooks: 'well',
  seals: 'well',
};

it.each<[string, Partial<Pulse>, Partial<Health>]>([
  ['everything that runs', {}, {}],
  ['a slow database', { answerMs: 501 }, { database: 'late' }],
  ['a clock that nobody tells', { lastHourAt: ago(71) }, { clock: 'late' }],
  ['a clock that was never told', { lastHourAt: null }, { clock: 'late' }],
  ['a day that has just begun', { isDayBegun: false, dayBeganAt: ago(30) }, {}],
  ['a day that was not begun', { isDayBegun: false, dayBeganAt: ago(31) }, { dailyWork: 'late' }],
  ['daily work under way', { dayWorkWaitsSince: ago(30) }, {}],
  ['daily work that lies', { dayWorkWaitsSince: ago(31) }, { dailyWork: 'late' }],
  ['news that lie', { oldestWaitingAt: ago(16) }, { news: 'late' }],
  ['news that were given up', { oldestWaitingAt: null, parked: 1 }, { news: 'failing' }],
  ['messages that are tried again later', { firstMessageAt: new Date('2026-11-21T18:00:00Z') }, {}],
  ['messages that lie', { firstMessageAt: ago(16) }, { messages: 'late' }],
  ['a chat that is gone', { brokenChats: 1 }, { messages: 'failing' }],
  ['webhooks that lie', { firstWebhookAt: ago(16) }, { webhooks: 'late' }],
  ['a webhook that was switched off', { webhooksSwitchedOff: 1 }, { webhooks: 'failing' }],
  [
    'what is to be sealed by a process that has just begun',
    { oldestUnsealedAt: ago(999), startedAt: ago(2) },
    {},
  ],
  ['no seal', { oldestUnsealedAt: ago(11) }, { seals: 'late' }],
])('tells %s', (_, part, expected) => {
  expect(healthOf({ ...WELL, ...part })).toEqual({ ...ALL_WELL, ...expected });
});
