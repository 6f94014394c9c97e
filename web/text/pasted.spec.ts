import { describe, expect, it } from '@jest/globals';
import { entriesIn } from './pasted.js';

describe('a pasted list', () => {
  it.each([
    ['lines', 'E0012\nE0013\r\n\r\nE0014', ['E0012', 'E0013', 'E0014']],
    ['commas and semicolons', 'E0012, E0013;E0014;', ['E0012', 'E0013', 'E0014']],
    ['cells', 'E0012\tE0013', ['E0012', 'E0013']],
    ['numbers in one line', '1001 1002  1003', ['1001', '1002', '1003']],
    ['a name, which is one entry', 'Ana Brown', ['Ana Brown']],
    [
      'addresses of a mail program',
      'Ana Brown <ana@x.example>; "Bo" <bo@x.example>',
      ['ana@x.example', 'bo@x.example'],
    ],
    ['quoted cells', '"E0012"\n\'E0013\'', ['E0012', 'E0013']],
    ['the same twice', 'E0012\nE0012', ['E0012']],
    ['nothing', ' \n , ', []],
  ])('of %s', (_, pasted, entries) => {
    expect(entriesIn(pasted)).toEqual(entries);
  });

  it('cuts an entry that is no number or address', () => {
    expect(entriesIn('x'.repeat(300))).toEqual(['x'.repeat(254)]);
  });
});
