import { expect, it } from '@jest/globals';
import { sessionEnd } from './session-length.js';

const SIGNED_IN = new Date('2026-11-21T15:00:00Z');

it.each([
  ['at the sign-in', '2026-11-21T15:00:00Z', '2026-12-21T15:00:00.000Z'],
  ['when used after 40 days', '2026-12-31T15:00:00Z', '2027-01-30T15:00:00.000Z'],
  ['when used after 80 days', '2027-02-09T15:00:00Z', '2027-02-19T15:00:00.000Z'],
])('ends 30 days after its last use but at most 90 after the sign-in: %s', (_, now, end) => {
  expect(sessionEnd('browser', SIGNED_IN, new Date(now)).toISOString()).toBe(end);
});

it('ends 3 minutes after its last use on a shared device', () => {
  const end = sessionEnd('shared', SIGNED_IN, new Date('2026-11-21T16:10:00Z'));
  expect(end.toISOString()).toBe('2026-11-21T16:13:00.000Z');
});
