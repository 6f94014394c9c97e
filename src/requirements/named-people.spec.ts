import { describe, expect, it } from '@jest/globals';
import { namesOf, whoIsNamed } from './named-people.js';

const ana = { id: 1, publicId: 'anaAnaAnaAnaAnaAnaAna1', employeeNumber: 'E1', email: 'ana@x.example' };
const ben = { id: 2, publicId: 'benBenBenBenBenBenBen2', employeeNumber: 'E2', email: null };
const otherE2 = { id: 3, publicId: 'carCarCarCarCarCarCar3', employeeNumber: 'E2', email: null };

describe('a paste of people', () => {
  it.each<[string, string[], number[], string[]]>([
    ['employee numbers', ['E1', 'E2'], [1, 2], []],
    ['addresses in any case, with blanks', [' Ana@X.example '], [1], []],
    ['ids', [ana.publicId], [1], []],
    ['the same person three times', ['E1', 'ana@x.example', 'E1'], [1], []],
    ['empty lines', ['', '  ', 'E2'], [2], []],
    ['nobody', ['E9', 'E1'], [1], ['E9']],
  ])('names %s', (_, pasted, personIds, notFound) => {
    expect(whoIsNamed(namesOf(pasted), [ana, ben])).toEqual({ personIds, notFound });
  });

  it('does not guess between two people with the same number', () => {
    expect(whoIsNamed(namesOf(['E2']), [ben, otherE2])).toEqual({ personIds: [], notFound: ['E2'] });
  });
});
