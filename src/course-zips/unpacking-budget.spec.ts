import { describe, expect, it } from '@jest/globals';
import { UnpackingBudget } from './unpacking-budget.js';

const MB = 1024 * 1024;
const codeOf = (act: () => void): unknown => {
  try {
    act();
    return null;
  } catch (error) {
    return (error as { details: { code: string }[] }).details[0]?.code;
  }
};

describe('what may be unpacked', () => {
  it.each([
    ['a small text of one letter', 60_000, 80, null],
    ['a film', 400 * MB, 399 * MB, null],
    ['what unpacks a thousandfold', 2 * MB, 2_000, 'bomb'],
  ])('%s', (_, bytes, packed, code) => {
    const budget = new UnpackingBudget(packed + 200, 1_000 * MB);
    expect(codeOf(() => budget.count(bytes, { path: 'a', bytes, packed }))).toBe(code);
  });

  it('is no more, in all, than the archive could hold, where entries share their bytes', () => {
    const budget = new UnpackingBudget(20_000, 1_000 * MB);
    const entry = { path: 'a', bytes: MB, packed: 15_000 };
    budget.count(MB, entry);
    expect(codeOf(() => budget.count(MB, entry))).toBe('bomb');
  });

  it('is no more than is accepted, whatever sizes the archive claims', () => {
    const budget = new UnpackingBudget(10 * MB, 2 * MB);
    expect(codeOf(() => budget.count(3 * MB, { path: 'a', bytes: 3 * MB, packed: 3 * MB }))).toBe('total');
  });
});
