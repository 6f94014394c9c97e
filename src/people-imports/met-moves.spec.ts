import { expect, it } from '@jest/globals';
import { metMoves } from './met-moves.js';
import { planPerson, type StoredPerson } from './person-changes.js';

const stored: StoredPerson = {
  id: 7,
  employeeNumber: 'E7',
  email: null,
  givenName: 'Ana',
  familyName: 'Lee',
  location: null,
  timeZone: null,
  locale: null,
  fullTimePermille: null,
  hasOwnTimeZone: false,
  hasOwnLocale: false,
  serviceId: 1,
  hiredOn: '2020-01-01',
  fromOn: '2020-01-01',
  toOn: '9999-12-31',
  placementId: 1,
  placedOn: '2020-01-01',
  department: 'Care',
  title: 'Agent',
  managerId: null,
  managerNumber: null,
  workerType: 'employee',
};
const context = { today: '2026-11-21', companyZone: 'America/Jamaica' };
const row = {
  line: 3,
  employeeNumber: 'E7',
  givenName: 'Ana',
  familyName: 'Lee',
  email: undefined,
  title: undefined,
  department: undefined,
  location: undefined,
  timeZone: undefined,
  locale: undefined,
  fullTimePermille: undefined,
  supervisor: undefined,
  hiredOn: undefined,
  lastDay: undefined,
  workerType: undefined,
};
const plan = (changes: object) => planPerson({ ...row, ...changes }, stored, undefined, context);
const move = (set: object, fromOn = '2026-12-01', personId = 7) => ({ personId, fromOn, set });
const met = { line: 3, employeeNumber: 'E7', name: 'Ana Lee', fromOn: '2026-12-01' };

it.each<[string, object, object, object[]]>([
  [
    'sets again what the import changes',
    { title: 'Lead' },
    move({ title: 'Head', managerId: 9 }),
    [{ ...met, fields: ['title'], leavesFirst: false }],
  ],
  ['sets something else', { title: 'Lead' }, move({ managerId: 9 }), []],
  ['is somebody else’s', { title: 'Lead' }, move({ title: 'Head' }, '2026-12-01', 8), []],
  ['meets a row that changes nothing', {}, move({ title: 'Head' }), []],
  [
    'is for somebody who leaves before',
    { lastDay: '2026-11-30' },
    move({ title: 'Head' }),
    [{ ...met, fields: [], leavesFirst: true }],
  ],
  ['is for somebody who leaves on its day', { lastDay: '2026-12-01' }, move({ title: 'Head' }), []],
])('a planned move that %s', (_, changes, planned, expected) => {
  expect(metMoves([plan(changes)], [planned as ReturnType<typeof move>])).toEqual(expected);
});
