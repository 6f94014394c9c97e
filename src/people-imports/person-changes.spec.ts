import { describe, expect, it } from '@jest/globals';
import { FOREVER } from '../common/days.js';
import type { PersonRow } from '../hr-files/person-row.js';
import { planPerson, type StoredPerson } from './person-changes.js';

const CONTEXT = { today: '2026-11-21', companyZone: 'America/Jamaica' };

const row = (changes: Partial<PersonRow> = {}): PersonRow => ({
  line: 2,
  employeeNumber: '1',
  givenName: 'Ann',
  familyName: 'Lee',
  email: 'ann@x.example',
  title: 'Teller',
  department: 'Branches',
  location: 'Kingston',
  timeZone: 'America/Jamaica',
  locale: undefined,
  fullTimePermille: undefined,
  supervisor: undefined,
  hiredOn: '2024-03-01',
  lastDay: null,
  workerType: 'employee',
  ...changes,
});

const stored = (changes: Partial<StoredPerson> = {}): StoredPerson => ({
  id: 9,
  employeeNumber: '1',
  email: 'ann@x.example',
  givenName: 'Ann',
  familyName: 'Lee',
  location: 'Kingston',
  timeZone: 'America/Jamaica',
  locale: 'en',
  fullTimePermille: 800,
  hasOwnTimeZone: false,
  hasOwnLocale: false,
  serviceId: 5,
  hiredOn: '2024-03-01',
  fromOn: '2024-03-01',
  toOn: FOREVER,
  placementId: 6,
  placedOn: '2024-03-01',
  department: 'Branches',
  title: 'Teller',
  managerId: 3,
  managerNumber: '3',
  workerType: 'employee',
  ...changes,
});

const plan = (rowChanges: Partial<PersonRow> = {}, storedChanges: Partial<StoredPerson> | null = {}) =>
  planPerson(row(rowChanges), storedChanges && stored(storedChanges), undefined, CONTEXT);

describe('a new person', () => {
  it.each([
    [
      'hired long ago',
      { hiredOn: '2020-01-01' },
      { hiredOn: '2020-01-01', fromOn: '2020-01-01', toOn: FOREVER, placedOn: '2020-01-01' },
    ],
    [
      'who begins later, already placed today',
      { hiredOn: '2027-01-04' },
      { fromOn: '2027-01-04', placedOn: '2026-11-21' },
    ],
    [
      'without a hire date, counted from today',
      { hiredOn: null },
      { hiredOn: null, fromOn: '2026-11-21', placedOn: '2026-11-21' },
    ],
    ['who left', { lastDay: '2025-05-31' }, { toOn: '2025-06-01' }],
    [
      'who left, without a hire date',
      { hiredOn: null, lastDay: '2025-05-31' },
      { fromOn: '2025-05-31', toOn: '2025-06-01' },
    ],
    ['without a worker type', { workerType: null }, { workerType: 'employee' }],
  ])('%s', (_, changes, expected) => {
    const { action, staged } = plan(changes, null);
    expect(action).toBe('new');
    expect(staged).toMatchObject({ serviceAct: 'open', placementAct: 'open', ...expected });
  });

  it('has the instants of their own zone, or of the organisation where that is unknown', () => {
    expect(plan({ timeZone: 'Pacific/Auckland' }, null).staged.startsAt.toISOString()).toBe(
      '2024-02-29T11:00:00.000Z',
    );
    expect(plan({ timeZone: null }, null).staged.startsAt.toISOString()).toBe('2024-03-01T05:00:00.000Z');
  });
});

describe('what somebody chose themselves', () => {
  it.each([
    ['a time zone', { timeZone: 'Europe/London' }, { hasOwnTimeZone: true }],
    ['a time zone, also where the file takes it away', { timeZone: null }, { hasOwnTimeZone: true }],
    ['a language', { locale: 'es' }, { hasOwnLocale: true }],
  ])('stays as it is: %s', (_what, changes, own) => {
    expect(plan(changes, own)).toMatchObject({
      action: 'unchanged',
      changes: [],
      staged: { timeZone: 'America/Jamaica', locale: 'en' },
    });
  });

  it('leaves the other one to HR', () => {
    const { changes } = plan({ timeZone: 'Europe/London', locale: 'es' }, { hasOwnLocale: true });
    expect(changes.map(({ field }) => field)).toEqual(['timeZone']);
  });
});

describe('a stored person', () => {
  it.each<[string, Partial<PersonRow>, Partial<StoredPerson>, string, object]>([
    [
      'as the file says',
      {},
      {},
      'unchanged',
      { personAct: 'none', serviceAct: 'none', placementAct: 'none' },
    ],
    ['with a new name', { familyName: 'Park' }, {}, 'changed', { personAct: 'change', placementAct: 'none' }],
    ['with a new address', { email: 'new@x.example' }, {}, 'changed', { personAct: 'email' }],
    ['with no address any more', { email: null }, {}, 'changed', { personAct: 'email', email: null }],
    [
      'in a new department',
      { department: 'Audit' },
      {},
      'changed',
      { placementAct: 'replace', placedOn: '2026-11-21' },
    ],
    [
      'moved twice in a day',
      { department: 'Audit' },
      { placedOn: '2026-11-21' },
      'changed',
      { placementAct: 'edit' },
    ],
    [
      'in another zone',
      { timeZone: 'Europe/London' },
      {},
      'changed',
      { personAct: 'change', serviceAct: 'correct' },
    ],
    [
      'hired on another day',
      { hiredOn: '2024-02-01' },
      {},
      'changed',
      { serviceAct: 'correct', fromOn: '2024-02-01' },
    ],
    ['whose hire date the file does not know', { hiredOn: null }, {}, 'unchanged', { hiredOn: '2024-03-01' }],
    ['who leaves', { lastDay: '2026-12-31' }, {}, 'leaving', { serviceAct: 'correct', toOn: '2027-01-01' }],
    [
      'who left and stays away',
      { lastDay: '2025-12-31' },
      { toOn: '2026-01-01' },
      'unchanged',
      { serviceAct: 'none' },
    ],
    [
      'who does not leave after all',
      { lastDay: null },
      { toOn: '2027-01-01' },
      'changed',
      { serviceAct: 'correct', toOn: FOREVER },
    ],
    [
      'hired again',
      { hiredOn: '2026-06-01' },
      { toOn: '2025-01-01' },
      'changed',
      { serviceAct: 'open', fromOn: '2026-06-01', toOn: FOREVER },
    ],
  ])('%s', (_, rowChanges, storedChanges, action, staged) => {
    const planned = plan(rowChanges, storedChanges);
    expect(planned.action).toBe(action);
    expect(planned.staged).toMatchObject(staged);
  });

  it('keeps what the file has no column for', () => {
    const { staged } = plan(
      {
        title: undefined,
        department: undefined,
        email: undefined,
        lastDay: undefined,
        workerType: undefined,
      },
      { toOn: '2027-01-01' },
    );
    expect(staged).toMatchObject({
      title: 'Teller',
      department: 'Branches',
      email: 'ann@x.example',
      toOn: '2027-01-01',
      locale: 'en',
      fullTimePermille: 800,
      managerId: 3,
    });
  });

  it('reports to nobody when the file says so', () => {
    const { changes } = planPerson(row(), stored(), null, CONTEXT);
    expect(changes).toEqual([{ field: 'manager', from: '3', to: null }]);
  });
});
