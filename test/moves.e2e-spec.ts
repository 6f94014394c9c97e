import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditVerifier } from '../src/audit/audit-verifier.js';
import { startApp, type TestApp } from './support/app.js';
import { buildAssignment, buildTrack } from './support/factories/enrolment.js';
import {
  type BuiltDepartment,
  type BuiltPerson,
  buildDepartment,
  buildPerson,
} from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let admin: Agent;
let head: BuiltPerson;
let north: BuiltPerson;
let south: BuiltPerson;
let finance: BuiltDepartment;

beforeAll(async () => {
  app = await startApp();
  const owner = await buildPerson(app, { department: 'Direction' });
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
  head = await buildPerson(app, { givenName: 'Head' });
  north = await buildPerson(app, { givenName: 'North', manager: head });
  south = await buildPerson(app, { givenName: 'South', manager: head });
  finance = await buildDepartment(app, 'Finance');
});
afterAll(() => app.close());

const move = (person: { publicId: string }, body: object) =>
  admin.post(`/api/people/${person.publicId}/moves`).send(body);
const view = async (person: { publicId: string }) => (await admin.get(`/api/people/${person.publicId}`)).body;
const movesOf = async (person: { publicId: string }) =>
  (await admin.get(`/api/people/${person.publicId}/moves`)).body.items;

async function canSee(agent: Agent, person: { publicId: string }): Promise<boolean> {
  return (await agent.get(`/api/people/${person.publicId}`)).status === 200;
}

/** Names of those above somebody, nearest first. */
async function above(person: { id: number }): Promise<string[]> {
  const rows = await app.database.query<{ name: string }>(
    `SELECT a.given_name AS name FROM reporting_lines rl JOIN persons a ON a.id = rl.ancestor_id
      WHERE rl.descendant_id = ? AND rl.generation = (SELECT MAX(generation) FROM reporting_generations WHERE status = 'current')
      ORDER BY rl.depth`,
    [person.id],
  );
  return rows.map(({ name }) => name);
}

describe('a move of today', () => {
  it('changes place, line and sight at once, is told, listed and audited', async () => {
    const ana = await buildPerson(app, { givenName: 'Ana', manager: north });
    const [old, next] = await Promise.all([signInAs(app, north.id), signInAs(app, south.id)]);
    expect([await canSee(old, ana), await canSee(next, ana)]).toEqual([true, false]);
    const body = {
      from: '2026-11-21',
      department: finance.publicId,
      manager: south.publicId,
      title: ' Lead ',
    };
    const moved = await move(ana, body);
    expect([moved.status, moved.body]).toEqual([201, { id: expect.any(String), moved: 1, planned: 0 }]);
    expect(await view(ana)).toMatchObject({
      department: { name: 'Finance' },
      title: 'Lead',
      manager: { id: south.publicId },
      placements: [
        { from: '2026-11-21', lastDay: null, department: 'Finance' },
        { from: '2024-03-01', lastDay: '2026-11-20', department: 'Customer Care' },
      ],
    });
    expect(await above(ana)).toEqual(['South', 'Head']);
    expect([await canSee(old, ana), await canSee(next, ana)]).toEqual([false, true]);
    expect(await movesOf(ana)).toMatchObject([
      {
        from: '2026-11-21',
        status: 'effective',
        changes: { department: { name: 'Finance' }, manager: { id: south.publicId }, title: 'Lead' },
      },
    ]);
    const entry = await app.database.first<{ facts: number }>(
      `SELECT COUNT(*) AS facts FROM audit_entries e JOIN audit_values v ON v.entry_id = e.id
        WHERE e.action = 'moves.made' AND e.subject_type = 'person' AND e.subject_id = ?`,
      [ana.id],
    );
    expect(Number(entry?.facts)).toBe(6);
  });

  it('enrols whomever an assignment reaches by their new place', async () => {
    const track = await buildTrack(app, 'finance-only');
    await buildAssignment(app, track, { kind: 'departments', departmentIds: [finance.id] });
    const ben = await buildPerson(app);
    await app.settle();
    await move(ben, { from: '2026-11-21', department: finance.publicId });
    await app.settle();
    const rows = await app.database.query('SELECT id FROM enrolments WHERE person_id = ? AND track_id = ?', [
      ben.id,
      track.id,
    ]);
    expect(rows).toHaveLength(1);
  });
});

describe('a move in the past', () => {
  it('corrects history: the report of a day places people where they were then', async () => {
    const cleo = await buildPerson(app, { givenName: 'Cleo', manager: north, department: 'Sales' });
    const sales = await buildDepartment(app, 'Sales');
    expect((await move(cleo, { from: '2026-11-01', department: finance.publicId })).status).toBe(201);
    expect((await view(cleo)).placements).toMatchObject([
      { from: '2026-11-01', lastDay: null, department: 'Finance' },
      { from: '2024-03-01', lastDay: '2026-10-31', department: 'Sales' },
    ]);
    const count = async (asOf: string, department: string) => {
      const { body } = await admin.get('/api/reports/completion/people').query({ asOf, department });
      return body.items ? body.items.length : body.code;
    };
    await buildAssignment(app, await buildTrack(app, 'anything'), { kind: 'people', personIds: [cleo.id] });
    expect(await count('2026-11-20', sales.publicId)).toBe('DEPARTMENT_NOT_FOUND');
    expect(await count('2026-10-20', sales.publicId)).toBe(0);
  });

  it('is refused more than a year back, and where nothing would change', async () => {
    const dora = await buildPerson(app);
    const early = await move(dora, { from: '2025-11-19', title: 'Lead' });
    expect([early.status, early.body.code]).toEqual([422, 'MOVE_DAY_OUT_OF_RANGE']);
    const same = await move(dora, { from: '2026-11-01', title: 'Care Representative' });
    expect([same.status, same.body.code]).toEqual([422, 'MOVE_CHANGES_NOTHING']);
    expect(await movesOf(dora)).toEqual([]);
  });
});

describe('a move to come', () => {
  it('waits, changing nothing for search, reports, audiences and sight, and takes effect by itself on its day', async () => {
    const eli = await buildPerson(app, { givenName: 'Eli', manager: north });
    const lab = await buildDepartment(app, 'Laboratory');
    const track = await buildTrack(app, 'laboratory');
    await buildAssignment(app, track, { kind: 'departments', departmentIds: [lab.id] });
    await app.settle();
    const planned = await move(eli, {
      from: '2026-11-23',
      department: lab.publicId,
      manager: south.publicId,
    });
    expect(planned.body).toMatchObject({ moved: 0, planned: 1 });
    const [old, next] = await Promise.all([signInAs(app, north.id), signInAs(app, south.id)]);
    const standing = async () => {
      await app.settle();
      const enrolled = await app.database.query('SELECT id FROM enrolments WHERE person_id = ?', [eli.id]);
      const found = await admin.get('/api/people').query({ department: lab.publicId });
      const counted = await admin.get('/api/departments').query({ text: 'laboratory' });
      const open = await app.database.query<{ fromOn: string }>(
        "SELECT from_on AS fromOn FROM placement_periods WHERE person_id = ? AND to_on = '9999-12-31'",
        [eli.id],
      );
      return {
        place: (await view(eli)).department.name,
        open: open.map(({ fromOn }) => fromOn),
        found: found.body.items.length,
        counted: counted.body.items[0].peopleCount,
        enrolled: enrolled.length,
        lines: await above(eli),
        seen: [await canSee(old, eli), await canSee(next, eli)],
        status: (await movesOf(eli))[0].status,
      };
    };
    const before = {
      place: 'Customer Care',
      open: ['2024-03-01'],
      found: 0,
      counted: 0,
      enrolled: 0,
      lines: ['North', 'Head'],
      seen: [true, false],
      status: 'planned',
    };
    expect(await standing()).toEqual(before);
    app.clock.set('2026-11-23T04:59:00Z');
    expect(await standing()).toEqual(before);
    app.clock.set('2026-11-23T05:01:00Z');
    expect(await standing()).toEqual({
      place: 'Laboratory',
      open: ['2026-11-23'],
      found: 1,
      counted: 1,
      enrolled: 1,
      lines: ['South', 'Head'],
      seen: [false, true],
      status: 'effective',
    });
  });

  it('begins when its day begins where the person is, east and west of the organisation', async () => {
    const [east, west] = [
      await buildPerson(app, { timeZone: 'Pacific/Auckland' }),
      await buildPerson(app, { timeZone: 'Pacific/Honolulu' }),
    ];
    await move(east, { from: '2026-11-25', title: 'Lead' });
    await move(west, { from: '2026-11-25', title: 'Lead' });
    const titles = async (instant: string) => {
      app.clock.set(instant);
      await app.settle();
      return [(await view(east)).title, (await view(west)).title];
    };
    expect(await titles('2026-11-24T10:59:00Z')).toEqual(['Care Representative', 'Care Representative']);
    expect(await titles('2026-11-24T11:01:00Z')).toEqual(['Lead', 'Care Representative']);
    expect(await titles('2026-11-25T09:59:00Z')).toEqual(['Lead', 'Care Representative']);
    expect(await titles('2026-11-25T10:01:00Z')).toEqual(['Lead', 'Lead']);
  });

  it('that was missed while the server slept still holds from its day', async () => {
    const gina = await buildPerson(app);
    await move(gina, { from: '2026-11-27', title: 'Lead' });
    app.clock.set('2026-11-30T15:00:00Z');
    await app.settle();
    expect((await view(gina)).placements).toMatchObject([{ from: '2026-11-27', title: 'Lead' }, {}]);
  });

  it('is taken back while it is to come, not afterwards, and only one is planned for a day', async () => {
    const fay = await buildPerson(app);
    const { body } = await move(fay, { from: '2026-12-24', title: 'Lead' });
    const twice = await move(fay, { from: '2026-12-24', title: 'Chief' });
    expect([twice.status, twice.body.code]).toEqual([409, 'MOVE_ALREADY_PLANNED']);
    const path = `/api/people/${fay.publicId}/moves/${body.id}`;
    expect((await admin.delete(`/api/people/${head.publicId}/moves/${body.id}`)).status).toBe(404);
    expect((await admin.delete(path)).status).toBe(204);
    const again = await admin.delete(path);
    expect([again.status, again.body.code]).toEqual([409, 'MOVE_NOT_PLANNED']);
    expect(await movesOf(fay)).toMatchObject([{ status: 'cancelled' }]);
    expect((await move(fay, { from: '2026-12-24', title: 'Chief' })).status).toBe(201);
  });

  it('falls away when the person leaves first, and is refused where it would close a circle by then', async () => {
    const [hal, ivy, joe] = [
      await buildPerson(app, { lastDay: '2026-12-05' }),
      await buildPerson(app),
      await buildPerson(app),
    ];
    await move(hal, { from: '2026-12-10', title: 'Lead' });
    await move(ivy, { from: '2026-12-10', manager: joe.publicId });
    await move(joe, { from: '2026-11-30', manager: ivy.publicId });
    app.clock.set('2026-12-11T15:00:00Z');
    await app.settle();
    expect(await movesOf(hal)).toMatchObject([{ status: 'cancelled' }]);
    expect(await movesOf(ivy)).toMatchObject([{ status: 'refused' }]);
    expect(await above(joe)).toEqual(['Noor']);
  });
});

it('leaves an audit that verifies', async () => {
  expect(await app.nest.get(AuditVerifier).verify()).toMatchObject({ mistakes: [] });
});
