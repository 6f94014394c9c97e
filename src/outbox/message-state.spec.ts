import { expect, it } from '@jest/globals';
import type { Answer } from '../mail/mail.js';
import { MOST_ATTEMPTS, outcomeOf, pauseMs } from './message-state.js';

const refused = (code: number): Answer => ({ kind: 'refused', code, reply: '' });

it.each<[string, Answer, number, string]>([
  ['is sent once it was accepted', { kind: 'accepted', reply: '250' }, 1, 'sent'],
  ['is sent at its last attempt too', { kind: 'accepted', reply: '250' }, MOST_ATTEMPTS, 'sent'],
  ['waits after a no for now', refused(451), 1, 'planned postponed'],
  ['waits after a conversation that went wrong', refused(503), 1, 'planned postponed'],
  ['fails after a no for good', refused(550), 1, 'failed refused'],
  ['waits when the connection broke before the body', { kind: 'broken', reply: '' }, 2, 'planned postponed'],
  ['waits when it was taken back', { kind: 'withheld' }, 2, 'planned postponed'],
  ['fails after its last no for now', refused(451), MOST_ATTEMPTS, 'failed too-many-attempts'],
  ['is not known after silence', { kind: 'silent', reply: '' }, 1, 'unconfirmed no-answer'],
  [
    'is not known after silence at its last attempt',
    { kind: 'silent', reply: '' },
    6,
    'unconfirmed no-answer',
  ],
])('a message %s', (_, answer, attempts, expected) => {
  const { status, reason } = outcomeOf(answer, attempts, 0.5);
  expect([status, reason].filter(Boolean).join(' ')).toBe(expected);
});

it.each([
  [1, 0.5, 60],
  [1, 0, 30],
  [2, 0.5, 240],
  [4, 0.5, 3_840],
  [5, 0.5, 15_360],
  [6, 0.5, 21_600],
  [60, 0.5, 21_600],
])('pauses after %i failures, with chance %d, for %i s', (failures, chance, seconds) => {
  expect(pauseMs(failures, chance)).toBe(seconds * 1_000);
});
