import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicId } from '../src/common/random.js';
import { startApp, type TestApp } from './support/app.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let admin: Agent;
let head: BuiltPerson;
let lead: BuiltPerson;
let jose: BuiltPerson;
let bare: BuiltPerson;

beforeAll(async () => {
  app = await startApp();
  head = await buildPerson(app, {
    givenName: 'Ada',
    familyName: 'Head',
    email: 'ada@x.example',
    department: 'Executive Office',
  });
  lead = await buildPerson(app, { givenName: 'Lea', familyName: 'Lead', manager: head, location: 'London' });
  jose = await buildPerson(app, {
    givenName: 'Jos\u00e9',
    familyName: 'Garc\u00eda L\u00f3pez',
    employeeNumber: '00042',
    manager: lead,
  });
  bare = await buildPerson(app, {
    familyName: 'Bare',
    email: null,
    hiredOn: null,
    timeZone: null,
    department: 'Finance',
    workerType: 'contractor',
  });
  await buildPerson(app, { familyName: 'Later', hiredOn: '2026-12-01', manager: head });
  await buildPerson(app, { familyName: 'Gone', lastDay: '2026-11-20', manager: head, email: null });
  await grant(app, head.id, 'admin');
  admin = await signInAs(app, head.id);
});
afterAll(() => app.close());

const namesIn = (body: { items: { familyName: string }[] }) => body.items.map(({ familyName }) => familyName);

describe('the list of people', () => {
  it.each([
    ['a part of a name without accents', { text: 'garcia jose' }, ['Garc\u00eda L\u00f3pez']],
    ['an employee number', { text: '00042' }, ['Garc\u00eda L\u00f3pez']],
    ['an e-mail address', { text: 'ada@x.example' }, ['Head']],
    ['signs that SQL takes for wildcards', { text: '%' }, []],
    ['a location', { location: 'London' }, ['Lead']],
    ['people about to begin', { status: 'starting' }, ['Later']],
    ['people who left', { status: 'left' }, ['Gone']],
    ['people away', { status: 'on-leave' }, []],
    ['a worker type', { workerType: 'contractor' }, ['Bare']],
    ['people in service', { status: 'in-service' }, ['Bare', 'Garc\u00eda L\u00f3pez', 'Head', 'Lead']],
  ])('finds %s', async (_, query, expected) => {
    const { status, body } = await admin.get('/api/people').query(query);
    expect(status).toBe(200);
    expect(namesIn(body)).toEqual(expected);
  });

  it('finds a department by its id', async () => {
    const { body: all } = await admin.get('/api/people').query({ text: 'Bare' });
    const { body } = await admin.get('/api/people').query({ department: all.items[0].department.id });
    expect(namesIn(body)).toEqual(['Bare']);
  });

  it('goes on where the page before ended', async () => {
    const names: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body }: { body: { items: { familyName: string }[]; nextCursor: string | null } } = await admin
        .get('/api/people')
        .query({ limit: 2, ...(cursor ? { cursor } : {}) });
      names.push(...namesIn(body));
      cursor = body.nextCursor;
    }
    expect(names).toEqual(['Bare', 'Garc\u00eda L\u00f3pez', 'Gone', 'Head', 'Later', 'Lead']);
  });

  it.each([
    { limit: '0' },
    { cursor: 'x' },
    { cursor: Buffer.from('["a","b"]').toString('base64url') },
    { text: 'x'.repeat(101) },
    { department: 'x'.repeat(23) },
    { location: 'x'.repeat(121) },
    { status: 'here' },
    { workerType: 'robot' },
  ])('refuses %j', async (query) => {
    expect((await admin.get('/api/people').query(query)).status).toBe(400);
  });

  it('gives a manager their own line only', async () => {
    const manager = await signInAs(app, lead.id);
    expect(namesIn((await manager.get('/api/people')).body)).toEqual(['Garc\u00eda L\u00f3pez']);
  });
});

describe('one person', () => {
  it('stands with service, placement, manager and absences', async () => {
    const { body } = await admin.get(`/api/people/${jose.publicId}`);
    expect(body).toMatchObject({
      id: jose.publicId,
      name: 'Jos\u00e9 Garc\u00eda L\u00f3pez',
      status: 'in-service',
      department: { name: 'Customer Care' },
      manager: { id: lead.publicId, name: 'Lea Lead' },
      hiredOn: '2024-03-01',
      lastDay: null,
      absences: [],
      service: [{ hiredOn: '2024-03-01', from: '2024-03-01', lastDay: null }],
      placements: [
        {
          from: '2024-03-01',
          lastDay: null,
          department: 'Customer Care',
          manager: 'Lea Lead',
          workerType: 'employee',
        },
      ],
    });
  });

  it('may see themself, and nobody else without a right', async () => {
    const learner = await signInAs(app, jose.id);
    expect((await learner.get(`/api/people/${jose.publicId}`)).status).toBe(200);
    for (const id of [lead.publicId, publicId()]) {
      const { status, body } = await learner.get(`/api/people/${id}`);
      expect([status, body.code]).toEqual([404, 'PERSON_NOT_FOUND']);
    }
  });
});

describe('missing details', () => {
  it('lists what is unknown of whom, but no leavers, and lets the head be without a manager', async () => {
    const { body } = await admin.get('/api/people/missing-details');
    expect(body).toEqual({
      items: [
        {
          person: { id: bare.publicId, name: 'Noor Bare' },
          employeeNumber: bare.employeeNumber,
          department: 'Finance',
          missing: ['email', 'hire-date', 'time-zone', 'manager'],
        },
      ],
      nextCursor: null,
    });
  });

  it('is narrowed to one detail, and counted by detail', async () => {
    for (const missing of ['email', 'hire-date', 'time-zone', 'manager']) {
      const { body } = await admin.get('/api/people/missing-details').query({ missing });
      expect(body.items).toHaveLength(1);
    }
    const { status } = await admin.get('/api/people/missing-details').query({ missing: 'shoe-size' });
    expect(status).toBe(400);
    const counts = await admin.get('/api/people/missing-details/counts');
    const none = { department: 0, title: 0 };
    expect(counts.body).toEqual({ people: 1, email: 1, hireDate: 1, timeZone: 1, manager: 1, ...none });
    const unplaced = await buildPerson(app, {
      email: 'no.place@example.com',
      department: null,
      title: null,
      manager: lead,
    });
    for (const missing of ['department', 'title']) {
      const { body } = await admin.get('/api/people/missing-details').query({ missing });
      expect(body.items).toMatchObject([{ person: { id: unplaced.publicId } }]);
    }
  });

  it('stays within the scope of the caller', async () => {
    const manager = await signInAs(app, lead.id);
    const { items } = (await manager.get('/api/people/missing-details')).body;
    expect(items.map(({ missing }: { missing: string[] }) => missing)).toEqual([['department', 'title']]);
    const few = { people: 1, email: 0, hireDate: 0, department: 1, title: 1, timeZone: 0, manager: 0 };
    expect((await manager.get('/api/people/missing-details/counts')).body).toEqual(few);
  });
});
