import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { type BuiltPerson, buildDepartment, buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let admin: Agent;
let head: BuiltPerson;
let west: BuiltPerson;
let east: BuiltPerson;
let lead: BuiltPerson;
let anna: BuiltPerson;

beforeAll(async () => {
  app = await startApp();
  const owner = await buildPerson(app, { department: 'Direction' });
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
});
afterAll(() => app.close());

/** Head ┬ West ─ Lead ─ Anna, Head ─ East: another company for each test. */
beforeEach(async () => {
  head = await buildPerson(app, { givenName: 'Head' });
  west = await buildPerson(app, { givenName: 'West', manager: head });
  east = await buildPerson(app, { givenName: 'East', manager: head });
  lead = await buildPerson(app, { givenName: 'Lead', manager: west });
  anna = await buildPerson(app, { givenName: 'Anna', manager: lead });
});

const today = () => app.clock.now().toISOString().slice(0, 10);
const moveMany = (body: object) => admin.post('/api/people/moves').send({ from: today(), ...body });
const preview = (body: object) => admin.post('/api/people/moves/preview').send({ from: today(), ...body });
const vacant = async (agent: Agent) => (await agent.get('/api/people/vacant-lines')).body.items;

/** Names of those above somebody, nearest first. */
async function above(person: BuiltPerson): Promise<string[]> {
  const rows = await app.database.query<{ name: string }>(
    `SELECT a.given_name AS name FROM reporting_lines rl JOIN persons a ON a.id = rl.ancestor_id
      WHERE rl.descendant_id = ? AND rl.generation = (SELECT MAX(generation) FROM reporting_generations WHERE status = 'current')
      ORDER BY rl.depth`,
    [person.id],
  );
  return rows.map(({ name }) => name);
}

describe('direct reports that get another manager', () => {
  it('keep one of them who is the new manager where they are', async () => {
    const other = await buildPerson(app, { givenName: 'Other', manager: west });
    const body = { who: { reportsOf: west.publicId }, set: { manager: lead.publicId } };
    expect((await preview(body)).body).toMatchObject({ people: 2, moving: 1, keepingManager: 1 });
    const moved = await moveMany(body);
    expect([moved.status, moved.body.moved]).toEqual([201, 1]);
    expect(await above(lead)).toEqual(['West', 'Head']);
    expect(await above(other)).toEqual(['Lead', 'West', 'Head']);
    expect(await above(anna)).toEqual(['Lead', 'West', 'Head']);
  });
});

describe('a region that gets another head', () => {
  it('says first how many it concerns, then moves with its inner lines kept', async () => {
    const body = { who: { below: west.publicId }, set: { manager: east.publicId } };
    const asked = await preview(body);
    expect([asked.status, asked.body]).toEqual([
      200,
      { people: 2, moving: 1, keepingManager: 1, linesChanging: 2 },
    ]);
    expect(await above(anna)).toEqual(['Lead', 'West', 'Head']);
    const moved = await moveMany(body);
    expect([moved.status, moved.body.moved]).toEqual([201, 1]);
    expect(await above(anna)).toEqual(['Lead', 'East', 'Head']);
    const again = await moveMany({ ...body, who: { people: [lead.publicId] } });
    expect([again.status, again.body.code]).toEqual([422, 'MOVE_CHANGES_NOTHING']);
  });

  it('waits for a day to come, and is taken back for everybody at once', async () => {
    const body = { who: { below: west.publicId }, from: '2027-01-04', set: { title: 'Agent' } };
    const { body: planned } = await moveMany(body);
    expect(planned).toMatchObject({ moved: 0, planned: 2 });
    expect((await admin.delete(`/api/people/moves/${planned.id}`)).status).toBe(204);
    const twice = await admin.delete(`/api/people/moves/${planned.id}`);
    expect([twice.status, twice.body.code]).toEqual([409, 'MOVE_NOT_PLANNED']);
  });

  it('is refused below one of its own people, with the circle spelled out', async () => {
    const { status, body } = await moveMany({
      who: { people: [west.publicId] },
      set: { manager: anna.publicId },
    });
    const numbers = [west, anna, lead, west].map(({ employeeNumber }) => employeeNumber);
    expect([status, body.details[0].message]).toEqual([422, numbers.join(' → ')]);
  });
});

it('moves a department as a whole to another name', async () => {
  const [old, next] = [await buildDepartment(app, 'Old name'), await buildDepartment(app, 'New name')];
  await buildPerson(app, { department: 'Old name' });
  await buildPerson(app, { department: 'Old name', lastDay: '2026-11-01' });
  const { body } = await moveMany({ who: { department: old.publicId }, set: { department: next.publicId } });
  expect(body.moved).toBe(1);
  const { body: found } = await admin.get('/api/departments').query({ text: 'name' });
  expect(found.items).toMatchObject([
    { name: 'New name', peopleCount: 1 },
    { name: 'Old name', peopleCount: 0 },
  ]);
});

describe('a manager who leaves', () => {
  it('is listed with whom their line goes to, for admins and within the line, until somebody takes it over', async () => {
    const gone = await buildPerson(app, { givenName: 'Gone', manager: west, lastDay: '2026-11-20' });
    const [ben, cleo] = [
      await buildPerson(app, { givenName: 'Ben', manager: gone }),
      await buildPerson(app, { givenName: 'Cleo', manager: gone }),
    ];
    await buildPerson(app, { givenName: 'Former', manager: gone, lastDay: '2026-11-19' });
    expect(await above(ben)).toEqual(['West', 'Head']);
    const entry = {
      person: { id: gone.publicId },
      lastDay: '2026-11-20',
      reportCount: 2,
      goesTo: { id: west.publicId },
    };
    expect(await vacant(admin)).toMatchObject([entry]);
    expect(await vacant(await signInAs(app, west.id))).toMatchObject([entry]);
    const other = await buildPerson(app);
    await buildPerson(app, { manager: other });
    expect(await vacant(await signInAs(app, other.id))).toEqual([]);
    const taken = await moveMany({ who: { reportsOf: gone.publicId }, set: { manager: east.publicId } });
    expect(taken.body.moved).toBe(2);
    expect(await vacant(admin)).toEqual([]);
    expect([await above(ben), await above(cleo)]).toEqual([
      ['East', 'Head'],
      ['East', 'Head'],
    ]);
  });
});

it.each([
  ['nobody', {}, 'MOVE_GROUP_UNCLEAR', 400],
  ['two groups', { below: 'x', department: 'y' }, 'MOVE_GROUP_UNCLEAR', 400],
  ['somebody who does not exist', { below: 'x' }, 'PERSON_NOT_FOUND', 404],
  ['a department that does not exist', { department: 'x' }, 'DEPARTMENT_NOT_FOUND', 404],
  ['people who do not exist', { people: ['x'] }, 'PERSON_NOT_FOUND', 404],
])('is refused for %s', async (_, who, code, status) => {
  const answer = await moveMany({ who, set: { title: 'Agent' } });
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

it.each([
  ['who', { who: 7, set: { title: 'Agent' } }],
  ['who.people', { who: { people: [] }, set: { title: 'Agent' } }],
  ['from', { who: { people: ['x'] }, from: 'tomorrow', set: { title: 'Agent' } }],
  ['set', { who: { people: ['x'] }, set: 'all' }],
  ['set.title', { who: { people: ['x'] }, set: { title: 'x'.repeat(151) } }],
])('refuses a bad %s', async (field, body) => {
  const { status, body: answer } = await moveMany(body);
  expect(status).toBe(400);
  expect(answer.details.map((detail: { field: string }) => detail.field)).toContain(field);
});
