import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { undoImportCommand } from '../src/import-undo/import-undo.commands.js';
import { startApp, type TestApp } from './support/app.js';
import { goLive } from './support/factories/enrolment.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const HEADER =
  'Employee #,First Name,Last Name,Work Email,Job Title,Department,Supervisor EID,Hire Date,Termination Date';
const TABLES = [
  'persons',
  'service_periods',
  'placement_periods',
  'reporting_lines',
  'enrolments',
  'enrolment_reasons',
  'enrolment_periods',
];

let app: TestApp;
let admin: Agent;
let family = 0;
let source: string;
beforeAll(async () => {
  app = await startApp();
  await goLive(app);
  const ada = await buildPerson(app, { employeeNumber: 'ADMIN' });
  await grant(app, ada.id, 'admin');
  admin = await signInAs(app, ada.id);
});
afterAll(() => app.close());
beforeEach(() => {
  source = `source ${++family}`;
});

interface Row {
  number: string;
  last?: string;
  email?: string;
  title?: string;
  department?: string;
  boss?: string;
  hired?: string;
  left?: string;
}

async function bring(...rows: Row[]) {
  const lines = rows.map((row) =>
    [
      row.number,
      'Ann',
      row.last ?? `Lee ${row.number}`,
      row.email ?? '',
      row.title ?? 'Teller',
      row.department ?? 'Branches',
      row.boss ?? '',
      row.hired ?? '2026-11-21',
      row.left ?? '',
    ].join(','),
  );
  const content = Buffer.from([HEADER, ...lines].join('\n'));
  const { status, body } = await admin
    .post('/api/people/imports')
    .field({ source })
    .attach('file', content, 'people.csv');
  expect([status, body.details]).toEqual([201, undefined]);
  await app.settle();
  return body;
}

/** Everything about people: every row of every table that an import changes, as it stands today. */
async function everything() {
  const found: Record<string, unknown[]> = {};
  for (const table of TABLES) {
    const where =
      table === 'reporting_lines'
        ? "WHERE generation = (SELECT generation FROM reporting_generations WHERE status = 'current')"
        : '';
    const rows = await app.database.query<Record<string, unknown>>(
      `SELECT * FROM ${table} ${where} ORDER BY id`,
    );
    found[table] =
      table === 'reporting_lines'
        ? rows
            .map(({ ancestor_id: above, descendant_id: below, depth }) =>
              JSON.stringify([above, below, depth]),
            )
            .toSorted()
        : rows;
  }
  return found;
}

const preview = async (id: string) => (await admin.get(`/api/people/imports/${id}/undo`)).body;
const undo = (id: string) => admin.post(`/api/people/imports/${id}/undo`);

async function personBy(number: string) {
  const row = await app.database.first<{ id: number; publicId: string }>(
    'SELECT id, public_id AS publicId FROM persons WHERE source = ? AND employee_number = ?',
    [source, number],
  );
  if (!row) throw new Error(`Nobody has the number ${number}.`);
  return row;
}

describe('the last import', () => {
  it('is undone as if it had never been: people, periods, lines and untouched enrolments are as before', async () => {
    await bring(
      { number: 'HEAD' },
      { number: 'A', boss: 'HEAD', email: `a.${family}@x.example` },
      { number: 'B', boss: 'HEAD', email: `b.${family}@x.example` },
    );
    app.clock.advance({ days: 1 });
    await app.settle();
    const before = await everything();
    const { id } = await bring(
      { number: 'HEAD' },
      { number: 'A', boss: 'B', email: `b.${family}@x.example`, title: 'Auditor', last: 'Park' },
      { number: 'B', boss: 'NEW', email: `a.${family}@x.example`, department: 'Audit' },
      { number: 'NEW', boss: 'HEAD', hired: '2026-11-22' },
      { number: 'NEWER', boss: 'NEW', hired: '2026-11-22' },
    );
    expect(await everything()).not.toEqual(before);
    expect(await preview(id)).toMatchObject({
      isPossible: true,
      peopleRemoved: 2,
      peopleRestored: 2,
      enrolmentsRemoved: 2,
      blockers: [],
    });
    const { status, body } = await undo(id);
    expect([status, body.peopleRemoved]).toEqual([200, 2]);
    await app.settle();
    expect(await everything()).toEqual(before);
    expect((await admin.get(`/api/people/imports/${id}`)).body.status).toBe('undone');
    const entries = await app.database.query<{ action: string }>(
      "SELECT action FROM audit_entries WHERE subject_type = 'people-import' ORDER BY id DESC LIMIT 2",
    );
    expect(entries.map(({ action }) => action)).toEqual([
      'people-imports.undone',
      'people-imports.people-applied',
    ]);
    const again = await undo(id);
    expect([again.status, again.body.details[0].code]).toEqual([422, 'NOT_APPLIED']);
  });

  it('that let somebody go brings them back into service and onto their tracks', async () => {
    await bring({ number: 'A' });
    const { id } = await bring({ number: 'A', left: '2026-11-21' });
    app.clock.advance({ days: 1 });
    await app.settle();
    const { publicId } = await personBy('A');
    expect((await admin.get(`/api/people/${publicId}`)).body.status).toBe('left');
    expect((await undo(id)).status).toBe(200);
    await app.settle();
    expect((await admin.get(`/api/people/${publicId}`)).body).toMatchObject({
      status: 'in-service',
      lastDay: null,
    });
    const open = await app.database.query(
      'SELECT e.id FROM enrolments e JOIN persons p ON p.id = e.person_id WHERE p.public_id = ? AND e.open_key = 1',
      [publicId],
    );
    expect(open).toHaveLength(1);
  });

  it('lets the one before it be undone next', async () => {
    const first = await bring({ number: 'A' });
    const second = await bring({ number: 'A', title: 'Auditor' });
    expect((await undo(first.id)).body.details).toMatchObject([{ code: 'LATER_IMPORT' }]);
    expect((await undo(second.id)).status).toBe(200);
    expect((await undo(first.id)).status).toBe(200);
    await expect(personBy('A')).rejects.toThrow('Nobody');
    expect((await bring({ number: 'A' })).counts).toMatchObject({ new: 1 });
  });
});

describe('what stands against undoing', () => {
  const blockers = async (id: string) => {
    const { isPossible, blockers: found } = await preview(id);
    const { status, body } = await undo(id);
    expect([isPossible, status, body.code]).toEqual([false, 422, 'IMPORT_UNDO_BLOCKED']);
    expect(body.details.map(({ code }: { code: string }) => code)).toEqual(
      found.map(({ code }: { code: string }) => code),
    );
    return found.map(({ code, people, names }: { code: string; people: number; names: string[] }) =>
      [code, people, ...names].join(' '),
    );
  };

  it('is named with the people: signed in, learning, recorded, managing', async () => {
    const { id } = await bring(
      { number: 'IN' },
      { number: 'LEARN' },
      { number: 'SIGN' },
      { number: 'BOSS' },
      { number: 'FREE' },
    );
    await signInAs(app, (await personBy('IN')).id);
    await app.transactions.run(async () => {
      const learner = (await personBy('LEARN')).id;
      await app.database.execute('UPDATE enrolments SET started_at = ? WHERE person_id = ?', [
        app.clock.now(),
        learner,
      ]);
      const grantee = (await personBy('SIGN')).id;
      const absence = { person_id: grantee, from_on: '2026-12-01', to_on: '2026-12-05', source: 'hr' };
      const instants = { starts_at: app.clock.now(), ends_at: app.clock.now() };
      await app.database.insert('absences', { ...absence, ...instants });
    });
    await buildPerson(app, { manager: await personBy('BOSS') });
    expect((await blockers(id)).toSorted()).toEqual([
      'LEARNED 1 Ann Lee LEARN',
      'MANAGES 1 Ann Lee BOSS',
      'RECORDED 1 Ann Lee SIGN',
      'SIGNED_IN 1 Ann Lee IN',
    ]);
    expect(await personBy('FREE')).toMatchObject({ publicId: expect.any(String) });
  });

  it('is a later change of somebody whom it changed', async () => {
    await bring({ number: 'A' });
    app.clock.advance({ days: 1 });
    const { id } = await bring({ number: 'A', title: 'Auditor' });
    await app.transactions.run(async () => {
      const { id: personId } = await personBy('A');
      await app.database.execute(
        "UPDATE placement_periods SET title = 'Vicar' WHERE person_id = ? AND to_on = '9999-12-31'",
        [personId],
      );
    });
    expect(await blockers(id)).toEqual(['CHANGED_SINCE 1 Ann Lee A']);
  });

  it('is the time: after seven days what was replaced is forgotten', async () => {
    const { id } = await bring({ number: 'A' });
    app.clock.advance({ days: 8 });
    await app.settle();
    expect(await blockers(id)).toEqual(['UNDO_TOO_LATE 0']);
    expect(await app.database.query('SELECT id FROM person_images')).toEqual([]);
  });

  it('is a dry run, and an import of absences', async () => {
    await bring({ number: 'A' });
    const absences = await admin
      .post('/api/people/absence-imports')
      .field({ source })
      .attach('file', Buffer.from('Employee #,From,To\nA,2026-12-01,\n'), 'a.csv');
    expect(await blockers(absences.body.id)).toContain('NOT_OF_PEOPLE 0');
  });
});

it('the last import of a source can be undone from the command line', async () => {
  await bring({ number: 'A' });
  const printed: string[] = [];
  const print = (line: string) => void printed.push(line);
  expect(await undoImportCommand(app.nest, ['--source', source, '--dry-run'], print)).toBe(0);
  expect(printed).toEqual([
    expect.stringContaining('1 people go, 0 are as before, 1 untouched enrolments go.'),
  ]);
  expect(await undoImportCommand(app.nest, ['--source', source], print)).toBe(0);
  expect(printed.at(-1)).toBe('Undone.');
  await expect(undoImportCommand(app.nest, ['--source', source], print)).rejects.toMatchObject({
    code: 'IMPORT_NOT_FOUND',
  });
  expect(await undoImportCommand(app.nest, ['--force'], print)).toBe(2);
});
