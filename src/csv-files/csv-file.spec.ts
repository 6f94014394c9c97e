import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '../common/errors/domain-error.js';
import { delimiterOf, MOST_COLUMNS, MOST_ROWS, openCsv } from './csv-file.js';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

async function read(content: Uint8Array) {
  const { header, chunks } = await openCsv(content);
  const rows = [];
  for await (const chunk of chunks()) rows.push(...chunk);
  return { header, rows };
}

describe('openCsv', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['a BOM', '\uFEFFa,b\n1,2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['|', 'a|b\n1|2\n'],
    ['a first line that names the delimiter', 'sep=;\na;b\n1;2\n'],
    ['lone CR', 'a,b\r1,2\r'],
    ['no last line end', 'a,b\n1,2'],
    ['quoted names that hold other signs', '"a","b"\n"1","2"\n'],
  ])('reads a file with %s', async (_, text) => {
    const { header, rows } = await read(bytes(text));
    expect(header).toEqual(['a', 'b']);
    expect(rows.map(({ cells }) => cells)).toEqual([['1', '2']]);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('counts lines as an editor does, over blank lines and quoted line ends (%s)', async (_, end) => {
    const text = ['a,b', '1,2', '', '"x', 'y",3', ',', '4,5'].join(end);
    const { rows } = await read(bytes(text));
    expect(rows.map(({ line }) => line)).toEqual([2, 4, 7]);
  });

  it('reads what Excel saves as Unicode text', async () => {
    const content = Buffer.from('\uFEFFNumber\tName\r\n1\tJos\u00e9\r\n', 'utf16le');
    const { encoding, delimiter, header } = await openCsv(content);
    expect({ encoding, delimiter, header }).toEqual({
      encoding: 'utf-16le',
      delimiter: '\t',
      header: ['Number', 'Name'],
    });
    expect((await read(content)).rows).toEqual([{ line: 2, cells: ['1', 'Jos\u00e9'] }]);
  });

  it('finds the column names below a title', async () => {
    const content = bytes('Headcount report\nAs of,2026-11-28\n\nNumber,Name\n1,Ann\n');
    const csv = await openCsv(content, (cells) => cells.includes('Number'));
    expect([csv.header, csv.headerLine]).toEqual([['Number', 'Name'], 4]);
    const rows = [];
    for await (const chunk of csv.chunks()) rows.push(...chunk);
    expect(rows).toEqual([{ line: 5, cells: ['1', 'Ann'] }]);
  });

  it('passes over a million blank rows below the last', async () => {
    const { rows } = await read(bytes(`a,b\n1,2\n${',\n'.repeat(1_000_000)}`));
    expect(rows).toHaveLength(1);
  });

  it('hands wide rows over a few at a time', async () => {
    const { chunks } = await openCsv(bytes(`a\n${`${'x'.repeat(100_000)}\n`.repeat(100)}`));
    const sizes = [];
    for await (const chunk of chunks()) sizes.push(chunk.length);
    expect(Math.max(...sizes)).toBeLessThan(50);
  });

  it('reads the rows again when asked again', async () => {
    const { chunks } = await openCsv(bytes('a\n1\n2\n'));
    for (let pass = 0; pass < 2; pass++) {
      const rows = [];
      for await (const chunk of chunks()) rows.push(...chunk);
      expect(rows).toHaveLength(2);
    }
  });

  it('hands rows over in chunks', async () => {
    const { chunks } = await openCsv(bytes(`a\n${'1\n'.repeat(2_500)}`));
    const sizes = [];
    for await (const chunk of chunks()) sizes.push(chunk.length);
    expect(sizes).toEqual([1_000, 1_000, 500]);
  });

  it.each([
    ['nothing', new Uint8Array(), 'FILE_EMPTY'],
    ['blank lines', bytes('\n\n'), 'FILE_EMPTY'],
    ['UTF-16 without BOM', new Uint8Array(Buffer.from('a,b\n', 'utf16le')), 'FILE_NOT_CSV'],
    ['Latin-1', new Uint8Array(Buffer.from('a,J\u00fcrgen\n', 'latin1')), 'FILE_NOT_UTF8'],
    ['a spreadsheet', new Uint8Array([0x50, 0x4b, 3, 4, 20, 6]), 'FILE_NOT_CSV'],
    ['a quotation mark that never closes', bytes('a,b\n"1,2\n'), 'FILE_MALFORMED'],
    ['text after a closing quotation mark', bytes('a,b\n"1"x,2\n'), 'FILE_MALFORMED'],
    ['a row without end', bytes(`a,b\n"${'x'.repeat(200_000)}`), 'FILE_ROW_TOO_LONG'],
    ['too many rows', bytes(`a\n${'1\n'.repeat(MOST_ROWS + 1)}`), 'FILE_TOO_LONG'],
    ['too many columns', bytes(','.repeat(MOST_COLUMNS).replaceAll(',', 'a,')), 'FILE_TOO_WIDE'],
  ])('refuses %s with a code', async (_, content, code) => {
    await expect(read(content)).rejects.toMatchObject({ code });
  });

  it('reads any bytes or refuses them with a code', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.string().map(bytes),
          fc.string().map((text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
          fc.uint8Array({ maxLength: 200 }).map((some) => Uint8Array.from([0xff, 0xfe, ...some])),
          fc.uint8Array({ maxLength: 200 }).map((some) => Uint8Array.from([0xfe, 0xff, ...some])),
        ),
        async (content) => {
          try {
            await read(content);
          } catch (error) {
            expect(error).toBeInstanceOf(DomainError);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

it.each([
  ['a,b;c,d', ','],
  ['a;b,c;d', ';'],
  ['"a,b,c";d', ';'],
  ['a\tb', '\t'],
  ['a', ','],
])('takes the delimiter of %j for %j', (text, expected) => {
  expect(delimiterOf(text)).toBe(expected);
});
