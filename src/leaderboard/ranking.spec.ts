import { expect, it } from '@jest/globals';
import { ranked } from './ranking.js';

const ranks = (...counts: number[]) =>
  ranked(counts.map((colleagues) => ({ colleagues }))).map(({ rank }) => rank);

it('lets people with as many thanks share a rank, and goes on behind all of them', () => {
  expect(ranks(9, 7, 7, 4)).toEqual([1, 2, 2, 4]);
});

it('ends with the tenth place, and with whoever shares it', () => {
  expect(ranks(...Array.from({ length: 14 }, (_, index) => 20 - index))).toHaveLength(10);
  expect(ranks(9, 9, 9, 9, 9, 9, 9, 9, 9, 3, 3, 2)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 10, 10]);
});

it('is empty where nobody wants to be named', () => {
  expect(ranks()).toEqual([]);
});
