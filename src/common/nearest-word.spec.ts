import { expect, it } from '@jest/globals';
import { nearestWord } from './nearest-word.js';

it.each([
  ['trak', 'track'],
  ['Track', 'track'],
  ['dueON', 'dueOn'],
  ['mintues', 'minutes'],
  ['salary', null],
  ['', null],
])('takes %p for %p', (word, meant) => {
  expect(nearestWord(word, ['track', 'dueOn', 'minutes'])).toBe(meant);
});
