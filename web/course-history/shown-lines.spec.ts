import { expect, it } from '@jest/globals';
import { shownLines } from './shown-lines.js';

const same = (count: number) =>
  Array.from({ length: count }, (_, line) => ({ kind: 'same' as const, text: `${line}` }));

it('shows what changed with two lines around it, and counts the rest', () => {
  const lines = [...same(5), { kind: 'added' as const, text: 'new' }, ...same(4)];
  expect(shownLines(lines)).toEqual([
    { kind: 'skipped', count: 3 },
    { kind: 'same', text: '3' },
    { kind: 'same', text: '4' },
    { kind: 'added', text: 'new' },
    { kind: 'same', text: '0' },
    { kind: 'same', text: '1' },
    { kind: 'skipped', count: 2 },
  ]);
});
