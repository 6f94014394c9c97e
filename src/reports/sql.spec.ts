import { expect, it } from '@jest/globals';
import { allOf, raw, sql } from './sql.js';

it('binds values and sets fragments in, with their values in the order of the text', () => {
  const at = new Date('2026-11-21T15:00:00.000Z');
  const inner = sql`b = ${2} AND c = ${at}`;
  expect(sql`a = ${"'; --"} AND (${inner}) AND d IS ${null} ${raw('LIMIT 3')}`).toEqual({
    sql: 'a = ? AND (b = ? AND c = ?) AND d IS ? LIMIT 3',
    parameters: ["'; --", 2, at, null],
  });
});

it('joins conditions, and holds for all where there are none', () => {
  expect(allOf([])).toEqual({ sql: '1 = 1', parameters: [] });
  expect(allOf([sql`a = ${1}`, sql`b = ${2}`])).toEqual({ sql: 'a = ? AND b = ?', parameters: [1, 2] });
});
