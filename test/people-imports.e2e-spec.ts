import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, type TestApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const root = join(__dirname, '..');
const file = (path: string) => readFileSync(join(root, path));
const PEOPLE = file('content/demo/people.csv');
const NEW_HIRES = file('content/demo/new-hires.csv');
const ABSENCES = file('content/demo/absences.csv');
const MISTAKES = file('test/data/people-with-mistakes.csv');

let app: TestApp;
let admin: Agent;
beforeAll(async () => {
  app = await startApp();
  const person = await buildPerson(app, {
    employeeNumber: 'ADMIN',
    email: 'ada@x.example',
    department: null,
    givenName: 'Ada',
  });
  await grant(app, person.id, 'admin');
  admin = await signInAs(app, person.id);
});
afterAll(() => app.close());

function send(content: Buffer | string, fields: Record<string, string> = {}, route = 'imports') {
  return admin.post(`/api/people/${route}`).field(fields).attach('file', Buffer.from(content), 'people.csv');
}

const TABLES = [
  'persons',
  'departments',
  'service_periods',
  'placement_periods',
  'reporting_lines',
  'absences',
  'staged_people',
];

/** How many rows each table about people holds, and which news there is. */
async function stored(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of TABLES) {
    const row = await app.database.first<{ count: number }>(`SELECT COUNT(*) AS count FROM ${table}`);
    counts[table] = Number(row?.count);
  }
  const news = await app.database.first<{ count: number }>(
    "SELECT COUNT(*) AS count FROM events WHERE kind LIKE 'people.%'",
  );
  return { ...counts, news: Number(news?.count) };
}

const personByNumber = (number: string) =>
  app.database.first<{ id: number; publicId: string }>(
    'SELECT id, public_id AS publicId FROM persons WHERE employee_number = ?',
    [number],
  );

describe('the import of a company', () => {
  it('says in a dry run what would happen and stores nothing about people', async () => {
    const before = await stored();
    const { status, body } = await send(PEOPLE, { dryRun: 'true' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'dry-run',
      counts: { rows: 1201, new: 1201, changed: 0, unchanged: 0, leaving: 0, rejected: 0 },
      rejected: [],
      ignoredColumns: [],
    });
    expect(body.new).toHaveLength(200);
    expect(await stored()).toEqual(before);
  });

  it('stores everybody with departments, periods and reporting lines', async () => {
    const { status, body } = await send(PEOPLE);
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'applied', counts: { new: 1201, rejected: 0 } });
    const after = await stored();
    expect(after).toMatchObject({
      persons: 1202,
      departments: 12,
      service_periods: 1202,
      placement_periods: 1202,
      staged_people: 0,
      news: 1,
    });
    expect(after.reporting_lines).toBeGreaterThan(2_000);
  });

  it('lets nobody who has left stand above anybody', async () => {
    const leavers = await app.database.first<{ count: number }>(
      "SELECT COUNT(*) AS count FROM reporting_lines rl JOIN service_periods s ON s.person_id = rl.ancestor_id WHERE s.to_on <= '2026-11-21'",
    );
    expect(Number(leavers?.count)).toBe(0);
  });

  it('changes nothing when the same file comes again', async () => {
    const before = await stored();
    const { body } = await send(PEOPLE);
    expect(body).toMatchObject({
      status: 'applied',
      counts: { new: 0, changed: 0, unchanged: 1201, leaving: 0, rejected: 0 },
    });
    expect(await stored()).toEqual(before);
  });

  it('takes people who begin later, from a file with a BOM', async () => {
    const { body } = await send(NEW_HIRES);
    expect(body).toMatchObject({ status: 'applied', counts: { new: 30, rejected: 0 } });
    const person = await personByNumber('01202');
    const { body: view } = await admin.get(`/api/people/${person?.publicId}`);
    expect(view).toMatchObject({
      status: 'starting',
      hiredOn: '2026-12-14',
      department: { name: 'Facilities' },
      placements: [{ from: '2026-11-21', lastDay: null }],
    });
  });
});

describe('a file with mistakes', () => {
  const EXPECTED = [
    [3, 'DATE_IMPOSSIBLE'],
    [4, 'EMPLOYEE_NUMBER_TWICE'],
    [5, 'EMAIL_INVALID'],
    [6, 'EMPLOYEE_NUMBER_TWICE'],
    [8, 'SUPERVISOR_UNKNOWN'],
    [9, 'SUPERVISOR_SELF'],
    [10, 'DEPARTMENT_MISSING'],
    [13, 'TIME_ZONE_UNKNOWN'],
    [14, 'TEXT_FORMULA'],
    [15, 'REPORTING_LOOP'],
    [16, 'REPORTING_LOOP'],
    [17, 'TERMINATION_BEFORE_HIRE'],
    [18, 'TEXT_TOO_LONG'],
  ];

  it('has every mistake named at its line, and only those', async () => {
    const { body } = await send(MISTAKES, { dryRun: 'true' });
    expect(body.rejected.map(({ line, code }: { line: number; code: string }) => [line, code])).toEqual(
      EXPECTED,
    );
    expect(body.counts).toMatchObject({ rows: 18, rejected: 13, new: 5 });
    const loop = body.rejected.find(({ line }: { line: number }) => line === 15);
    expect(loop).toMatchObject({
      column: 'Supervisor EID',
      value: '90014',
      reason: expect.stringContaining('90013 → 90014 → 90013'),
    });
  });

  it('is refused as a whole', async () => {
    const before = await stored();
    const { status, body } = await send(MISTAKES);
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'IMPORT_ROWS_REJECTED' });
    expect(body.details.map(({ line, code }: { line: number; code: string }) => [line, code])).toEqual(
      EXPECTED,
    );
    expect(await stored()).toEqual(before);
  });

  it('is stored without those rows when they are to be skipped', async () => {
    const { status, body } = await send(MISTAKES, { skipRejected: 'true' });
    expect(status).toBe(201);
    expect(body.counts).toMatchObject({ new: 5, rejected: 13 });
    expect(await personByNumber('90009')).not.toBeNull();
    expect(await personByNumber('90001')).toBeNull();
    const rows = await app.database.query<{ action: string }>(
      "SELECT r.action FROM people_import_rows r JOIN persons p ON p.id = r.person_id WHERE p.employee_number LIKE '900__'",
    );
    expect(rows.map(({ action }) => action)).toEqual(['new', 'new', 'new', 'new', 'new']);
  });
});

describe('absences', () => {
  it('are stored once, and their end moves', async () => {
    const first = await send(ABSENCES, {}, 'absence-imports');
    expect(first.body).toMatchObject({
      kind: 'absences',
      status: 'applied',
      counts: { rows: 60, new: 60, rejected: 0 },
    });
    const before = await stored();
    const again = await send(ABSENCES, {}, 'absence-imports');
    expect(again.body.counts).toMatchObject({ new: 0, changed: 0, unchanged: 60 });
    expect(await stored()).toEqual(before);
    const moved = await send('Employee #,From,To\n00978,2026-08-27,2026-12-01\n', {}, 'absence-imports');
    expect(moved.body).toMatchObject({
      counts: { changed: 1 },
      changed: [{ changes: [{ field: 'to', from: null, to: '2026-12-01' }] }],
    });
    const person = await personByNumber('00978');
    const { body } = await admin.get(`/api/people/${person?.publicId}`);
    expect(body).toMatchObject({ status: 'on-leave', absences: [{ from: '2026-08-27', to: '2026-12-01' }] });
  });

  it.each([
    ['nobody whom we know', 'NOBODY,2026-01-01,', 'PERSON_UNKNOWN'],
    ['no first day', '00978,,', 'FROM_MISSING'],
    ['a last day before the first', '00978,2027-02-02,2027-02-01', 'TO_BEFORE_FROM'],
    ['an overlap with what is stored', '00978,2026-11-30,', 'ABSENCE_OVERLAPS'],
    ['an overlap within the file', '00001,2027-03-01,2027-03-09\n00001,2027-03-09,', 'ABSENCE_OVERLAPS'],
  ])('are refused for %s', async (_, rows, code) => {
    const { status, body } = await send(`Employee #,From,To\n${rows}\n`, {}, 'absence-imports');
    expect(status).toBe(422);
    expect(body.details[0]).toMatchObject({ line: 2, code });
  });
});

describe('two sources', () => {
  const content = 'Employee #,First Name,Last Name\n00001,Vera,Vendor\n';

  it('may use one employee number for two people, and each file changes its own', async () => {
    const { body } = await send(content, { source: '  Agency ' });
    expect(body).toMatchObject({ source: 'agency', status: 'applied', counts: { new: 1 } });
    const again = await send(content, { source: 'AGENCY' });
    expect(again.body.counts).toMatchObject({ new: 0, unchanged: 1 });
    const rows = await app.database.query<{ source: string; family: string }>(
      "SELECT source, family_name AS family FROM persons WHERE employee_number = '00001' ORDER BY source",
    );
    expect(rows.map(({ source }) => source)).toEqual(['agency', 'hr']);
    expect(rows[1]?.family).not.toBe('Vendor');
  });

  it('are named in the book of imports', async () => {
    const { body } = await admin.get('/api/people/imports?limit=1');
    expect(body.items[0]).toMatchObject({ source: 'agency' });
  });

  it('have their absences apart', async () => {
    const rows = 'Employee #,From,To\n00978,2027-05-01,2027-05-02\n';
    const { status, body } = await send(rows, { source: 'agency' }, 'absence-imports');
    expect([status, body.details?.[0]?.code]).toEqual([422, 'PERSON_UNKNOWN']);
  });
});

describe('the book of imports', () => {
  it('lists imports latest first and keeps no values of rejected rows', async () => {
    const { body } = await admin.get('/api/people/imports?limit=3');
    expect(body.items).toHaveLength(3);
    expect(body.nextCursor).not.toBeNull();
    const { body: next } = await admin.get(`/api/people/imports?limit=200&cursor=${body.nextCursor}`);
    const refused = next.items.find(
      ({ kind, status }: { kind: string; status: string }) => kind === 'people' && status === 'refused',
    );
    const { body: one } = await admin.get(`/api/people/imports/${refused.id}`);
    expect(one).toMatchObject({
      status: 'refused',
      createdBy: { name: expect.stringContaining('Ada') },
      counts: { rejected: 13 },
    });
    expect(one.rejected[0]).toEqual({ line: 3, column: 'Hire Date', code: 'DATE_IMPOSSIBLE' });
    expect(JSON.stringify(one)).not.toContain('31/02/2027');
  });

  it('answers 404 for an import that is not there', async () => {
    const { status, body } = await admin.get('/api/people/imports/nothing');
    expect([status, body.code]).toEqual([404, 'IMPORT_NOT_FOUND']);
  });
});

describe('an upload', () => {
  it.each([
    ['no file', () => admin.post('/api/people/imports').field('dryRun', 'true'), 400, 'FILE_MISSING'],
    ['a word that is neither true nor false', () => send('a', { dryRun: 'maybe' }), 400, 'INPUT_INVALID'],
    ['an unknown field', () => send('a', { wetRun: 'true' }), 400, 'INPUT_INVALID'],
    ['a source without a name', () => send('a', { source: '  ' }), 400, 'INPUT_INVALID'],
    ['a source with too long a name', () => send('a', { source: 'x'.repeat(41) }), 400, 'INPUT_INVALID'],
    ['a source with an invisible sign', () => send('a', { source: 'a\u200bb' }), 400, 'INPUT_INVALID'],
    ['an empty file', () => send(''), 400, 'FILE_EMPTY'],
    [
      'a file in Latin-1',
      () => send(Buffer.from('Employee #,First Name\n1,J\u00fcrgen\n', 'latin1')),
      400,
      'FILE_NOT_UTF8',
    ],
    ['a file without employee numbers', () => send('First Name\nAnn\n'), 400, 'COLUMN_MISSING'],
    [
      'a body that is cut off',
      () =>
        admin
          .post('/api/people/imports')
          .set('Content-Type', 'multipart/form-data; boundary=x')
          .send('--x\r\nContent'),
      400,
      'REQUEST_MALFORMED',
    ],
  ])('with %s is refused with a code', async (_, request, status, code) => {
    const response = await request();
    expect([response.status, response.body.code]).toEqual([status, code]);
  });

  it('beside a running import gets a clear 409, and the data stay whole', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => `X${index},Ann,Lee${index},`).join('\n');
    const content = `Employee #,First Name,Last Name,Supervisor EID\n${rows}\n`;
    const answers = await Promise.all([send(content), send(content), send(content)]);
    for (const { status, body } of answers.filter((answer) => answer.status !== 201)) {
      expect([status, body.code]).toEqual([409, 'IMPORT_RUNNING']);
    }
    expect(answers.some(({ status }) => status === 201)).toBe(true);
    const row = await app.database.first<{ count: number }>(
      "SELECT COUNT(*) AS count FROM persons WHERE employee_number LIKE 'X%'",
    );
    expect(Number(row?.count)).toBe(300);
  });
});
