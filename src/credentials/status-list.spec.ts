import { expect, it } from '@jest/globals';
import { gunzipSync } from 'node:zlib';
import { encodedList, LIST_SIZE, placeOf } from './status-list.js';

const bitsOf = (list: string) => gunzipSync(Buffer.from(list.slice(1), 'base64url'));
const isSet = (list: string, index: number) =>
  ((bitsOf(list)[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0;

it.each([
  [0, { list: 1, index: 0 }],
  [131_071, { list: 1, index: 131_071 }],
  [131_072, { list: 2, index: 0 }],
])('puts credential %d at %j', (id, place) => {
  expect(placeOf(id)).toEqual(place);
});

it('says of each credential of a list that was given out whether it is good, and nothing of others', () => {
  const list = encodedList(1, 10, [1, 2, 9]);
  expect(list.startsWith('u')).toBe(true);
  expect(bitsOf(list)).toHaveLength(LIST_SIZE / 8);
  expect([1, 2, 3, 8, 9, 10, 11].map((index) => isSet(list, index))).toEqual([
    false,
    false,
    true,
    true,
    false,
    true,
    false,
  ]);
  const second = encodedList(2, LIST_SIZE + 1, [LIST_SIZE]);
  expect([0, 1, 2].map((index) => isSet(second, index))).toEqual([false, true, false]);
});
