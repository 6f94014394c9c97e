import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodingOf, textsOf } from './text-encoding.js';

const TEXT = 'Number,Name\n1,Jürgen Müller\n2,José “Pepe” Núñez – Đoković\n';
const swapped = (buffer: Buffer) => Buffer.from(buffer).swap16();
const textIn = (content: Uint8Array) => [...textsOf(content, encodingOf(content))].join('');
/** The signs of Mac Roman and EBCDIC that the text above needs. */
const recoded = (text: string, codes: Record<string, number>) =>
  Buffer.from([...text].map((sign) => codes[sign] ?? sign.charCodeAt(0)));

describe('a text', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16, big end first', swapped(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'))],
  ])('in %s is read', (_, content) => {
    expect(textIn(content)).toBe(TEXT);
  });

  it('is read the same wherever a slice of it ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 65_530, max: 65_540 }), fc.constantFrom('é', '😀'), (length, sign) => {
        const text = `${'a'.repeat(length)}${sign}b`;
        for (const encoding of ['utf8', 'utf16le'] as const) {
          expect(textIn(Buffer.from(`\uFEFF${text}`, encoding))).toBe(text);
        }
      }),
    );
  });

  it.each([
    ['Windows-1252', recoded('1,a\n2,J\u00FCrgen\n', {}), 'FILE_NOT_UTF8', 'Windows-1252 or Latin-1'],
    ['Mac Roman', recoded('1,a\n2,Jürgen\n', { ü: 0x9f }), 'FILE_NOT_UTF8', 'Mac Roman'],
    [
      'EBCDIC',
      Buffer.from([0xd5, 0xa4, 0x94, 0x82, 0x85, 0x99, 0x6b, 0xd5, 0x81, 0x94, 0x85, 0x15, 0xf1, 0x6b, 0xc1]),
      'FILE_NOT_UTF8',
      'EBCDIC',
    ],
    ['UTF-16 without its mark', Buffer.from(TEXT, 'utf16le'), 'FILE_NOT_CSV', 'without a byte order mark'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x31, 0, 0, 0]), 'FILE_NOT_CSV', 'UTF-32'],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 20, 6]), 'FILE_NOT_CSV', 'workbook'],
    [
      'UTF-16 that was cut off',
      Buffer.from('\uFEFFab', 'utf16le').subarray(0, 5),
      'FILE_NOT_UTF8',
      'cut off',
    ],
    ['half a pair', Buffer.from('\uFEFFa\uD83Db', 'utf16le'), 'FILE_NOT_UTF8', 'damaged UTF-16'],
    ['nothing', Buffer.alloc(0), 'FILE_EMPTY', 'no rows'],
  ])('in %s is refused with how to save it', (_, content, code, words) => {
    expect(() => encodingOf(content)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(words) }),
    );
    if (code !== 'FILE_EMPTY') {
      for (const program of ['Excel', 'LibreOffice', 'Numbers']) {
        expect(() => encodingOf(content)).toThrow(program);
      }
    }
  });

  it('is refused with line and column of what is no UTF-8', () => {
    const content = Buffer.from('Number;Name;City\n1;Ann;K\n2;J\u00FCrgen;K\n', 'latin1');
    expect(() => encodingOf(content)).toThrow(
      expect.objectContaining({ details: [expect.objectContaining({ line: 3, column: 'column 2' })] }),
    );
  });
});
