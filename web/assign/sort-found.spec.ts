import { expect, it } from '@jest/globals';
import { sortFound } from './sort-found.js';

const person = (id: string) => ({ id, name: `Person ${id}`, employeeNumber: id });

it('parts a list that was looked up, and loses nothing of it', () => {
  const found = [
    { entry: 'a', result: 'found' as const, person: person('a') },
    { entry: 'a@x.example', result: 'found' as const, person: person('a') },
    { entry: 'b', result: 'found' as const, person: person('b') },
    { entry: 'no', result: 'not-found' as const, person: null },
    { entry: 'two', result: 'ambiguous' as const, person: null },
    { entry: 'c', result: 'found' as const, person: person('c') },
    { entry: 'd', result: 'found' as const, person: person('d') },
  ];
  expect(sortFound(found, [person('b')], 3)).toEqual({
    fresh: [person('a'), person('c')],
    known: 2,
    unresolved: [
      { entry: 'no', why: 'not-found' },
      { entry: 'two', why: 'ambiguous' },
    ],
    tooMany: ['d'],
  });
});
