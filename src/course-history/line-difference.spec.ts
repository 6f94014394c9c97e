import { describe, expect, it } from '@jest/globals';
import { lineDifference } from './line-difference.js';

const SIGNS = { same: ' ', added: '+', removed: '-' };
const told = (before: string, after: string) =>
  lineDifference(before, after).map(({ kind, text }) => `${SIGNS[kind]}${text}`);

describe('what a later text has otherwise', () => {
  it.each([
    ['a\nb\nc', 'a\nb\nc', [' a', ' b', ' c']],
    ['a\nb\nc', 'a\nc', [' a', '-b', ' c']],
    ['a\nc', 'a\nb\nc', [' a', '+b', ' c']],
    ['a\nb\nc', 'a\nx\nc', [' a', '-b', '+x', ' c']],
    ['a\nb\nc\nd', 'b\nx\nd\ne', ['-a', ' b', '-c', '+x', ' d', '+e']],
    ['', 'a', ['+a']],
    ['a\na\na', 'a\na', [' a', ' a', '-a']],
  ])('from %j to %j is the fewest lines', (before, after, lines) => {
    expect(told(before, after)).toEqual(lines);
  });

  it('is the whole stretch where the texts are too long to compare line by line', () => {
    const text = (sign: string) => Array.from({ length: 2_100 }, (_, line) => `${sign}${line}`).join('\n');
    const lines = lineDifference(text('a'), text('b'));
    expect(lines.map(({ kind }) => kind)).toEqual([
      ...Array<string>(2_100).fill('removed'),
      ...Array<string>(2_100).fill('added'),
    ]);
  });
});
