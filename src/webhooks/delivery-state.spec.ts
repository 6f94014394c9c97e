import { expect, it } from '@jest/globals';
import type { CallResult } from '../web-calls/web-caller.js';
import { MOST_TRIES, outcomeOfCall } from './delivery-state.js';

const answered = (status: number, retryAfterS: number | null = null): CallResult => ({
  kind: 'answered',
  status,
  answer: '',
  retryAfterS,
  durationMs: 1,
});
const silent: CallResult = { kind: 'unanswered', failure: 'timeout', mayHaveArrived: true, durationMs: 1 };

it.each<[string, CallResult, number, object]>([
  ['200', answered(200), 1, { status: 'delivered' }],
  ['204', answered(204), MOST_TRIES, { status: 'delivered' }],
  ['a redirection', answered(302), 1, { status: 'planned', pauseMs: 60_000 }],
  ['a no', answered(400), 2, { status: 'planned', pauseMs: 240_000 }],
  ['an error', answered(500), 3, { status: 'planned', pauseMs: 960_000 }],
  ['a wish to wait', answered(429, 600), 1, { status: 'planned', pauseMs: 600_000 }],
  ['a wish to wait for years', answered(503, 1e9), 1, { status: 'planned', pauseMs: 21_600_000 }],
  ['the last error', answered(500), MOST_TRIES, { status: 'parked', isGone: false }],
  ['that it is gone', answered(410), 1, { status: 'parked', isGone: true }],
  ['silence', silent, 1, { status: 'planned', pauseMs: 60_000 }],
  ['silence at last', silent, MOST_TRIES, { status: 'parked', isGone: false }],
])('decides after %s', (_, result, tries, outcome) => {
  expect(outcomeOfCall(result, tries, 0.5)).toEqual(outcome);
});
