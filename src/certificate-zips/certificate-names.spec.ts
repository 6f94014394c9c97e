import { expect, it } from '@jest/globals';
import { certificateNames } from './certificate-names.js';

const ana = { givenName: 'Ana', familyName: 'Brown', employeeNumber: '00420', day: '2026-11-02' };

it.each([
  ['says who, by which number and when', {}, 'Brown Ana 00420 2026-11-02.pdf'],
  [
    'keeps letters of every language',
    { familyName: 'Đặng-Иванова' },
    'Đặng-Иванова Ana 00420 2026-11-02.pdf',
  ],
  [
    'holds nothing that Windows refuses',
    { familyName: 'a<b>c:d"e/f\\g|h?i*j' },
    'a-b-c-d-e-f-g-h-i-j Ana 00420 2026-11-02.pdf',
  ],
  ['climbs out of no folder', { familyName: '../../etc' }, '------etc Ana 00420 2026-11-02.pdf'],
  ['is no device of Windows', { familyName: 'CON.', givenName: '' }, 'CON- 00420 2026-11-02.pdf'],
  [
    'has one kind of space, and no letters that turn others round',
    { familyName: ' Br\t\u202Eown\n' },
    'Br--own- Ana 00420 2026-11-02.pdf',
  ],
  [
    'stays short, and breaks no letter',
    { familyName: '😀'.repeat(200) },
    `${'😀'.repeat(80)} 00420 2026-11-02.pdf`,
  ],
])('%s', (_, part, name) => {
  expect(certificateNames([{ ...ana, ...part }])).toEqual([name]);
});

it('names no two files alike, also where capitals do not count or one was named like the next', () => {
  const names = certificateNames([
    ana,
    { ...ana, familyName: 'BROWN' },
    { ...ana, familyName: 'Bro\u0077n' },
    { ...ana, familyName: 'Straße' },
    { ...ana, familyName: 'STRASSE' },
    { ...ana, familyName: 'Jose\u0301' },
    { ...ana, familyName: 'José' },
  ]);
  expect(names.slice(0, 3)).toEqual([
    'Brown Ana 00420 2026-11-02.pdf',
    'BROWN Ana 00420 2026-11-02 (2).pdf',
    'Brown Ana 00420 2026-11-02 (3).pdf',
  ]);
  expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(7);
});
