import { expect, it } from '@jest/globals';
import { isSource, sourceName } from './hr-source.js';

it.each([
  [' HR ', 'hr', true],
  ['Agency  North', 'agency north', true],
  ['', '', false],
  ['x'.repeat(41), 'x'.repeat(41), false],
  ['a\u200Bb', 'a\u200Bb', false],
])('reads the source %j as %j', (text, name, isOne) => {
  expect(sourceName(text)).toBe(name);
  expect(isSource(name)).toBe(isOne);
});
