import { expect, it } from '@jest/globals';
import { calendarLine, calendarParameter, calendarText } from './calendar-line.js';

it.each([
  ['a backslash', 'a\\b', 'a\\\\b'],
  ['a comma and a semicolon', 'Room 2, east; first floor', 'Room 2\\, east\\; first floor'],
  ['line ends of every kind', 'one\r\ntwo\nthree\rfour', 'one\\ntwo\\nthree\\nfour'],
  ['a colon and quotation marks as they are', '9:30 "sharp"', '9:30 "sharp"'],
  ['no control characters', 'a\0b\x1bc\x7fd\te', 'abcd\te'],
])('writes %s', (_, text, written) => {
  expect(calendarText(text)).toBe(written);
});

it.each([
  ['a name', 'Pia Sol', '"Pia Sol"'],
  ['what would end it', 'Pia "Sol" O; a, b: c', `"Pia ^'Sol^' O; a, b: c"`],
  ['a line end and a caret', 'a\r\nb^c', '"a^nb^^c"'],
])('puts %s between quotation marks', (_, text, written) => {
  expect(calendarParameter(text)).toBe(written);
});

it.each([
  ['plain letters', 'x'.repeat(300)],
  ['letters of two octets', 'ü'.repeat(150)],
  ['letters of four octets', '🙂'.repeat(80)],
])('folds %s after at most 75 octets without breaking one', (_, value) => {
  const line = calendarLine('SUMMARY', value);
  const parts = line.split('\r\n');
  expect(parts.pop()).toBe('');
  for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
  expect(parts.length).toBeGreaterThan(3);
  expect(line.replaceAll('\r\n ', '')).toBe(`SUMMARY:${value}\r\n`);
  expect(Buffer.from(line).toString()).toBe(line);
});

it('leaves a line of 75 octets whole', () => {
  expect(calendarLine('SUMMARY', 'x'.repeat(67))).toBe(`SUMMARY:${'x'.repeat(67)}\r\n`);
  expect(calendarLine('SUMMARY', 'x'.repeat(68))).toBe(`SUMMARY:${'x'.repeat(67)}\r\n x\r\n`);
});
