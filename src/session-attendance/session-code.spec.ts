import { expect, it } from '@jest/globals';
import { isCodeOpen, isOpening, newCode, readCode } from './session-code.js';

const SESSION = {
  state: 'planned' as const,
  startsAt: new Date('2026-12-08T14:30:00Z'),
  endsAt: new Date('2026-12-08T15:30:00Z'),
};

it('is six signs that nobody confuses', () => {
  expect(newCode()).toMatch(/^[A-HJKMNP-Z2-9]{6}$/);
});

it.each([
  ['abc 234', 'ABC234'],
  [' ABC-234 ', 'ABC234'],
])('is read from %j', (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

it.each([
  ['2026-12-08T14:14:59Z', false, false],
  ['2026-12-08T14:15:00Z', true, true],
  ['2026-12-08T15:29:59Z', true, true],
  ['2026-12-08T15:30:00Z', false, true],
])('holds at %s: %s, by a list: %s', (at, code, list) => {
  expect(isCodeOpen(SESSION, new Date(at))).toBe(code);
  expect(isOpening(SESSION, new Date(at))).toBe(list);
  expect(isOpening({ ...SESSION, state: 'cancelled' }, new Date(at))).toBe(false);
});
