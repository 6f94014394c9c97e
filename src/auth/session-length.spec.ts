import { expect, it } from '@jest/globals';
import { browserSessionEnd } from './session-length.js';

it.each([
  ['at the sign-in', '2026-11-21T15:00:00Z', '2026-12-21T15:00:00.000Z'],
  ['when used after 40 days', '2026-12-31T15:00:00Z', '2027-01-30T15:00:00.000Z'],
  ['when used after 80 days', '2027-02-09T15:00:00Z', '2027-02-19T15:00:00.000Z'],
])('ends 30 days after its last use but at most 90 after the sign-in: %s', (_, now, end) => {
  const signedIn = new Date('2026-11-21T15:00:00Z');
  expect(browserSessionEnd(signedIn, new Date(now)).toISOString()).toBe(end);
});
