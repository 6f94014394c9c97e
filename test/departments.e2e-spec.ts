import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { buildDepartment, buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let admin: Agent;
let manager: Agent;
let trainer: Agent;
let chef: string;

beforeAll(async () => {
  app = await startApp();
  const owner = await buildPerson(app, { department: 'Direction', title: 'Director', location: 'Leeds' });
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
  const lead = await buildPerson(app, { department: 'Café', title: 'Chef', location: 'Kingston' });
  chef = `${lead.givenName} ${lead.familyName}`;
  const below = { manager: lead, department: 'Café', title: 'Garçon', location: 'Montego Bay' };
  await buildPerson(app, below);
  await buildPerson(app, { ...below, department: 'Sales', title: 'Agent' });
  await buildPerson(app, { ...below, lastDay: '2026-11-20' });
  await buildPerson(app, { ...below, hiredOn: '2026-12-01' });
  await buildPerson(app, { department: 'Sales', title: 'Agent', location: 'Kingston' });
  manager = await signInAs(app, lead.id);
  const empty = await buildDepartment(app, 'Archive');
  const coach = await buildPerson(app, { department: 'Direction', title: 'Coach', location: 'Leeds' });
  const sales = await buildDepartment(app, 'Sales');
  await grant(app, coach.id, 'trainer', { kind: 'department', departmentId: sales.id });
  await grant(app, coach.id, 'trainer', { kind: 'department', departmentId: empty.id });
  trainer = await signInAs(app, coach.id);
});
afterAll(() => app.close());

const named = (items: { name: string; peopleCount: number }[]) =>
  items.map(({ name, peopleCount }) => [name, peopleCount]);

describe('departments', () => {
  it('are shown to an admin by name, those with nobody in them too, counting who is in service today', async () => {
    const { body } = await admin.get('/api/departments');
    expect(named(body.items)).toEqual([
      ['Archive', 0],
      ['Café', 2],
      ['Direction', 2],
      ['Sales', 2],
    ]);
    expect(body.items[0].id).toEqual(expect.stringMatching(/^[\w-]{22}$/));
  });

  it('say who heads them where one of their people leads others of it and reports to nobody of it', async () => {
    const headsFor = async (agent: Agent) => {
      const { body } = await agent.get('/api/departments').query({ heads: true });
      return body.items.map(({ name, head }: { name: string; head: { name: string } | null }) => [
        name,
        head?.name ?? null,
      ]);
    };
    expect(await headsFor(admin)).toEqual([
      ['Archive', null],
      ['Café', chef],
      ['Direction', null],
      ['Sales', null],
    ]);
    expect((await headsFor(manager)).every(([, head]: [string, string | null]) => head === null)).toBe(true);
    expect((await admin.get('/api/departments').query({ heads: 'x' })).status).toBe(400);
  });

  it('are those of the own line for a manager, and those granted for a trainer', async () => {
    expect(named((await manager.get('/api/departments')).body.items)).toEqual([
      ['Café', 1],
      ['Sales', 1],
    ]);
    expect(named((await trainer.get('/api/departments')).body.items)).toEqual([
      ['Archive', 0],
      ['Sales', 2],
    ]);
  });

  it('are found by a part of the name without accents, and come page by page', async () => {
    expect(named((await admin.get('/api/departments').query({ text: 'CAFE' })).body.items)).toEqual([
      ['Café', 2],
    ]);
    const first = await admin.get('/api/departments').query({ limit: 3 });
    const second = await admin
      .get('/api/departments')
      .query({ limit: 3, cursor: first.body.nextCursor as string });
    expect(named([...first.body.items, ...second.body.items]).map(([name]) => name)).toEqual([
      'Archive',
      'Café',
      'Direction',
      'Sales',
    ]);
    expect(second.body.nextCursor).toBeNull();
  });
});

describe('titles and locations', () => {
  it('are suggested most common first, within what the caller may see', async () => {
    expect(named((await admin.get('/api/titles')).body.items)).toEqual([
      ['Agent', 2],
      ['Chef', 1],
      ['Coach', 1],
      ['Director', 1],
      ['Garçon', 1],
    ]);
    expect(named((await manager.get('/api/titles')).body.items)).toEqual([
      ['Agent', 1],
      ['Garçon', 1],
    ]);
    expect(named((await manager.get('/api/locations')).body.items)).toEqual([['Montego Bay', 2]]);
  });

  it('are found by what was typed', async () => {
    expect(named((await admin.get('/api/titles').query({ text: 'garc' })).body.items)).toEqual([
      ['Garçon', 1],
    ]);
    expect(named((await admin.get('/api/locations').query({ text: 'bay mont' })).body.items)).toEqual([
      ['Montego Bay', 2],
    ]);
    expect((await admin.get('/api/titles').query({ limit: 2 })).body.items).toHaveLength(2);
  });
});

it.each([
  ['/api/departments', 'text', 'x'.repeat(101)],
  ['/api/departments', 'limit', '201'],
  ['/api/departments', 'cursor', 'x'.repeat(601)],
  ['/api/titles', 'text', 'x'.repeat(101)],
  ['/api/titles', 'limit', '51'],
  ['/api/locations', 'limit', '0'],
])('%s refuses a bad %s', async (path, field, value) => {
  const { status, body } = await admin.get(path).query({ [field]: value });
  expect([status, body.details[0].field]).toEqual([400, field]);
});
