import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { addContent, fixtureContent } from './support/content.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const SENTENCE = 'They stayed on the line until I had it working.';

let app: TestApp;
let viewer: Agent;
let behaviour: string;
let title: string;
let finance: BuiltPerson[];
let legal: BuiltPerson[];
let sales: BuiltPerson[];

const crowd = (department: string, count: number) =>
  Promise.all(Array.from({ length: count }, () => buildPerson(app, { department })));

async function thank(giver: BuiltPerson, receiver: BuiltPerson): Promise<string> {
  const client = await signInAs(app, giver.id);
  const { body } = await client
    .post('/api/kudos')
    .send({ to: receiver.publicId, behaviour, sentence: SENTENCE })
    .expect(201);
  return body.id;
}

beforeAll(async () => {
  app = await startApp({}, '2026-03-02T15:00:00Z');
  await addContent(app, fixtureContent);
  const watcher = await buildPerson(app, { department: 'Audit' });
  await grant(app, watcher.id, 'viewer');
  finance = await crowd('Finance', 6);
  legal = await crowd('Legal', 2);
  sales = await crowd('Sales', 7);
  await app.settle();
  app.clock.set('2026-11-02T15:00:00Z');
  viewer = await signInAs(app, watcher.id);
  [{ slug: behaviour, title }] = (await viewer.get('/api/behaviours')).body.items;
});
afterAll(() => app.close());

function nth(people: readonly BuiltPerson[], index: number): BuiltPerson {
  const found = people[index];
  if (!found) throw new Error(`There is no person ${index}.`);
  return found;
}

const report = async (query: object, client = viewer) =>
  (await client.get('/api/reports/recognition').query(query).expect(200)).body;

it('counts thanks given and received by department and by behaviour, each side by five people or more', async () => {
  for (const [index, giver] of finance.entries()) await thank(giver, nth(sales, index));
  expect(await report({ by: 'department' })).toEqual({
    by: 'department',
    from: '2025-11-03',
    until: '2026-11-02',
    groups: [
      { name: 'Finance', received: null, receivers: null, given: 6, givers: 6 },
      { name: 'Sales', received: 6, receivers: 6, given: null, givers: null },
    ],
    keptBack: 0,
  });
  expect((await report({ by: 'behaviour' })).groups).toEqual([
    { name: title, received: 6, receivers: 6, given: 6, givers: 6 },
  ]);
});

it('leaves out what was withdrawn, what lies outside the days, and whoever is out of reach', async () => {
  const withdrawn = await thank(nth(sales, 6), nth(finance, 0));
  await (await signInAs(app, nth(sales, 6).id)).post(`/api/kudos/${withdrawn}/withdrawal`).expect(204);
  expect((await report({ by: 'department' })).groups).toHaveLength(2);
  expect((await report({ by: 'department', from: '2026-11-03' })).groups).toEqual([]);
  expect((await report({ by: 'department', until: '2026-11-01' })).groups).toEqual([]);
  const place = { kind: 'department', departmentId: nth(sales, 0).departmentId ?? 0 } as const;
  await grant(app, nth(legal, 1).id, 'viewer', place);
  const scoped = await signInAs(app, nth(legal, 1).id);
  expect((await report({ by: 'department' }, scoped)).groups).toMatchObject([{ name: 'Sales', received: 6 }]);
});

it('is a file for spreadsheets too', async () => {
  const { text } = await viewer.get('/api/reports/recognition.csv').expect(200);
  expect(text.trimEnd().split('\r\n')).toEqual([
    '\uFEFFGrouped by,Name,Thanks received,People thanked,Thanks given,People who thanked',
    'department,Finance,,,6,6',
    'department,Sales,6,6,,',
    expect.stringMatching(/^behaviour,.+,6,6,6,6$/),
  ]);
});

it('refuses what is neither a grouping nor a day', async () => {
  for (const query of [{ by: 'person' }, { by: 'department', from: 'May' }, {}])
    await viewer.get('/api/reports/recognition').query(query).expect(400);
});

it('keeps back a small group, and whoever would give it away as a difference', async () => {
  for (const giver of sales.slice(0, 3)) await thank(giver, nth(legal, 0));
  expect(await report({ by: 'department' })).toMatchObject({ groups: [], keptBack: 3 });
});

it('tells a manager alone whom of those who report to them nobody has thanked for 90 days, once there was time for it', async () => {
  const manager = await buildPerson(app, {});
  const askedBy = await signInAs(app, manager.id);
  const [quiet, thanked, fresh, below] = [
    await buildPerson(app, { manager, givenName: 'Quinn', hiredOn: '2025-01-06' }),
    await buildPerson(app, { manager, givenName: 'Theo', hiredOn: '2025-01-06' }),
    await buildPerson(app, { manager, givenName: 'Fay', hiredOn: '2026-12-07' }),
    await buildPerson(app, { givenName: 'Bea', hiredOn: '2025-01-06' }),
  ];
  await thank(below, thanked);
  expect((await askedBy.get('/api/me/unthanked').expect(200)).body.people).toEqual([]);
  app.clock.advance({ days: 91 });
  await thank(below, thanked);
  const { body } = await (await signInAs(app, manager.id)).get('/api/me/unthanked').expect(200);
  expect(body.people).toEqual([{ id: quiet.publicId, name: expect.stringContaining('Quinn') }]);
  expect(body.since).toBe('2026-11-03');
  expect(JSON.stringify(body)).not.toContain(fresh.publicId);
  await (await signInAs(app, quiet.id)).get('/api/me/unthanked').expect(403);
});
