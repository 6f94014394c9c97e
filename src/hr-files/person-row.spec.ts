import { describe, expect, it } from '@jest/globals';
import { personColumns } from '../hr-columns/column-names.js';
import { readPersonRow } from './person-row.js';

const HEADER =
  'Employee #,First Name,Last Name,Work Email,Job Title,Department,Location,Time Zone,Supervisor EID,Hire Date,Termination Date,Employment Status,Employment Type';
const GOOD = [
  '00001',
  'Ann',
  'Lee',
  'ann@x.example',
  'Teller',
  'Branches',
  'Kingston',
  'America/Jamaica',
  '00002',
  '2026-12-14',
  '',
  'Active',
  'Full-Time',
];
const names = HEADER.split(',');
const columns = personColumns(names);

function readWith(changes: Record<string, string>) {
  const cells = names.map((name, index) => changes[name] ?? GOOD[index] ?? '');
  return readPersonRow({ line: 7, cells }, columns);
}

describe('readPersonRow', () => {
  it('reads a row as it is stored', () => {
    const { row, mistakes } = readWith({});
    expect(mistakes).toEqual([]);
    expect(row).toEqual({
      line: 7,
      employeeNumber: '00001',
      givenName: 'Ann',
      familyName: 'Lee',
      email: 'ann@x.example',
      title: 'Teller',
      department: 'Branches',
      location: 'Kingston',
      timeZone: 'America/Jamaica',
      locale: undefined,
      fullTimePermille: undefined,
      supervisor: { by: 'number', text: '00002', column: 'Supervisor EID' },
      hiredOn: '2026-12-14',
      lastDay: null,
      workerType: 'employee',
    });
  });

  it.each([
    ['Employee #', '', 'EMPLOYEE_NUMBER_MISSING'],
    ['Employee #', '1'.repeat(65), 'TEXT_TOO_LONG'],
    ['First Name', '=1+1', 'TEXT_FORMULA'],
    ['Last Name', 'x'.repeat(101), 'TEXT_TOO_LONG'],
    ['Last Name', 'A\tB', 'TEXT_CONTROL'],
    ['Work Email', 'not-an-address', 'EMAIL_INVALID'],
    ['Job Title', 'x'.repeat(151), 'TEXT_TOO_LONG'],
    ['Department', '', 'DEPARTMENT_MISSING'],
    ['Department', 'x'.repeat(121), 'TEXT_TOO_LONG'],
    ['Location', 'x'.repeat(121), 'TEXT_TOO_LONG'],
    ['Time Zone', 'Mars/Olympus', 'TIME_ZONE_UNKNOWN'],
    ['Hire Date', '31/02/2027', 'DATE_IMPOSSIBLE'],
    ['Hire Date', '03/04/2026', 'DATE_AMBIGUOUS'],
    ['Termination Date', '2020-01-01', 'TERMINATION_BEFORE_HIRE'],
    ['Employment Status', 'Terminated', 'TERMINATION_DATE_MISSING'],
    ['Employment Type', 'Volunteer', 'WORKER_TYPE_UNKNOWN'],
  ])('names the mistake in %s: %j', (column, value, code) => {
    const { mistakes } = readWith({ [column]: value });
    expect(mistakes).toEqual([expect.objectContaining({ line: 7, column, code })]);
    expect(mistakes[0]?.value).toBe(value.slice(0, 120));
  });

  it.each(['Work Email', 'Hire Date', 'Time Zone', 'Supervisor EID', 'Job Title', 'Employment Type'])(
    'takes a row without %s',
    (column) => {
      expect(readWith({ [column]: '' }).mistakes).toEqual([]);
    },
  );

  it('names every mistake of a row, not the first', () => {
    const { mistakes } = readWith({ 'Hire Date': 'soon', 'Time Zone': 'Mars/Olympus', Department: '' });
    expect(mistakes.map(({ code }) => code).toSorted()).toEqual([
      'DATE_UNREADABLE',
      'DEPARTMENT_MISSING',
      'TIME_ZONE_UNKNOWN',
    ]);
  });

  it('names both names missing once, and takes a person who has only one', () => {
    expect(readWith({ 'First Name': '', 'Last Name': '' }).mistakes).toHaveLength(1);
    expect(readWith({ 'First Name': '' }).mistakes).toEqual([]);
  });

  it.each([
    ['too few cells', GOOD.slice(0, -1)],
    ['too many cells', [...GOOD, 'x']],
  ])('refuses a row with %s', (_, cells) => {
    const { mistakes } = readPersonRow({ line: 3, cells }, columns);
    expect(mistakes).toEqual([expect.objectContaining({ line: 3, code: 'COLUMN_COUNT' })]);
  });

  it('reads a worker type that BambooHR keeps under the status', () => {
    const { row } = readPersonRow(
      { line: 2, cells: ['1', 'Ann', 'Contractor'] },
      personColumns(['Employee #', 'Name', 'Employment Status']),
    );
    expect(row?.workerType).toBe('contractor');
  });

  it('takes NO_MANAGER for nobody', () => {
    const { row } = readPersonRow(
      { line: 2, cells: ['1', 'Ann', 'NO_MANAGER'] },
      personColumns(['USERID', 'FIRSTNAME', 'MANAGER']),
    );
    expect(row?.supervisor).toBeNull();
  });

  it.each([
    ['2015-01-31', '2022-05-16', '2019-08-31', { hiredOn: '2022-05-16', lastDay: null }],
    ['2015-01-31', '2022-05-16', '2023-08-31', { hiredOn: '2022-05-16', lastDay: '2023-08-31' }],
    ['2015-01-31', '', '2019-08-31', { hiredOn: '2015-01-31', lastDay: '2019-08-31' }],
    ['2015-01-31', '2012-05-16', '', { hiredOn: '2015-01-31', lastDay: null }],
    ['', '2022-05-16', '', { hiredOn: '2022-05-16', lastDay: null }],
  ])(
    'reads hired %j, rehired %j, left %j as the latest time in service',
    (hired, rehired, left, expected) => {
      const found = personColumns(['Employee #', 'Name', 'Hire Date', 'Rehire Date', 'Termination Date']);
      const { row, mistakes } = readPersonRow({ line: 2, cells: ['1', 'Ann', hired, rehired, left] }, found);
      expect(mistakes).toEqual([]);
      expect(row).toMatchObject(expected);
    },
  );

  it.each([
    ['Department', 'Care (50000012)', 'Care'],
    ['Department', 'Care (Nights)', 'Care (Nights)'],
    ['Department', '(50000012)', '(50000012)'],
    ['Supervisory Organization', 'Care (Ana Lee)', 'Care'],
  ])('reads the %s %j as %j', (column, value, expected) => {
    const found = personColumns(['Employee #', 'Name', column]);
    expect(readPersonRow({ line: 2, cells: ['1', 'Ann', value] }, found).row?.department).toBe(expected);
  });

  it('asks for the last day of whoever is not active', () => {
    const found = personColumns(['Employee #', 'Name', 'Active Status']);
    const { mistakes } = readPersonRow({ line: 2, cells: ['1', 'Ann', 'No'] }, found);
    expect(mistakes).toMatchObject([{ code: 'TERMINATION_DATE_MISSING' }]);
    expect(readPersonRow({ line: 2, cells: ['1', 'Ann', 'Yes'] }, found).mistakes).toEqual([]);
  });

  it('tells under which name the file may speak of whoever goes by another', () => {
    const found = personColumns(['Employee #', 'First Name', 'Last Name', 'Preferred Name']);
    const read = (preferred: string) =>
      readPersonRow({ line: 2, cells: ['1', 'Leandra', 'Park', preferred] }, found);
    expect(read('Lee')).toMatchObject({ row: { givenName: 'Lee' }, alsoCalled: 'Leandra Park' });
    expect(read('').alsoCalled).toBeUndefined();
  });
});
