import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let admin: Agent;
let head: BuiltPerson;

beforeAll(async () => {
  app = await startApp();
  const owner = await buildPerson(app, { department: 'Direction' });
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
  head = await buildPerson(app, { givenName: 'Head' });
});
afterAll(() => app.close());

const move = (person: { publicId: string }, body: object) =>
  admin.post(`/api/people/${person.publicId}/moves`).send(body);

describe('a move that cannot be', () => {
  it('names the circle that it would close, by what is planned until then too', async () => {
    const top = await buildPerson(app, { employeeNumber: 'TOP' });
    const mid = await buildPerson(app, { employeeNumber: 'MID', manager: top });
    const low = await buildPerson(app, { employeeNumber: 'LOW', manager: mid });
    const { status, body } = await move(top, { from: '2026-12-11', manager: low.publicId });
    expect([status, body.code, body.details[0].message]).toEqual([
      422,
      'REPORTING_LOOP',
      'TOP → LOW → MID → TOP',
    ]);
    expect((await move(mid, { from: '2026-12-20', manager: null })).status).toBe(201);
    expect((await move(top, { from: '2026-12-20', manager: low.publicId })).status).toBe(201);
    const back = await move(mid, { from: '2026-12-21', manager: top.publicId });
    expect(back.body.details[0].message).toBe('MID → TOP → LOW → MID');
  });

  it.each([
    ['nothing to change', {}, 400, 'MOVE_EMPTY'],
    ['a department that does not exist', { department: 'x' }, 404, 'DEPARTMENT_NOT_FOUND'],
    ['a manager who does not exist', { manager: 'x' }, 404, 'MANAGER_NOT_FOUND'],
  ])('is refused with %s', async (_, set, status, code) => {
    const person = await buildPerson(app);
    const answer = await move(person, { from: '2026-12-11', ...set });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('is refused for whoever has left, below whoever has, and below oneself', async () => {
    const gone = await buildPerson(app, { lastDay: '2026-11-20' });
    const here = await buildPerson(app);
    const codes = [
      (await move(gone, { from: '2026-12-11', title: 'Lead' })).body.code,
      (await move(here, { from: '2026-12-11', manager: gone.publicId })).body.code,
      (await move(here, { from: '2026-12-11', manager: here.publicId })).body.code,
    ];
    expect(codes).toEqual(['PERSON_LEFT', 'MANAGER_LEFT', 'MANAGER_SELF']);
  });

  it('waits until an import of people has ended', async () => {
    const person = await buildPerson(app);
    await app.transactions.run(() =>
      app.database.insert('people_imports', {
        public_id: 'running',
        kind: 'people',
        source: 'hr',
        file_name: 'running.csv',
        file_sha256: '',
        status: 'running',
        open_key: 1,
        summary: '{}',
        created_at: app.clock.now(),
      }),
    );
    const refused = await move(person, { from: '2026-12-11', title: 'Lead' });
    expect([refused.status, refused.body.code]).toEqual([409, 'IMPORT_RUNNING']);
    await app.transactions.run(() =>
      app.database.execute("UPDATE people_imports SET open_key = NULL WHERE file_name = 'running.csv'"),
    );
    expect((await move(person, { from: '2026-12-11', title: 'Lead' })).status).toBe(201);
  });

  it.each([
    ['from', { from: '2026-02-30', title: 'Lead' }],
    ['department', { department: 'x'.repeat(23) }],
    ['title', { title: '' }],
    ['manager', { manager: 7 }],
    ['workerType', { workerType: 'robot' }],
    ['reason', { reason: 'any' }],
  ])('is refused with a bad %s', async (field, body) => {
    const { status, body: answer } = await move(head, { from: '2026-12-11', ...body });
    expect([status, answer.details[0].field]).toEqual([400, field]);
  });
});
