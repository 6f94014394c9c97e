import { expect, it } from '@jest/globals';
import { blockersOf, type MergeFacts } from './merge-blockers.js';

const FREE: MergeFacts = {
  isOneself: false,
  keptUntil: '9999-12-31',
  mergedUntil: '9999-12-31',
  oneLeadsTheOther: false,
  signedEachOtherOff: false,
  wereToldApart: false,
  isRowHeld: false,
};
const codes = (facts: Partial<MergeFacts>) => blockersOf({ ...FREE, ...facts }).map(({ code }) => code);

it.each<[Partial<MergeFacts>, string[]]>([
  [{}, []],
  [{ mergedUntil: null }, []],
  [{ keptUntil: null, mergedUntil: null }, []],
  [{ keptUntil: '2025-01-01', mergedUntil: '2025-01-02' }, ['MERGED_STAYS_LONGER']],
  [{ keptUntil: null }, ['MERGED_STAYS_LONGER']],
  [{ isOneself: true }, ['MERGED_IS_YOU']],
  [{ oneLeadsTheOther: true }, ['ONE_LEADS_THE_OTHER']],
  [{ signedEachOtherOff: true }, ['SIGNED_EACH_OTHER_OFF']],
  [{ wereToldApart: true, isRowHeld: true }, ['TOLD_APART', 'ROW_HELD']],
])('%j is blocked by %j', (facts, expected) => {
  expect(codes(facts)).toEqual(expected);
});
