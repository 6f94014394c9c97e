import { expect, it } from '@jest/globals';
import { MOST_ATTEMPTS } from '../outbox/message-state.js';
import type { CallFailure, CallResult } from '../web-calls/web-caller.js';
import { outcomeOfPost } from './post-outcome.js';

const answered = (status: number, retryAfterS: number | null = null): CallResult => ({
  kind: 'answered',
  status,
  answer: '',
  retryAfterS,
  durationMs: 1,
});
const unanswered = (failure: CallFailure, mayHaveArrived: boolean): CallResult => ({
  kind: 'unanswered',
  failure,
  mayHaveArrived,
  durationMs: 1,
});

it.each<[string, CallResult, number, string]>([
  ['is sent once Slack says ok', answered(200), 1, 'sent'],
  ['is sent once a workflow has accepted it', answered(202), MOST_ATTEMPTS, 'sent'],
  ['fails where the webhook is unknown', answered(404), 1, 'failed chat-gone'],
  ['fails where the channel is archived', answered(410), 1, 'failed chat-gone'],
  ['fails where the chat does not understand it', answered(400), 1, 'failed refused'],
  ['fails where it may not post', answered(403), 1, 'failed refused'],
  ['fails where the chat sends elsewhere', answered(302), 1, 'failed refused'],
  ['waits where there are too many', answered(429), 1, 'planned postponed 60000'],
  ['waits for as long as the chat asks', answered(429, 1_200), 1, 'planned postponed 1200000'],
  ['waits six hours at most', answered(429, 864_000), 1, 'planned postponed 21600000'],
  ['waits while the chat is down', answered(503), 2, 'planned postponed 240000'],
  ['fails after its last no for now', answered(500), MOST_ATTEMPTS, 'failed too-many-attempts'],
  ['is not known where a gateway heard nothing', answered(504), 1, 'unconfirmed no-answer'],
  ['is not known after silence', unanswered('timeout', true), 1, 'unconfirmed no-answer'],
  ['is not known after a line that broke', unanswered('dropped', true), 1, 'unconfirmed no-answer'],
  ['waits where nobody was reached', unanswered('no-connection', false), 1, 'planned postponed 60000'],
  ['waits where the name is not known', unanswered('no-address', false), 1, 'planned postponed 60000'],
  ['fails where the name leads inside', unanswered('address-not-allowed', false), 1, 'failed refused'],
])('a post %s', (_, result, attempts, expected) => {
  const outcome = outcomeOfPost(result, attempts, 0.5);
  const pause = 'pauseMs' in outcome ? outcome.pauseMs : null;
  expect([outcome.status, outcome.reason, pause].filter((one) => one !== null).join(' ')).toBe(expected);
});
