import { describe, expect, it } from '@jest/globals';
import { emailCell, localeCell, shareCell, textCell, zoneCell } from './cells.js';

const refused = (code: string) => expect.objectContaining({ code, reason: expect.stringMatching(/\.$/) });

describe('emailCell', () => {
  it.each([
    ['Ann.Lee@Harbourlight.example', 'ann.lee@harbourlight.example'],
    ["o'neil+x@mail.co.uk", "o'neil+x@mail.co.uk"],
    ['', null],
  ])('reads %j as %s', (text, expected) => {
    expect(emailCell(text)).toEqual({ value: expected });
  });

  it.each([
    ['not-an-address', 'EMAIL_INVALID'],
    ['a@b', 'EMAIL_INVALID'],
    ['a b@c.de', 'EMAIL_INVALID'],
    ['a@@b.com', 'EMAIL_INVALID'],
    ['a..b@c.com', 'EMAIL_INVALID'],
    ['a@-b.com', 'EMAIL_INVALID'],
    ['=a@b.com', 'TEXT_FORMULA'],
    [`${'a'.repeat(250)}@b.com`, 'TEXT_TOO_LONG'],
  ])('refuses %j as %s', (text, code) => {
    expect(emailCell(text)).toEqual(refused(code));
  });
});

describe('textCell', () => {
  it.each([
    ['  Ann   Lee ', 'Ann Lee'],
    ['Jose\u0301', 'Jos\u00e9'],
    ["D'Souza", "D'Souza"],
    ['Anne-Marie', 'Anne-Marie'],
    ['', null],
  ])('reads %j as %j', (text, expected) => {
    expect(textCell(text, 100)).toEqual({ value: expected });
  });

  it.each([
    ['=HYPERLINK("x")', 'TEXT_FORMULA'],
    ['+1', 'TEXT_FORMULA'],
    ['-1', 'TEXT_FORMULA'],
    ['@SUM', 'TEXT_FORMULA'],
    ['A\u0007B', 'TEXT_CONTROL'],
    ['A\nB', 'TEXT_CONTROL'],
    ['A\u202EB', 'TEXT_CONTROL'],
    ['x'.repeat(101), 'TEXT_TOO_LONG'],
  ])('refuses %j as %s', (text, code) => {
    expect(textCell(text, 100)).toEqual(refused(code));
  });
});

it.each([
  ['America/Jamaica', { value: 'America/Jamaica' }],
  ['America/Argentina/Buenos_Aires', { value: 'America/Argentina/Buenos_Aires' }],
  ['UTC', { value: 'UTC' }],
  ['', { value: null }],
  ['Mars/Olympus', refused('TIME_ZONE_UNKNOWN')],
  ['EST', refused('TIME_ZONE_UNKNOWN')],
  ['+05:00', refused('TEXT_FORMULA')],
])('reads the time zone %j', (text, expected) => {
  expect(zoneCell(text)).toEqual(expected);
});

it.each([
  ['en_US', { value: 'en-US' }],
  ['es', { value: 'es' }],
  ['', { value: null }],
  ['English', refused('LOCALE_UNKNOWN')],
])('reads the language %j', (text, expected) => {
  expect(localeCell(text)).toEqual(expected);
});

it.each([
  ['0.8', { value: 800 }],
  ['1', { value: 1000 }],
  ['0,5', { value: 500 }],
  ['.5', { value: 500 }],
  ['.', refused('SHARE_INVALID')],
  ['80 %', { value: 800 }],
  ['', { value: null }],
  ['80', refused('SHARE_INVALID')],
  ['half', refused('SHARE_INVALID')],
])('reads the share of full time %j', (text, expected) => {
  expect(shareCell(text)).toEqual(expected);
});
