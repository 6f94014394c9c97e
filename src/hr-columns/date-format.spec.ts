import { describe, expect, it } from '@jest/globals';
import { dateFormat, dayCell, endCell } from './date-format.js';

const refused = (code: string) => expect.objectContaining({ code, reason: expect.stringMatching(/\.$/) });

describe('dayCell', () => {
  it.each([
    ['2026-12-14', '2026-12-14'],
    ['2026/12/14', '2026-12-14'],
    ['20261214', '2026-12-14'],
    ['2026-12-14T00:00:00', '2026-12-14'],
    ['2026-12-14 00:00', '2026-12-14'],
    ['14/12/2026', '2026-12-14'],
    ['12/14/2026', '2026-12-14'],
    ['14.12.2026', '2026-12-14'],
    ['05/05/2026', '2026-05-05'],
    ['14-Dec-2026', '2026-12-14'],
    ['14 December 2026', '2026-12-14'],
    ['Dec 14, 2026', '2026-12-14'],
    ['29/02/2028', '2028-02-29'],
    [' ', null],
  ])('reads %j as %s', (text, expected) => {
    expect(dayCell(text)).toEqual({ value: expected });
  });

  it.each([
    ['31/02/2027', 'DATE_IMPOSSIBLE'],
    ['2027-02-29', 'DATE_IMPOSSIBLE'],
    ['2027-13-01', 'DATE_IMPOSSIBLE'],
    ['14/13/2026', 'DATE_IMPOSSIBLE'],
    ['0026-01-01', 'DATE_IMPOSSIBLE'],
    ['03/04/2026', 'DATE_AMBIGUOUS'],
    ['3.4.2026', 'DATE_AMBIGUOUS'],
    ['14/12/26', 'DATE_UNREADABLE'],
    ['soon', 'DATE_UNREADABLE'],
    ['46370', 'DATE_UNREADABLE'],
    ['14 Dez 2026', 'DATE_UNREADABLE'],
    ['14 Maybe 2026', 'DATE_UNREADABLE'],
  ])('refuses %j as %s', (text, code) => {
    expect(dayCell(text)).toEqual(refused(code));
  });
});

describe('dayCell with a format', () => {
  it.each([
    ['dd/MM/yyyy', '03/04/2026', '2026-04-03'],
    ['dd/MM/yyyy', '3/4/2026 00:00', '2026-04-03'],
    ['MM/dd/yyyy', '03/04/2026', '2026-03-04'],
    ['MM/dd/yyyy', '7/5/2011 12:00:00 AM', '2011-07-05'],
    ['dd.MM.yyyy', '03.04.2026', '2026-04-03'],
    ['DD-MM-YYYY', '03-04-2026', '2026-04-03'],
    ['d MMM yyyy', '3 Apr 2026', '2026-04-03'],
    ['yyyyMMdd', '20260403', '2026-04-03'],
    ['ddMMyyyy', '03042026', '2026-04-03'],
    ['yyyy-MM-dd', '2026-04-03T10:00:00Z', '2026-04-03'],
    ['dd/MM/yy', '03/04/26', '2026-04-03'],
    ['dd/MM/yy', '03/04/69', '2069-04-03'],
    ['dd/MM/yy', '03/04/70', '1970-04-03'],
    ['yy/MM/dd', '26/04/03', '2026-04-03'],
    ['d MMM yy', '3-Apr-26', '2026-04-03'],
    ['excel', '46115', '2026-04-03'],
    ['excel', '46115.75', '2026-04-03'],
    ['dd/MM/yyyy', '2026-04-03', '2026-04-03'],
    ['dd/MM/yyyy', '00/00/0000', null],
    ['yyyyMMdd', '00000000', null],
  ])('%s reads %s as %s', (pattern, text, expected) => {
    expect(dayCell(text, dateFormat(pattern))).toEqual({ value: expected });
  });

  it.each([
    ['dd/MM/yyyy', '04/25/2026', 'DATE_IMPOSSIBLE'],
    ['dd/MM/yyyy', '03/04/26', 'DATE_UNREADABLE'],
    ['yyyy-MM-dd', '03/04/2026', 'DATE_AMBIGUOUS'],
    ['excel', '99', 'DATE_UNREADABLE'],
    ['dd/MM/yyyy', '46115', 'DATE_UNREADABLE'],
  ])('%s refuses %s as %s', (pattern, text, code) => {
    expect(dayCell(text, dateFormat(pattern))).toEqual(refused(code));
  });
});

it.each(['31.12.9999', '9999-12-31', '99991231', '12/31/9999', '31-12-4712', '12/31/4712', '31-Dec-4712'])(
  'takes %s for no end',
  (text) => {
    expect(endCell(text)).toEqual({ value: null });
    expect(dayCell(text)).toEqual(refused('DATE_IMPOSSIBLE'));
  },
);

it.each(['', 'soon', 'dd/MM', 'yyyy', 'dd/dd/yyyy', 'yyy-MM-dd', 'dd/MM/yyyy HH:mm', 'x'.repeat(100)])(
  'knows no date format %j',
  (text) => {
    expect(dateFormat(text)).toBeNull();
  },
);
