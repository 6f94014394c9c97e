import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { csvCell } from './csv.js';

describe('a cell', () => {
  it.each([
    [null, ''],
    ['', ''],
    [12, '12'],
    [-3, '-3'],
    ['00420', '00420'],
    ['Ana María', 'Ana María'],
    ['Smith, "J"', '"Smith, ""J"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1 876', "'+1 876"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1+1', "' =1+1"],
    ['＝1+1', "'＝1+1"],
    ['\tx', '"\'\tx"'],
    ['\rx', '"\'\rx"'],
    ['a;=1+1', '"a;\'=1+1"'],
    ['a-b=c', 'a-b=c'],
    ['x@example.com', 'x@example.com'],
  ])('of %j reads %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it('comes back from a reader as it went in, and never as a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n,;" ab＝') }), (text) => {
        const [[read = ''] = []]: string[][] = parse(`${csvCell(text)},x\r\n`, { recordDelimiter: '\r\n' });
        expect(read).not.toMatch(/^\s*[=+\-@＝]/u);
        expect(read.replaceAll("'", '')).toBe(text);
      }),
    );
  });
});
