import { expect, it } from '@jest/globals';
import { type Reachability, whyNot } from './reachability.js';

const here: Reachability = {
  reach: 'at-work',
  isErased: false,
  isSameAddress: true,
  isBounced: false,
  isInService: true,
  isToStart: false,
  isAbsent: false,
  isTooLate: false,
};
const toStart = { isInService: false, isToStart: true };
const gone = { isInService: false, isToStart: false };

it.each<[string, Partial<Reachability>, string | null]>([
  ['somebody at work', {}, null],
  ['nobody who was erased', { isErased: true }, 'erased'],
  ['nobody too late', { isTooLate: true }, 'too-late'],
  ['no address that is theirs no more', { isSameAddress: false }, 'address-changed'],
  ['no address that mail came back from', { isBounced: true }, 'unreachable'],
  ['such an address if its person asks', { isBounced: true, reach: 'asked-for' }, null],
  ['nobody who left', gone, 'not-in-service'],
  ['nobody who left, even if they asked', { ...gone, reach: 'asked-for' }, 'not-in-service'],
  ['nobody before the first day', toStart, 'not-in-service'],
  ['a new hire with an invitation', { ...toStart, reach: 'joining' }, null],
  ['a new hire who asks', { ...toStart, reach: 'asked-for' }, null],
  ['nobody on leave', { isAbsent: true }, 'on-leave'],
  ['nobody on leave with an invitation', { isAbsent: true, reach: 'joining' }, 'on-leave'],
  ['somebody on leave who asks', { isAbsent: true, reach: 'asked-for' }, null],
  ['a department, which nobody is', { ...gone, reach: 'posted' }, null],
  ['no department whose chat is gone', { reach: 'posted', isSameAddress: false }, 'address-changed'],
])('writes to %s', (_, facts, expected) => {
  expect(whyNot({ ...here, ...facts })).toBe(expected);
});
