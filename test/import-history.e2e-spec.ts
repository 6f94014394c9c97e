import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicId } from '../src/common/random.js';
import { ImportProgress } from '../src/import-history/import-progress.js';
import { startApp, type TestApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const HEADER = 'Employee #,First Name,Last Name,Birth Date,Hire Date';

let app: TestApp;
let admin: Agent;
beforeAll(async () => {
  app = await startApp();
  const ada = await buildPerson(app, { employeeNumber: 'ADMIN', givenName: 'Ada', familyName: 'Admin' });
  await grant(app, ada.id, 'admin');
  admin = await signInAs(app, ada.id);
});
afterAll(() => app.close());

function send(rows: string[], fields: Record<string, string> = {}) {
  const content = Buffer.from([HEADER, ...rows].join('\n'));
  return admin.post('/api/people/imports').field(fields).attach('file', content, 'people.csv');
}

const look = async (id: string) => (await admin.get(`/api/people/imports/${id}`)).body;

/** Looks at an import until it has ended, as a progress bar does. */
async function ended(id: string) {
  const seen = [await look(id)];
  while (seen.at(-1).status === 'running') seen.push(await look(id));
  return { last: seen.at(-1), seen };
}

/** An import as a process leaves it that was killed: noted, and its signs of life stop. */
async function leaveBehind(): Promise<string> {
  const id = publicId();
  await app.transactions.run(async () => {
    const importId = await app.database.insert('people_imports', {
      public_id: id,
      kind: 'people',
      source: 'hr',
      file_name: 'killed.csv',
      file_sha256: 'x',
      status: 'running',
      open_key: 1,
      summary: JSON.stringify({ counts: {}, ignoredColumns: [], rejected: [] }),
      created_at: app.clock.now(),
    });
    const run = { phase: 'writing', rows_done: 40, rows_total: 80, alive_at: app.clock.now() };
    await app.database.insert('people_import_runs', { import_id: importId, file_bytes: 9, ...run });
    await app.database.insertMany(
      'people_import_kept_rows',
      ['import_id', 'line', 'action', 'content', 'kept_at'],
      [[importId, 2, 'rejected', '{"cells":[],"mistakes":[]}', app.clock.now()]],
    );
  });
  return id;
}

describe('a long import', () => {
  it('answers at once with its id, says how far it is, and keeps its result to be read', async () => {
    const rows = Array.from({ length: 2_500 }, (_, index) => `L${index},Ann,Lee${index},,2024-03-01`);
    const { status, body } = await send([...rows, 'L9999,Bad,Date,,31/02/2027'], {
      background: 'true',
      skipRejected: 'true',
    });
    expect([status, body.status, body.progress]).toEqual([
      202,
      'running',
      { phase: 'reading', rowsDone: 0, rowsTotal: null, sharePermille: 0 },
    ]);
    const { last, seen } = await ended(body.id);
    const shares = seen.flatMap(({ progress }) => progress?.sharePermille ?? []);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(last).toMatchObject({
      status: 'applied',
      progress: null,
      failure: null,
      counts: { rows: 2_501, new: 2_500, rejected: 1 },
    });
    const result = await admin.get(`/api/people/imports/${body.id}/result`);
    expect(result.body).toMatchObject({ status: 'applied', counts: { new: 2_500 } });
    expect(result.body.new).toHaveLength(200);
    expect(result.body.new[0]).toEqual({ line: 2, employeeNumber: 'L0', name: 'Ann Lee0', changes: [] });
    expect(result.body.rejected).toEqual([
      expect.objectContaining({ line: 2_502, value: '31/02/2027', code: 'DATE_IMPOSSIBLE' }),
    ]);
  });

  it('passes through its phases in order, with rows done of rows in the file', async () => {
    const standings: string[] = [];
    const progress = app.nest.get(ImportProgress);
    const begin = progress.begin.bind(progress);
    progress.begin = (importId) => {
      const running = begin(importId);
      running.watch(({ phase, rowsDone, rowsTotal }) =>
        standings.push(`${phase} ${rowsDone}/${rowsTotal ?? '?'}`),
      );
      return running;
    };
    await send(['P1,Ann,Lee,,', 'P2,Bo,Ray,,']);
    progress.begin = begin;
    expect(standings).toEqual([
      'reading 0/?',
      'reading 2/?',
      'comparing 0/2',
      'comparing 2/2',
      'writing 0/2',
      'writing 2/2',
      'finishing 0/?',
    ]);
  });

  it('that is refused says why in the history', async () => {
    const { body } = await send(['B1,Ann,Lee,,31/02/2027'], { background: 'true' });
    const { last } = await ended(body.id);
    expect(last).toMatchObject({
      status: 'refused',
      failure: { code: 'IMPORT_ROWS_REJECTED', message: expect.stringContaining('1 row has mistakes') },
    });
  });

  it('is seen by another process as far as it was noted there', async () => {
    const id = await leaveBehind();
    expect(await look(id)).toMatchObject({
      status: 'running',
      progress: { phase: 'writing', rowsDone: 40, rowsTotal: 80, sharePermille: 675 },
    });
    const result = await admin.get(`/api/people/imports/${id}/result`);
    expect([result.status, result.body.code]).toEqual([409, 'IMPORT_RUNNING']);
    const beside = await send(['Q1,Ann,Lee,,']);
    expect([beside.status, beside.body.code]).toEqual([409, 'IMPORT_RUNNING']);
    app.clock.advance({ minutes: 3 });
  });

  it('whose process died says so, and the next one can begin', async () => {
    const { body } = await admin.get('/api/people/imports?limit=1');
    const [killed] = body.items;
    expect(killed).toMatchObject({ fileName: 'killed.csv', status: 'failed' });
    expect(await look(killed.id)).toMatchObject({ progress: null, failure: { code: 'IMPORT_DIED' } });
    expect((await send(['Q1,Ann,Lee,,'])).status).toBe(201);
    const row = await app.database.first(
      "SELECT status, open_key AS openKey FROM people_imports WHERE file_name = 'killed.csv'",
    );
    expect(row).toEqual({ status: 'failed', openKey: null });
  });
});

describe('the history', () => {
  it('says who imported which file from where, and what it did', async () => {
    const rows = ['H1,Ann,Lee,,'];
    const { body } = await send(rows, { source: 'Agency North' });
    expect(await look(body.id)).toMatchObject({
      source: 'agency north',
      fileName: 'people.csv',
      fileBytes: Buffer.byteLength([HEADER, ...rows].join('\n')),
      fileSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      createdBy: { name: 'Ada Admin' },
      createdAt: app.clock.now().toISOString(),
      counts: { rows: 1, new: 1, changed: 0, unchanged: 0, leaving: 0, rejected: 0 },
    });
  });
});

describe('the rejected rows', () => {
  const download = (id: string) => admin.get(`/api/people/imports/${id}/rejected.csv`);
  const listed = async (id: string) =>
    (await admin.get('/api/people/imports')).body.items.find((one: { id: string }) => one.id === id);
  let importId: string;

  it('can be downloaded with their lines, their cells but no sensitive ones, and what is wrong', async () => {
    const rows = [
      'R1,Ann,Lee,1980-01-02,2024-03-01',
      'R2,=HYPERLINK(1),Lee,1980-01-02,31/02/2027',
      'R3,"Lee, Bo",,1980-01-02,2024-13-13',
    ];
    const { body } = await send(rows, { dryRun: 'true' });
    importId = body.id;
    expect(await look(importId)).toMatchObject({ rejectedRowsKept: 2 });
    const { status, text, headers } = await download(importId);
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const [head, second, third] = text.split('\r\n');
    expect(head).toBe('\uFEFFLine in the file,What is wrong,Codes,Employee #,First Name,Last Name,Hire Date');
    expect(second).toMatch(
      /^3,".*Hire Date: .*",TEXT_FORMULA DATE_IMPOSSIBLE,R2,'=HYPERLINK\(1\),Lee,31\/02\/2027$/,
    );
    expect(third).toMatch(/^4,.*,R3,"Lee, Bo",,2024-13-13$/);
    expect(text).not.toContain('1980-01-02');
  });

  it('are forgotten after thirty days', async () => {
    app.clock.advance({ days: 29 });
    await app.settle();
    expect((await download(importId)).status).toBe(200);
    expect(await listed(importId)).toMatchObject({ areRowsKept: true });
    app.clock.advance({ days: 2 });
    const gone = await download(importId);
    expect([gone.status, gone.body.code]).toEqual([404, 'IMPORT_RESULT_GONE']);
    expect(await listed(importId)).toMatchObject({ areRowsKept: false });
    await app.settle();
    expect(await app.database.query('SELECT id FROM people_import_kept_rows')).toEqual([]);
    expect(await look(importId)).toMatchObject({ counts: { rejected: 2 }, rejectedRowsKept: 0 });
  });
});
