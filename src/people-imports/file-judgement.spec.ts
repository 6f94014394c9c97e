import { describe, expect, it } from '@jest/globals';
import { Rejections } from '../hr-files/rejections.js';
import { type FileEntry, FileJudgement, type Known, type KnownPerson } from './file-judgement.js';

const COLUMNS = { employeeNumber: 'Number', email: 'Email', hiredOn: 'Hired', lastDay: 'Left' };

function row(line: number, employeeNumber: string, boss?: string, more: Partial<FileEntry> = {}): FileEntry {
  const supervisor = boss === undefined ? undefined : { by: 'any' as const, text: boss, column: 'Boss' };
  return {
    line,
    employeeNumber,
    supervisor,
    hiredOn: null,
    lastDay: null,
    email: null,
    name: `Name ${employeeNumber}`,
    ...more,
  };
}

function stored(key: number, employeeNumber: string, more: Partial<KnownPerson> = {}): KnownPerson {
  return {
    key,
    employeeNumber,
    email: null,
    name: `Stored ${key}`,
    hiredOn: null,
    earlierUntil: null,
    ...more,
  };
}

/** Stored people with their managers' ids. */
function knowing(...people: [person: KnownPerson, manager: number | null][]): Known {
  return {
    people: new Map(people.map(([person]) => [person.employeeNumber, person])),
    emailOwners: new Map(people.flatMap(([person]) => (person.email ? [[person.email, person]] : []))),
    candidates: [],
    lines: new Map(people.map(([{ key, employeeNumber }, manager]) => [key, { manager, employeeNumber }])),
  };
}

function judged(entries: FileEntry[], known: Known = knowing(), skip = false) {
  const rejections = new Rejections();
  const judgement = new FileJudgement(entries, known, COLUMNS, rejections);
  for (const _ of judgement.judge());
  if (skip) for (const _ of judgement.settleWithoutRejected());
  const found = rejections.list().map(({ line, code }) => `${line} ${code}`);
  return { judgement, found, rejections };
}

const A = stored(1, 'A');
const B = stored(2, 'B');

describe('a file is judged', () => {
  it.each<[string, FileEntry[], Known, string[]]>([
    [
      'two rows with one number',
      [row(2, 'A'), row(3, 'A')],
      knowing(),
      ['2 EMPLOYEE_NUMBER_TWICE', '3 EMPLOYEE_NUMBER_TWICE'],
    ],
    [
      'two rows with one address',
      [row(2, 'A', undefined, { email: 'x' }), row(3, 'B', undefined, { email: 'x' })],
      knowing(),
      ['2 EMAIL_TWICE', '3 EMAIL_TWICE'],
    ],
    [
      'an address that a stored person keeps',
      [row(2, 'A', undefined, { email: 'x' })],
      knowing([stored(2, 'B', { email: 'x' }), null]),
      ['2 EMAIL_TAKEN'],
    ],
    [
      'an address that its owner gives up in the same file',
      [row(2, 'A', undefined, { email: 'x' }), row(3, 'B', undefined, { email: 'y' })],
      knowing([stored(2, 'B', { email: 'x' }), null]),
      [],
    ],
    ['a supervisor who is nobody', [row(2, 'A', 'Z')], knowing(), ['2 SUPERVISOR_UNKNOWN']],
    ['a supervisor who is the person', [row(2, 'A', 'A')], knowing(), ['2 SUPERVISOR_SELF']],
    [
      'a loop within the file',
      [row(2, 'A', 'B'), row(3, 'B', 'C'), row(4, 'C', 'A')],
      knowing(),
      ['2 REPORTING_LOOP', '3 REPORTING_LOOP', '4 REPORTING_LOOP'],
    ],
    ['a loop with stored lines', [row(2, 'A', 'B')], knowing([A, null], [B, 1]), ['2 REPORTING_LOOP']],
    [
      'a stored line that the file takes out of a loop',
      [row(2, 'A', 'B'), row(3, 'B', 'C'), row(4, 'C')],
      knowing([A, null], [B, 1]),
      [],
    ],
    [
      'a hire date within an earlier time in service',
      [row(2, 'A', undefined, { hiredOn: '2020-01-01' })],
      knowing([stored(1, 'A', { earlierUntil: '2021-01-01' }), null]),
      ['2 HIRE_DATE_OVERLAPS'],
    ],
    [
      'a last day before the stored hire date',
      [row(2, 'A', undefined, { lastDay: '2020-01-01' })],
      knowing([stored(1, 'A', { hiredOn: '2021-01-01' }), null]),
      ['2 TERMINATION_BEFORE_HIRE'],
    ],
  ])('with %s', (_, entries, known, expected) => {
    expect(judged(entries, known).found).toEqual(expected);
  });

  it('with a loop spelled out', () => {
    const { rejections } = judged([row(2, '90013', '90014'), row(3, '90014', '90013')]);
    expect(rejections.list()[0]?.reason).toContain('90013 → 90014 → 90013');
  });

  it('without blaming whoever merely reports into a loop', () => {
    expect(judged([row(2, 'C', 'A'), row(3, 'A', 'B'), row(4, 'B', 'A')]).found).toEqual([
      '3 REPORTING_LOOP',
      '4 REPORTING_LOOP',
    ]);
  });
});

describe('rows that are left out', () => {
  const unknownBoss = row(2, 'A', 'Z');

  it('take those along who would report to them', () => {
    expect(judged([unknownBoss, row(3, 'B', 'A')], knowing(), true).found).toEqual([
      '2 SUPERVISOR_UNKNOWN',
      '3 SUPERVISOR_REJECTED',
    ]);
  });

  it('leave those alone whose supervisor is stored already', () => {
    expect(judged([unknownBoss, row(3, 'B', 'A')], knowing([A, null]), true).found).toEqual([
      '2 SUPERVISOR_UNKNOWN',
    ]);
  });

  it('keep the address that their change would have freed', () => {
    const known = knowing([stored(1, 'A', { email: 'x' }), null]);
    const entries = [row(2, 'A', 'Z', { email: 'y' }), row(3, 'B', undefined, { email: 'x' })];
    expect(judged(entries, known, true).found).toEqual(['2 SUPERVISOR_UNKNOWN', '3 EMAIL_TAKEN']);
  });

  it('keep the stored line, which may close a loop', () => {
    const known = knowing([A, 2], [B, null]);
    const entries = [
      row(2, 'A', 'C', { hiredOn: '2020-01-01', lastDay: null }),
      row(3, 'B', 'A'),
      row(4, 'C', 'Z'),
    ];
    expect(judged(entries, known).found).toEqual(['4 SUPERVISOR_UNKNOWN']);
    expect(judged(entries, known, true).found).toEqual([
      '2 SUPERVISOR_REJECTED',
      '3 REPORTING_LOOP',
      '4 SUPERVISOR_UNKNOWN',
    ]);
  });
});

it('tells the supervisor of a row by id where they are stored, by number where the file brings them', () => {
  const { judgement } = judged(
    [row(2, 'A', 'B'), row(3, 'C', 'D'), row(4, 'D'), row(5, 'E', undefined, { supervisor: null })],
    knowing([B, null]),
  );
  expect([2, 3, 4, 5].map((line) => judgement.managerOf(line))).toEqual([
    { id: 2, number: 'B' },
    { id: null, number: 'D' },
    undefined,
    null,
  ]);
});
