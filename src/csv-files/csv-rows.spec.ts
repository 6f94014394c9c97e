import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { DomainError } from '../common/errors/domain-error.js';
import { CsvRows } from './csv-rows.js';

function rowsIn(texts: readonly string[], delimiter = ',') {
  const rows = new CsvRows(delimiter);
  return [...texts.flatMap((text) => [...rows.add(text)]), ...rows.add(null)];
}

const cell = fc.string({
  unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r\n', ' ', '😀'),
  maxLength: 6,
});
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });

describe('CsvRows', () => {
  it('reads back whatever was written, wherever the text is cut', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 9 }),
        (cells, delimiter, end, size) => {
          const text = stringify(cells, { delimiter, record_delimiter: end, quoted_string: true });
          const parts = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
          expect(rowsIn(parts, delimiter).map((row) => row.cells)).toEqual(cells);
        },
      ),
    );
  });

  it('agrees with another reader on what it takes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n'), maxLength: 12 }),
        (text) => {
          let expected: string[][];
          try {
            expected = parse(text, { record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true });
          } catch {
            expect(() => rowsIn([text])).toThrow(DomainError);
            return;
          }
          expect(rowsIn([text]).map((row) => row.cells)).toEqual(expected);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('counts the line of a row as an editor does', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (cells, end) => {
        const options = { record_delimiter: end, quoted_string: true };
        const above = cells.map((_, index) => stringify(cells.slice(0, index), options));
        const lines = above.map((text) => text.split(/\r\n|\n/).length);
        expect(rowsIn([stringify(cells, options)]).map(({ line }) => line)).toEqual(lines);
      }),
    );
  });

  it.each([
    ['spaces around quoted cells', ' "a" ,"b"  \n', [['a', 'b']]],
    ['thousands of spaces', `a${' '.repeat(200_000)},${' '.repeat(200_000)}b\n`, [['a', 'b']]],
  ])('reads %s', (_, text, expected) => {
    expect(rowsIn([text]).map(({ cells }) => cells.map((one) => one.trim()))).toEqual(expected);
  });

  it.each([
    ['a quotation mark that never closes', 'Number,Name\n1,"Ann\n2,Bob\n', 'FILE_MALFORMED', 2, 'Name'],
    ['text behind a quoted cell', 'Number,Name\n1,"A\nB"x\n', 'FILE_MALFORMED', 3, 'Name'],
    ['a quotation mark within a cell', 'Number,Name\n1,5" pipe\n', 'FILE_MALFORMED', 2, 'Name'],
    ['more cells than names', 'Number\n1,2,"x\n', 'FILE_MALFORMED', 2, 'column 3'],
    ['a cell without end', `Number,Name\n1,${'x'.repeat(140_000)}`, 'FILE_ROW_TOO_LONG', 2, 'Name'],
    ['a row without end', `Number,Name\n${' ,'.repeat(1_100_000)}`, 'FILE_ROW_TOO_LONG', 2, 'Number'],
  ])('names line and column of %s', (_, text, code, line, column) => {
    const details = [expect.objectContaining({ code, line, column })];
    expect(() => rowsIn([text])).toThrow(expect.objectContaining({ code, details }));
  });
});
