import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { buildTrack } from './support/factories/enrolment.js';
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

describe('a department that is part of another', () => {
  const ids = new Map<string, string>();
  const idOf = (name: string) => ids.get(name) ?? '';
  const put = async (name: string, parent: string | null) =>
    await admin
      .put(`/api/departments/${idOf(name)}/parent`)
      .send({ parent: parent === null ? null : idOf(parent) });
  const listed = async (query: object) =>
    (await admin.get('/api/departments').query(query)).body as {
      items: {
        name: string;
        depth: number;
        parent: { id: string; name: string } | null;
        peopleCount: number;
      }[];
      nextCursor: string | null;
    };
  const tree = async () =>
    (await listed({ tree: true })).items.map(({ name, depth }) => `${'- '.repeat(depth)}${name}`);

  beforeAll(async () => {
    const names = [
      'Archive',
      'Café',
      'Direction',
      'Sales',
      ...Array.from({ length: 6 }, (_, at) => `Z${at}`),
    ];
    for (const name of names) ids.set(name, (await buildDepartment(app, name)).publicId);
  });

  it('says of what, to everybody who sees it', async () => {
    expect((await put('Sales', 'Direction')).status).toBe(204);
    const parent = { id: idOf('Direction'), name: 'Direction' };
    expect((await listed({ text: 'sales' })).items).toMatchObject([{ name: 'Sales', parent, depth: 0 }]);
    const { body } = await trainer.get('/api/departments');
    expect(body.items).toMatchObject([{ parent: null }, { name: 'Sales', parent }]);
  });

  it('comes after it in the tree, page by page, whatever its name', async () => {
    await put('Archive', 'Sales');
    expect((await tree()).slice(0, 4)).toEqual(['Café', 'Direction', '- Sales', '- - Archive']);
    const first = await listed({ tree: true, limit: 3 });
    const second = await listed({ tree: true, limit: 3, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ name }) => name).slice(2, 5)).toEqual([
      'Sales',
      'Archive',
      'Z0',
    ]);
    expect(first.items.map(({ peopleCount }) => peopleCount)).toEqual([2, 2, 2]);
    expect((await trainer.get('/api/departments').query({ tree: true })).body.items).toMatchObject([
      { name: 'Archive', depth: 0 },
      { name: 'Sales', depth: 0 },
    ]);
  });

  it('is never part of itself: the circle is told by names', async () => {
    const circle = await put('Direction', 'Archive');
    expect([circle.status, circle.body.code]).toEqual([422, 'DEPARTMENT_LOOP']);
    expect(circle.body.message).toContain('Direction → Archive → Sales → Direction');
    expect((await put('Café', 'Café')).body.details[0].names).toEqual(['Café', 'Café']);
  });

  it('lies eight levels deep at most', async () => {
    const chain = ['Archive', 'Z0', 'Z1', 'Z2', 'Z3', 'Z4'];
    for (const [at, name] of chain.slice(1).entries())
      expect((await put(name, chain[at] ?? '')).status).toBe(204);
    const { status, body } = await put('Z5', 'Z4');
    expect([status, body.code]).toEqual([422, 'DEPARTMENTS_TOO_DEEP']);
    expect((await put('Direction', 'Z5')).body.code).toBe('DEPARTMENTS_TOO_DEEP');
    for (const name of chain.slice(1)) expect((await put(name, null)).status).toBe(204);
  });

  it.each([
    ['what it is called by somebody else', { parent: 'x'.repeat(23) }, 400, 'parent'],
    ['nothing at all', {}, 400, 'parent'],
    ['a department that is not there', { parent: 'none' }, 404, 'parent'],
  ])('cannot be part of %s', async (_, body, status, field) => {
    const answer = await admin.put(`/api/departments/${idOf('Café')}/parent`).send(body);
    expect([answer.status, answer.body.details[0].field]).toEqual([status, field]);
  });

  it('leaves a word in the audit, and none where nothing changed', async () => {
    const acts = async () =>
      await app.database.query<{ id: number }>(
        "SELECT id FROM audit_entries WHERE action = 'departments.part-of-set' ORDER BY id",
      );
    const before = await acts();
    await put('Café', 'Direction');
    await put('Café', 'Direction');
    expect((await acts()).length - before.length).toBe(1);
    const { body } = await admin.get('/api/audit').query({ action: 'departments.part-of-set', limit: 1 });
    expect(body.items[0].facts).toEqual(
      expect.arrayContaining([
        { field: 'department', text: 'Café' },
        { field: 'partOf', text: 'Direction' },
      ]),
    );
    await put('Café', null);
  });

  it('makes no circle with what another admin says at the same moment', async () => {
    for (let round = 0; round < 6; round++) {
      const answers = await Promise.all([put('Z0', 'Z1'), put('Z1', 'Z2'), put('Z2', 'Z0')]);
      const statuses = answers.map(({ status }) => status);
      expect(statuses.toSorted((a, b) => a - b)).toEqual([204, 204, 422]);
      for (const name of ['Z0', 'Z1', 'Z2']) await put(name, null);
    }
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

describe('an assignment to a department with its sub-departments', () => {
  it('follows what the department is made of, and says so', async () => {
    const operations = await buildDepartment(app, 'Operations');
    const yard = await buildDepartment(app, 'Yard');
    const [docker, clerk] = [
      await buildPerson(app, { department: 'Yard' }),
      await buildPerson(app, { department: 'Sales' }),
    ];
    const track = await buildTrack(app, 'operations-basics');
    const rule = { kind: 'departments', departmentIds: [operations.publicId], withSubDepartments: true };
    const { body: audience } = await admin.post('/api/audiences').send({ name: 'All of Operations', rule });
    expect(audience).toMatchObject({ rule, sentence: 'everybody in Operations or a department below it' });
    const audienceIds = [audience.id as string];
    const due = { days: 30, after: 'enrolment' };
    await admin
      .post('/api/assignments')
      .send({ track: track.slug, audience: { audienceIds }, due })
      .expect(201);
    const { body: whyNot } = await admin
      .get(`/api/people/${clerk.publicId}/why-not`)
      .query({ track: track.slug });
    expect(whyNot.sentence).toContain('is for everybody in Operations or a department below it');
    const partOf = (parent: string | null) =>
      admin.put(`/api/departments/${yard.publicId}/parent`).send({ parent });
    await partOf(operations.publicId).expect(204);
    await app.settle();
    const { body: mine } = await (await signInAs(app, docker.id)).get('/api/me/enrolments');
    expect(mine.items).toMatchObject([
      { track: { slug: track.slug }, why: [expect.stringContaining('“All of Operations”')] },
    ]);
    const meant = async () =>
      (await admin.post('/api/audiences/preview').send({ rule })).body.meant as number;
    expect(await meant()).toBe(1);
    await partOf(null).expect(204);
    expect(await meant()).toBe(0);
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
