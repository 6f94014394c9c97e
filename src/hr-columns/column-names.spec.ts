import { describe, expect, it } from '@jest/globals';
import { normaliseColumn, saysFamilyFirst } from './column-forms.js';
import { absenceColumns, foundPersonColumns, isLabelRow, personColumns } from './column-names.js';

describe('personColumns', () => {
  it.each([
    [
      'BambooHR',
      'Employee #,First Name,Last Name,Work Email,Job Title,Department,Location,Supervisor EID,Hire Date,Termination Date,Employment Status',
      {
        employeeNumber: 0,
        email: 3,
        title: 4,
        department: 5,
        supervisorNumber: 7,
        hiredOn: 8,
        lastDay: 9,
        status: 10,
      },
    ],
    [
      'Workday',
      'Employee ID,Worker,Business Title,Supervisory Organization,Location,Manager ID,Hire Date,Termination Date,Worker Type,Email - Primary Work',
      {
        employeeNumber: 0,
        fullName: 1,
        title: 2,
        department: 3,
        supervisorNumber: 5,
        workerType: 8,
        email: 9,
      },
    ],
    [
      'SuccessFactors',
      'STATUS,USERID,USERNAME,FIRSTNAME,LASTNAME,EMAIL,MANAGER,DEPARTMENT,LOCATION,TIMEZONE,HIREDATE,DEFAULT_LOCALE',
      {
        status: 0,
        employeeNumber: 1,
        givenName: 3,
        familyName: 4,
        email: 5,
        supervisor: 6,
        department: 7,
        timeZone: 9,
        hiredOn: 10,
        locale: 11,
      },
    ],
  ])('recognises an export of %s', (_, header, expected) => {
    const { of } = personColumns(header.split(','));
    expect(Object.fromEntries(of)).toMatchObject(expected);
  });

  it.each([
    'Birth Date',
    'DOB',
    'Age',
    'Race',
    'Ethnicity',
    'Gender',
    'Sex',
    'Salary',
    'Pay Rate',
    'Total Compensation',
    'Marital Status',
    'SSN',
    'National ID',
    'Tax ID',
    'Passport Number',
    'Religion',
    'Disability',
    'Medical Plan',
    'Veteran Status',
    'Citizenship',
    'Bank Account',
    'IBAN',
    'Home Address',
    'Home Phone',
    'Mobile Phone',
    'Personal Email',
    'Emergency Contact',
  ])('leaves %s alone and says that it is sensitive', (column) => {
    expect(personColumns(['Employee #', 'First Name', column]).ignored).toEqual([
      { column, reason: 'sensitive' },
    ]);
  });

  it('lists what it has no use for, and the second best of two columns for one field', () => {
    const { ignored } = personColumns(['Employee #', 'First Name', 'Email', 'Work Email', 'Shirt', '']);
    expect(ignored).toEqual([
      { column: 'Email', reason: 'not-used' },
      { column: 'Shirt', reason: 'not-used' },
    ]);
  });

  it.each([
    ['First Name,Last Name', 'COLUMN_MISSING'],
    ['Employee #,Department', 'COLUMN_MISSING'],
    ['Employee #,First Name,Department,department', 'COLUMN_TWICE'],
  ])('refuses the columns %s', (header, code) => {
    expect(() => personColumns(header.split(','))).toThrow(expect.objectContaining({ code }));
  });
});

it.each([
  ['Employee ID (User)', 'employeeNumber'],
  ['Worker First Name', 'givenName'],
  ['Job Information Job Title', 'title'],
  ['Department (Label)', 'department'],
  ['Location Description', 'location'],
  ['Employee Hire Date', 'hiredOn'],
  ['Name of Supervisor', 'supervisor'],
])('takes %j for the %s', (column, field) => {
  const { of } = foundPersonColumns(['Shirt', column]);
  expect([...of]).toEqual([[field, 1]]);
});

it.each([
  'Person Gender',
  'Employee Salary (Label)',
  'Personal Information Email Address',
  'Department (Code)',
  'Employee Home Phone',
])('takes %j for nothing', (column) => {
  expect([...foundPersonColumns([column]).of]).toEqual([]);
});

it.each([
  ['Position,Position text', { title: 1 }],
  ['Department Name,Department', { department: 0 }],
  ['Cost Center,Department (Label)', { department: 1 }],
  ['USERID,EMPID', { employeeNumber: 0 }],
])('prefers among %s what tells most', (header, expected) => {
  expect(Object.fromEntries(foundPersonColumns(header.split(',')).of)).toEqual(expected);
});

it.each([
  ['Employee Name (Last Suffix, First MI)', true],
  ['Surname, Forename', true],
  ['Nachname, Vorname', true],
  ['Full Name', false],
  ['First and last name', false],
])('tells whether %j writes the family name first', (name, expected) => {
  expect(saysFamilyFirst(name)).toBe(expected);
});

it.each([
  ['Employee #,From,To', { employeeNumber: 0, fromOn: 1, lastDay: 2 }],
  ['Worker ID,Leave Start Date,Leave End Date,Leave Reason', { employeeNumber: 0, fromOn: 1, lastDay: 2 }],
])('recognises a file of absences with %s', (header, expected) => {
  expect(Object.fromEntries(absenceColumns(header.split(',')).of)).toEqual(expected);
});

it.each([
  ['Employee #', 'employee number'],
  ['  E-Mail  Address ', 'e mail address'],
  ['DEFAULT_LOCALE', 'default locale'],
  ['jobTitle', 'job title'],
  ["Worker's Manager", 'worker s manager'],
])('reads the column name %j as %j', (name, expected) => {
  expect(normaliseColumn(name)).toBe(expected);
});

it.each([
  [['User ID', 'First Name'], true],
  [['00001', 'Ann'], false],
])('tells whether %j repeats the column names', (cells, expected) => {
  expect(isLabelRow(cells, personColumns(['USERID', 'FIRSTNAME']))).toBe(expected);
});
