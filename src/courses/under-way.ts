/**
 * What a new course version means for those who have begun an earlier one. `keep`: they finish on theirs. `move`: they go on in the new
 * one, where lessons that are the same stay done. `new-lessons`: as `move`, and what they did stays done where it was rewritten too.
 */
export const UNDER_WAY = ['keep', 'move', 'new-lessons'] as const;

export type UnderWay = (typeof UNDER_WAY)[number];
