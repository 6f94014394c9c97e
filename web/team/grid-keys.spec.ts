import { describe, expect, it } from '@jest/globals';
import { placeAfter, rowsToDraw } from './grid-keys.js';

describe('keys in a grid', () => {
  const extent = { rows: 101, columns: 5, rowsInSight: 10 };
  const from = (row: number, column: number) => ({ row, column });
  it.each([
    ['ArrowDown', false, from(3, 2), from(4, 2)],
    ['ArrowDown', false, from(100, 2), from(100, 2)],
    ['ArrowUp', false, from(1, 2), from(0, 2)],
    ['ArrowUp', false, from(0, 2), from(0, 2)],
    ['ArrowRight', false, from(3, 4), from(3, 4)],
    ['ArrowRight', false, from(3, 3), from(3, 4)],
    ['ArrowLeft', false, from(3, 0), from(3, 0)],
    ['PageDown', false, from(3, 1), from(13, 1)],
    ['PageDown', false, from(97, 1), from(100, 1)],
    ['PageUp', false, from(13, 1), from(3, 1)],
    ['Home', false, from(13, 3), from(13, 0)],
    ['End', false, from(13, 3), from(13, 4)],
    ['Home', true, from(13, 3), from(0, 0)],
    ['End', true, from(13, 3), from(100, 4)],
    ['a', false, from(13, 3), null],
    ['Tab', false, from(13, 3), null],
  ])('%s, ctrl: %s, leads from %j to %j', (key, ctrlKey, place, next) => {
    expect(placeAfter({ key, ctrlKey }, place, extent)).toEqual(next);
  });

  it('follow the direction of the script', () => {
    expect(placeAfter({ key: 'ArrowLeft', ctrlKey: false }, from(3, 2), extent, true)).toEqual(from(3, 3));
    expect(placeAfter({ key: 'ArrowRight', ctrlKey: false }, from(3, 2), extent, true)).toEqual(from(3, 1));
  });
});

describe('rows to draw', () => {
  it.each([
    [0, 5000, { from: 0, to: 18 }],
    [0, 3, { from: 0, to: 3 }],
    [100_000, 5000, { from: 1992, to: 2018 }],
    [249_500, 5000, { from: 4982, to: 5000 }],
    [100_000, 3, { from: 2, to: 3 }],
    [0, 0, { from: 0, to: 0 }],
  ])('scrolled by %d in %d rows are %j', (scrolled, count, drawn) => {
    expect(rowsToDraw(scrolled, 500, 50, count)).toEqual(drawn);
  });
});
