import { isUtf8 } from 'node:buffer';
import { fileErrors } from './csv-files.errors.js';
import { looksLike } from './foreign-encoding.js';

/** The encodings that a file may have; UTF-16 says so itself, by its byte order mark. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const SLICE_BYTES = 65_536;
const LINE_FEED = 0x0a;

/** What no spreadsheet program calls CSV, by its first bytes. */
const FORMATS: [start: number[], name: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a workbook or an archive (xlsx, ods, numbers, zip)'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an Excel workbook (xls)'],
  [[0x1f, 0x8b], 'a compressed file (gzip)'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0xff, 0xfe, 0x00, 0x00], 'text in UTF-32'],
];

/** The encoding of a file; throws `FILE_EMPTY`, `FILE_NOT_CSV` or `FILE_NOT_UTF8`, which says how to save it. */
export function encodingOf(content: Uint8Array): TextEncoding {
  if (content.length === 0) throw fileErrors.empty();
  const format = FORMATS.find(([start]) => start.every((byte, index) => content[index] === byte));
  if (format) throw fileErrors.notText(format[1]);
  if (content[0] === 0xff && content[1] === 0xfe) return checkedUtf16(content, 'utf-16le');
  if (content[0] === 0xfe && content[1] === 0xff) return checkedUtf16(content, 'utf-16be');
  if (content.includes(0)) {
    const isUtf16 = content.subarray(0, 64).filter((byte) => byte === 0).length >= 16;
    throw fileErrors.notText(isUtf16 ? 'UTF-16 without a byte order mark' : 'a file of another kind');
  }
  if (!isUtf8(content)) throw fileErrors.notUtf8(looksLike(content), firstForeign(content));
  return 'utf-8';
}

/** The text of a file, a slice at a time and without its byte order mark, so that it never stands in memory as a whole. */
export function* textsOf(content: Uint8Array, encoding: TextEncoding): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let start = 0; start < content.length; start += SLICE_BYTES) {
    const isLast = start + SLICE_BYTES >= content.length;
    yield decoder.decode(content.subarray(start, start + SLICE_BYTES), { stream: !isLast });
  }
}

/** Half a character, or half of a pair, means that a file was cut off or put together from several. */
function checkedUtf16(content: Uint8Array, encoding: TextEncoding): TextEncoding {
  const high = encoding === 'utf-16le' ? 1 : 0;
  let line = 1;
  let isOpen = false;
  for (let at = 0; at + 1 < content.length; at += 2) {
    const byte = content[at + high] ?? 0;
    const isSecond = byte >= 0xdc && byte <= 0xdf;
    if (isSecond !== isOpen) throw fileErrors.notUtf8('damaged UTF-16', placeIn(line));
    isOpen = byte >= 0xd8 && byte <= 0xdb;
    if (byte === 0 && content[at + 1 - high] === LINE_FEED) line++;
  }
  if (isOpen || content.length % 2 === 1) throw fileErrors.notUtf8('UTF-16 that was cut off', placeIn(line));
  return encoding;
}

const placeIn = (line: number, column = 1) => ({ line, column: `column ${column}` });

/** Where the first bytes stand that are no UTF-8; columns are told apart by whatever sign the first line uses most. */
function firstForeign(content: Uint8Array): { line: number; column: string } {
  let line = 1;
  for (let start = 0; start < content.length; line++) {
    const end = content.indexOf(LINE_FEED, start);
    const next = end < 0 ? content.length : end + 1;
    if (!isUtf8(content.subarray(start, next))) return placeIn(line, cellOf(content.subarray(start, next)));
    start = next;
  }
  return placeIn(line);
}

function cellOf(bytes: Uint8Array): number {
  const before = new TextDecoder().decode(bytes).split('\uFFFD', 1)[0] ?? '';
  const counts = [',', ';', '\t', '|'].map((sign) => before.split(sign).length);
  return Math.max(...counts);
}
