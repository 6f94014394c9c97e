import { describe, expect, it } from '@jest/globals';
import { lastDayOfAbsent, needsConfirmation } from './leavers.js';

describe('leavers of a full export', () => {
  it.each([
    [0, 0, undefined, false],
    [5, 100, undefined, false],
    [6, 100, undefined, true],
    [6, 100, 6, false],
    [6, 100, 7, true],
    [1, 19, undefined, true],
    [1, 20, undefined, false],
    [1, 0, undefined, true],
  ])('%s of %s with %s agreed to need confirmation: %s', (absent, inService, confirmLeavers, expected) => {
    expect(needsConfirmation({ absent, inService }, { confirmLeavers })).toBe(expected);
  });

  it.each([
    [undefined, '2026-11-20'],
    ['2026-11-30', '2026-11-30'],
  ])('have %s as their last day on request, else yesterday: %s', (absentLeaveOn, expected) => {
    expect(lastDayOfAbsent({ absentLeaveOn }, '2026-11-21')).toBe(expected);
  });
});
