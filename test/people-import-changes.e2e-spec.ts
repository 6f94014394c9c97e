import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startApp, type TestApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const HEADER =
  'Employee #,First Name,Last Name,Work Email,Job Title,Department,Location,Time Zone,Supervisor,Hire Date,Termination Date,Employment Type';

interface Row {
  number: string;
  first?: string;
  last?: string;
  email?: string;
  title?: string;
  department?: string;
  location?: string;
  zone?: string;
  supervisor?: string;
  hired?: string;
  left?: string;
  type?: string;
}

let app: TestApp;
let admin: Agent;
let family = 0;
beforeAll(async () => {
  app = await startApp();
  const person = await buildPerson(app, { employeeNumber: 'ADMIN', department: null });
  await grant(app, person.id, 'admin');
  admin = await signInAs(app, person.id);
});
afterAll(() => app.close());
beforeEach(() => {
  family++;
});

/** Employee numbers, names and addresses of their own for each test. */
const own = (number: string) => `T${family}-${number}`;

function csv(rows: Row[]): string {
  const lines = rows.map((row) =>
    [
      own(row.number),
      row.first ?? 'Ann',
      row.last ?? `Lee${family}${row.number}`,
      row.email ?? `${own(row.number)}@x.example`.toLowerCase(),
      row.title ?? 'Teller',
      row.department ?? 'Branches',
      row.location ?? 'Kingston',
      row.zone ?? 'America/Jamaica',
      row.supervisor ?? '',
      row.hired ?? '2024-03-01',
      row.left ?? '',
      row.type ?? 'Full-Time',
    ].join(','),
  );
  return [HEADER, ...lines].join('\n');
}

function send(content: string, fields: Record<string, string> = {}) {
  return admin.post('/api/people/imports').field(fields).attach('file', Buffer.from(content), 'people.csv');
}

async function bring(...rows: Row[]) {
  const { status, body } = await send(csv(rows));
  expect([status, body.rejected ?? body.details]).toEqual([201, []]);
  return body;
}

async function view(number: string) {
  const row = await app.database.first<{ id: string }>(
    'SELECT public_id AS id FROM persons WHERE employee_number = ?',
    [own(number)],
  );
  return (await admin.get(`/api/people/${row?.id}`)).body;
}

/** Employee numbers of those above somebody, nearest first. */
async function above(number: string): Promise<string[]> {
  const rows = await app.database.query<{ number: string }>(
    `SELECT a.employee_number AS number FROM reporting_lines rl JOIN persons a ON a.id = rl.ancestor_id JOIN persons d ON d.id = rl.descendant_id
      WHERE d.employee_number = ? AND rl.generation = (SELECT generation FROM reporting_generations WHERE status = 'current') ORDER BY rl.depth`,
    [own(number)],
  );
  return rows.map((row) => row.number);
}

describe('a changed row', () => {
  it('is told field by field, and moves the person to a new placement from the day of the import', async () => {
    await bring({ number: '1' }, { number: '2' });
    app.clock.advance({ days: 1 });
    const body = await bring(
      { number: '1', title: 'Auditor', last: 'Park', supervisor: own('2') },
      { number: '2' },
    );
    expect(body.counts).toMatchObject({ changed: 1, unchanged: 1 });
    expect(body.changed[0].changes).toEqual([
      { field: 'familyName', from: `Lee${family}1`, to: 'Park' },
      { field: 'title', from: 'Teller', to: 'Auditor' },
      { field: 'manager', from: null, to: own('2') },
    ]);
    expect((await view('1')).placements).toMatchObject([
      { from: '2026-11-22', lastDay: null, title: 'Auditor' },
      { from: '2024-03-01', lastDay: '2026-11-21', title: 'Teller' },
    ]);
  });

  it('edits a placement that began the same day in place', async () => {
    await bring({ number: '1', hired: '2026-12-01' });
    await bring({ number: '1', hired: '2026-12-01', department: 'Audit' });
    expect((await view('1')).placements).toMatchObject([{ department: 'Audit', lastDay: null }]);
    expect((await view('1')).placements).toHaveLength(1);
  });

  it('leaves alone what the file has no column for, and keeps a known hire date over a blank one', async () => {
    await bring({ number: '1', title: 'Auditor' });
    const { body } = await send(`Employee #,First Name,Last Name,Hire Date\n${own('1')},Ann,Park,\n`);
    expect(body.changed[0].changes).toEqual([{ field: 'familyName', from: `Lee${family}1`, to: 'Park' }]);
    expect(await view('1')).toMatchObject({
      title: 'Auditor',
      hiredOn: '2024-03-01',
      email: expect.stringContaining('@'),
    });
  });

  it('swaps two e-mail addresses in one file', async () => {
    await bring(
      { number: '1', email: `a${family}@x.example` },
      { number: '2', email: `b${family}@x.example` },
    );
    await bring(
      { number: '1', email: `b${family}@x.example` },
      { number: '2', email: `a${family}@x.example` },
    );
    expect([(await view('1')).email, (await view('2')).email]).toEqual([
      `b${family}@x.example`,
      `a${family}@x.example`,
    ]);
  });

  it('moves the instants of service and absence when the time zone changes', async () => {
    await bring({ number: '1' });
    await admin
      .post('/api/people/absence-imports')
      .attach('file', Buffer.from(`Employee #,From,To\n${own('1')},2026-12-01,\n`), 'a.csv');
    await bring({ number: '1', zone: 'Europe/London' });
    const row = await app.database.first<{ service: unknown; absence: unknown }>(
      `SELECT s.starts_at AS service, a.starts_at AS absence FROM persons p JOIN service_periods s ON s.person_id = p.id
         JOIN absences a ON a.person_id = p.id WHERE p.employee_number = ?`,
      [own('1')],
    );
    const texts = [row?.service, row?.absence].map((value) =>
      JSON.stringify(value).slice(1, 17).replace('T', ' '),
    );
    expect(texts).toEqual(['2024-03-01 00:00', '2026-12-01 00:00']);
  });
});

describe('service', () => {
  it('ends on the last day, and the line goes to the next manager up from the day after', async () => {
    await bring(
      { number: '1' },
      { number: '2', supervisor: own('1') },
      { number: '3', supervisor: own('2') },
    );
    expect(await above('3')).toEqual([own('2'), own('1')]);
    const lastDay = app.clock.now().toISOString().slice(0, 10);
    const body = await bring({ number: '2', supervisor: own('1'), left: lastDay });
    expect(body).toMatchObject({
      counts: { leaving: 1 },
      leaving: [{ changes: [{ field: 'lastDay', from: null, to: lastDay }] }],
    });
    expect(await above('3')).toEqual([own('2'), own('1')]);
    app.clock.advance({ days: 1 });
    await app.settle();
    expect(await above('3')).toEqual([own('1')]);
    expect(await above('2')).toEqual([own('1')]);
    expect(await view('2')).toMatchObject({ status: 'left', lastDay });
  });

  it('begins a second time when somebody is hired again', async () => {
    await bring({ number: '1', hired: '2020-01-01', left: '2022-05-31' });
    const body = await bring({ number: '1', hired: '2026-01-10' });
    expect(body.counts).toMatchObject({ changed: 1, returning: 1 });
    expect((await view('1')).service).toEqual([
      { hiredOn: '2026-01-10', from: '2026-01-10', lastDay: null },
      { hiredOn: '2020-01-01', from: '2020-01-01', lastDay: '2022-05-31' },
    ]);
    const refused = await send(csv([{ number: '1', hired: '2021-01-01' }]));
    expect(refused.body.details[0]).toMatchObject({ line: 2, code: 'HIRE_DATE_OVERLAPS' });
  });

  it('counts from the day of the import where the hire date is unknown, and from the hire date once it is known', async () => {
    const today = app.clock.now().toISOString().slice(0, 10);
    await bring({ number: '1', hired: ' ' });
    expect((await view('1')).service).toEqual([{ hiredOn: null, from: today, lastDay: null }]);
    app.clock.advance({ days: 3 });
    await bring({ number: '1', hired: '2025-02-03' });
    expect((await view('1')).service).toEqual([{ hiredOn: '2025-02-03', from: '2025-02-03', lastDay: null }]);
    expect((await view('1')).placements).toMatchObject([{ from: '2025-02-03', lastDay: null }]);
  });
});

describe('a supervisor', () => {
  it.each([
    ['number, defined later in the file', (): string => own('2')],
    ['e-mail address', () => own('2').toLowerCase() + '@x.example'],
    ['full name', () => `Ann Lee${family}2`],
  ])('is found by %s', async (_, name) => {
    await bring({ number: '1', supervisor: name() }, { number: '2' });
    expect(await above('1')).toEqual([own('2')]);
  });

  it('is found among stored people by full name, and refused when two have it', async () => {
    await bring(
      { number: '1', last: `Same${family}` },
      { number: '2', last: `Twin${family}` },
      { number: '3', last: `Twin${family}` },
    );
    await bring({ number: '4', supervisor: `Ann Same${family}` });
    expect(await above('4')).toEqual([own('1')]);
    const { body } = await send(csv([{ number: '5', supervisor: `Ann Twin${family}` }]));
    expect(body.details).toEqual([expect.objectContaining({ line: 2, code: 'SUPERVISOR_AMBIGUOUS' })]);
  });

  it('whose own row is skipped takes the rows below along, told as such', async () => {
    const rows = [
      { number: '1', zone: 'Mars/Olympus' },
      { number: '2', supervisor: own('1') },
      { number: '3', supervisor: own('2') },
      { number: '4' },
    ];
    const plain = await send(csv(rows), { dryRun: 'true' });
    expect(plain.body.counts).toMatchObject({ rejected: 1 });
    const { body } = await send(csv(rows), { skipRejected: 'true' });
    expect(body.rejected.map(({ line, code }: { line: number; code: string }) => [line, code])).toEqual([
      [2, 'TIME_ZONE_UNKNOWN'],
      [3, 'SUPERVISOR_REJECTED'],
      [4, 'SUPERVISOR_REJECTED'],
    ]);
    expect(body.counts).toMatchObject({ new: 1 });
  });

  it('is refused where a stored line and the file make a loop together', async () => {
    await bring(
      { number: '1' },
      { number: '2', supervisor: own('1') },
      { number: '3', supervisor: own('2') },
    );
    const { status, body } = await send(csv([{ number: '1', supervisor: own('3') }]));
    expect(status).toBe(422);
    const spelled = [own('1'), own('3'), own('2'), own('1')].join(' → ');
    expect(body.details).toEqual([
      expect.objectContaining({ line: 2, code: 'REPORTING_LOOP', reason: expect.stringContaining(spelled) }),
    ]);
  });
});

it('refuses an address that somebody else has', async () => {
  await bring({ number: '1', email: `taken${family}@x.example` });
  const { body } = await send(csv([{ number: '2', email: `taken${family}@x.example` }]));
  expect(body.details).toEqual([
    expect.objectContaining({ line: 2, code: 'EMAIL_TAKEN', reason: expect.stringContaining(own('1')) }),
  ]);
});

it('never stores what sensitive columns hold', async () => {
  const { body } = await send(
    `Employee #,First Name,Birth Date,Salary,Shirt\n${own('1')},Ann,1980-01-02,123456,XL\n`,
  );
  expect(body.ignoredColumns).toEqual([
    { column: 'Birth Date', reason: 'sensitive' },
    { column: 'Salary', reason: 'sensitive' },
    { column: 'Shirt', reason: 'not-used' },
  ]);
  for (const table of [
    'persons',
    'people_imports',
    'people_import_rows',
    'staged_people',
    'events',
    'audit_values',
  ]) {
    const rows = await app.database.query(`SELECT * FROM ${table}`);
    expect(JSON.stringify(rows)).not.toMatch(/1980-01-02|123456/);
  }
});

it('gives a result or a coded refusal for any bytes, and stores nothing by halves', async () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom('=1', '2027-02-31', 'a@b.com', '"', 'Ann', ''),
  );
  const table = fc
    .tuple(fc.constantFrom(',', ';', '\t'), fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }))
    .map(([sign, rows]) =>
      [
        'Employee #;First Name;Department;Hire Date;Supervisor'.replaceAll(';', sign),
        ...rows.map((cells) => cells.join(sign)),
      ].join('\n'),
    );
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 120 }),
    table.map((text) => new Uint8Array(Buffer.from(text))),
  );
  const count = async (what: string) =>
    Number((await app.database.first<{ count: number }>(`SELECT COUNT(*) AS count FROM ${what}`))?.count);
  await fc.assert(
    fc.asyncProperty(content, async (bytes) => {
      const before = await count('persons');
      const { status, body } = await admin
        .post('/api/people/imports')
        .attach('file', Buffer.from(bytes), 'any.csv');
      expect([201, 400, 422]).toContain(status);
      if (status !== 201) expect(body.code).toMatch(/^[A-Z0-9_]+$/);
      expect((await count('persons')) - before).toBe(status === 201 ? body.counts.new : 0);
      expect(await count('persons')).toBe(
        await count('(SELECT DISTINCT person_id FROM placement_periods) x'),
      );
      expect(await count('staged_people')).toBe(0);
    }),
    { numRuns: 60 },
  );
});
