import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const HEADER = 'Employee #,First Name,Last Name,Work Email,Hire Date,Termination Date';

let app: TestApp;
let admin: Agent;
let family = 0;
let number: string;
beforeAll(async () => {
  app = await startApp();
  const ada = await buildPerson(app, { employeeNumber: 'ADMIN' });
  await grant(app, ada.id, 'admin');
  admin = await signInAs(app, ada.id);
});
afterAll(() => app.close());
beforeEach(() => {
  number = `N${++family}`;
});

async function send(...rows: string[]) {
  const content = Buffer.from([HEADER, ...rows].join('\n'));
  return (await admin.post('/api/people/imports').attach('file', content, 'people.csv')).body;
}

/** Somebody who left in 2020, and a row of another name under their number; returns the held row. */
async function hold(left = '2020-06-30') {
  await send(`${number},Ana,García,ana.${number}@x.example,2015-01-05,${left}`);
  await send(`${number},Bo,Ray,bo.${number}@x.example,2026-11-02,`);
  const { body } = await admin.get('/api/people/imports/held?limit=200');
  return body.items.find(({ employeeNumber }: { employeeNumber: string }) => employeeNumber === number);
}

const decide = (id: string, decision: string) =>
  admin.post(`/api/people/imports/held/${id}/decision`).send({ decision });

const stored = (like: string) =>
  app.database.query<{ number: string; name: string; id: string }>(
    `SELECT employee_number AS number, given_name || ' ' || family_name AS name, public_id AS id FROM persons
      WHERE employee_number = ? OR employee_number LIKE ? ORDER BY persons.id`,
    [like, `${like}#%`],
  );

describe('an employee number that comes back with another name', () => {
  it('is held for decision instead of renaming whoever had it; the other rows are applied', async () => {
    await send(`${number},Ana,García,,2015-01-05,2020-06-30`);
    const body = await send(`${number},Bo,Ray,,2026-11-02,`, `${number}x,Cy,Poe,,2026-11-02,`);
    expect(body).toMatchObject({ status: 'applied', counts: { rows: 2, new: 1, changed: 0, held: 1 } });
    expect((await stored(number)).map(({ name }) => name)).toEqual(['Ana García']);
    const { body: list } = await admin.get('/api/people/imports/held?limit=200');
    expect(list.items.at(-1)).toMatchObject({
      importId: body.id,
      source: 'hr',
      employeeNumber: number,
      known: { name: 'Ana García', lastDay: '2020-06-30', mergedInto: null },
      inFile: { line: 2, name: 'Bo Ray', hiredOn: '2026-11-02' },
    });
  });

  it('is asked about once, however often the file comes', async () => {
    await hold();
    await send(`${number},Bo,Ray,,2026-11-03,`);
    const { body } = await admin.get('/api/people/imports/held?limit=200');
    const held = body.items.filter(
      ({ employeeNumber }: { employeeNumber: string }) => employeeNumber === number,
    );
    expect(held).toEqual([
      expect.objectContaining({ inFile: expect.objectContaining({ hiredOn: '2026-11-03' }) }),
    ]);
  });

  it('is an ordinary change after a marriage, and in another order of the names', async () => {
    await send(`${number},Ana,García,,2015-01-05,`);
    expect((await send(`${number},ana,Smith,,2015-01-05,`)).counts).toMatchObject({ changed: 1, held: 0 });
    expect((await send(`${number},Smith,Ana,,2015-01-05,`)).counts).toMatchObject({ changed: 1, held: 0 });
  });

  it('stays a mistake where two rows of the file have the number', async () => {
    await send(`${number},Ana,García,,2015-01-05,`);
    const body = await send(`${number},Ana,García,,2015-01-05,`, `${number},Bo,Ray,,2026-11-02,`);
    expect(body.details.map(({ code }: { code: string }) => code)).toEqual([
      'EMPLOYEE_NUMBER_TWICE',
      'EMPLOYEE_NUMBER_TWICE',
    ]);
  });
});

describe('a held row', () => {
  it('of the same person renames them and begins their second service', async () => {
    const held = await hold();
    expect((await decide(held.id, 'same-person')).status).toBe(204);
    const [person, ...others] = await stored(number);
    expect([person?.name, others]).toEqual(['Bo Ray', []]);
    const { body } = await admin.get(`/api/people/${person?.id}`);
    expect(body.service).toMatchObject([
      { from: '2026-11-02' },
      { from: '2015-01-05', lastDay: '2020-06-30' },
    ]);
  });

  it('of a new person gives them the number; whoever had it keeps their history under number#1', async () => {
    const held = await hold();
    expect((await decide(held.id, 'new-person')).status).toBe(204);
    const [former, fresh] = await stored(number);
    expect([former, fresh]).toEqual([
      { number: `${number}#1`, name: 'Ana García', id: expect.any(String) },
      { number, name: 'Bo Ray', id: expect.any(String) },
    ]);
    const { body } = await admin.get(`/api/people/${former?.id}`);
    expect(body).toMatchObject({ status: 'left', service: [{ from: '2015-01-05', lastDay: '2020-06-30' }] });
    const found = await admin.get(`/api/people?text=${encodeURIComponent(`${number}#1`)}`);
    expect(found.body.items).toHaveLength(1);
    expect((await send(`${number},Bo,Ray,bo.${number}@x.example,2026-11-02,`)).counts).toMatchObject({
      unchanged: 1,
      held: 0,
    });
  });

  it('of a new person is refused while whoever has the number has not left', async () => {
    const held = await hold('2026-11-30');
    const { status, body } = await decide(held.id, 'new-person');
    expect([status, body.code]).toEqual([422, 'NUMBER_IN_SERVICE']);
    expect((await stored(number)).map(({ name }) => name)).toEqual(['Ana García']);
    expect((await decide(held.id, 'ignore')).status).toBe(204);
  });

  it('that is ignored changes nothing and is not asked about again under that name', async () => {
    const held = await hold();
    expect((await decide(held.id, 'ignore')).status).toBe(204);
    const row = `${number},Bo,Ray,,2026-11-02,`;
    expect((await send(row)).counts).toMatchObject({ held: 1 });
    const open = () =>
      app.database.query('SELECT id FROM held_rows WHERE employee_number = ? AND open_key = 1', [number]);
    expect(await open()).toEqual([]);
    await send(`${number},Cy,Poe,,2026-11-02,`);
    expect(await open()).toHaveLength(1);
  });

  it('is decided once, all or nothing, audited, and forgotten', async () => {
    const held = await hold();
    await buildPerson(app, { email: `bo.${number}@x.example`.toLowerCase() });
    const refused = await decide(held.id, 'new-person');
    expect([refused.status, refused.body.code]).toEqual([422, 'IMPORT_ROWS_REJECTED']);
    expect(await stored(number)).toHaveLength(1);
    expect((await decide(held.id, 'ignore')).status).toBe(204);
    const again = await decide(held.id, 'same-person');
    expect([again.status, again.body.code]).toEqual([404, 'HELD_ROW_NOT_FOUND']);
    const facts = await app.database.query<{ field: string; text: string }>(
      `SELECT v.field, v.value_text AS text FROM audit_values v WHERE v.entry_id =
         (SELECT MAX(id) FROM audit_entries WHERE action = 'held-rows.decided')`,
    );
    expect(Object.fromEntries(facts.map(({ field, text }) => [field, text]))).toEqual({
      decision: 'ignore',
      employeeNumber: number,
    });
    const content = await app.database.query(
      'SELECT content FROM held_rows WHERE open_key IS NULL AND content IS NOT NULL',
    );
    expect(content).toEqual([]);
  });

  it('with an unknown decision is refused', async () => {
    const { status, body } = await decide((await hold()).id, 'perhaps');
    expect([status, body.code]).toEqual([400, 'INPUT_INVALID']);
  });
});
