import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentSync } from '../src/content/content-sync.js';
import { startApp, type TestApp } from './support/app.js';
import { takeCourse } from './support/course-taker.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const exported = (name: string) => readFileSync(join(__dirname, '../content/demo', name));
const ROW = { track: { slug: 'customer-facing' } };

let app: TestApp;
let admin: Agent;

beforeAll(async () => {
  app = await startApp();
  await app.nest.get(ContentSync).sync();
  await app.settle();
  const owner = await buildPerson(app, { employeeNumber: 'OWNER-1', department: 'Human Resources' });
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
});
afterAll(() => app.close());

async function bringIn(file: string) {
  const response = await admin.post('/api/people/imports').attach('file', exported(file), file);
  expect(response.body).toMatchObject({ status: 'applied' });
  await app.settle();
  return response.body.counts;
}

/** The person gets a link from the programme owner, chooses a password and signs in by employee number. */
async function letIn(employeeNumber: string): Promise<Agent> {
  const { body: found } = await admin.get('/api/people').query({ text: employeeNumber });
  const [person] = found.items;
  const { body: link } = await admin.post(`/api/people/${person.id}/set-password-links`);
  const password = `correct horse ${employeeNumber}`;
  const set = await app
    .client()
    .post('/api/auth/set-password')
    .send({ token: link.url.split('#')[1], password });
  expect(set.status).toBe(204);
  const client = app.client();
  const signedIn = await client.post('/api/auth/sign-in').send({ login: employeeNumber, password });
  expect(signedIn.status).toBe(204);
  return client;
}

it('goes from an HR export to a completed track in the manager’s report', async () => {
  // November: the company and next year's recruits come in from the HR system.
  expect(await bringIn('people.csv')).toMatchObject({ new: 1201, rejected: 0 });
  expect(await bringIn('people.csv')).toMatchObject({ new: 0, changed: 0, unchanged: 1201 });
  expect(await bringIn('new-hires.csv')).toMatchObject({ new: 30, rejected: 0 });

  // Omar Williams (01205) starts in Customer Care on 14 December; until then he sees when, and nothing to do.
  const omar = await letIn('01205');
  const waiting = (await omar.get('/api/me/enrolments')).body.items;
  expect(waiting).toMatchObject([{ status: 'scheduled' }, { status: 'scheduled' }]);
  expect((await omar.get('/api/me/courses/service-starts-inside')).status).toBe(422);

  // His first morning: two tracks, why he has them, and by when.
  app.clock.set('2026-12-14T14:00:00Z');
  await app.settle();
  const given = (await omar.get('/api/me/enrolments')).body.items;
  expect(given).toMatchObject([
    { track: { slug: 'sensitisation' }, status: 'active', dueOn: '2026-12-28', donePermille: 0 },
    { ...ROW, status: 'active', dueOn: '2027-01-13' },
  ]);
  expect(given[0].why[0]).toContain('New hire on 14 December 2026');
  expect(given[0].next).toMatchObject({ kind: 'lesson', title: 'Who needs your work?' });

  // He learns. What both tracks ask for is done once.
  app.clock.advance({ days: 2 });
  await takeCourse(omar, (await admin.get('/api/courses/service-starts-inside')).body);
  expect((await omar.get('/api/me/enrolments')).body.items).toMatchObject([
    { track: { slug: 'sensitisation' }, status: 'completed', scorePermille: 1000 },
    { ...ROW, status: 'active', requirementsDone: 1, requirementsTotal: 5 },
  ]);
  // In Customer Care he takes the lessons as they are told for the phone.
  app.clock.advance({ days: 5 });
  const phone = { setting: 'phone' };
  for (const course of ['serving-customers', 'handling-a-request', 'putting-it-right'])
    await takeCourse(omar, (await admin.get(`/api/courses/${course}`).query(phone)).body, phone);

  // His manager (00005) watches three conversations and signs him off; he could not have done so himself.
  const me = (await omar.get('/api/me')).body;
  const observed = { personId: me.id, onDay: '2026-12-21' };
  const signOffs = '/api/requirements/first-conversations/sign-offs';
  expect((await omar.post(signOffs).send(observed)).status).toBe(403);
  const manager = await letIn('00005');
  expect((await manager.post(signOffs).send(observed)).status).toBeLessThan(300);

  // The report shows it to whoever answers for him, and to nobody else.
  const query = { text: 'Omar Williams 01205', track: 'customer-facing' };
  const { body: report } = await manager.get('/api/reports/completion/people').query(query);
  expect(report.items).toMatchObject([
    { person: { employeeNumber: '01205' }, status: 'completed', isOverdue: false },
  ]);
  const { body: byTrack } = await manager.get('/api/reports/completion').query({ by: 'track' });
  const row = byTrack.groups.find(({ key }: { key: { id: string } }) => key.id === 'customer-facing');
  expect(row).toMatchObject({ enrolled: 1, completed: 1, completionRatePermille: 1000, medianDays: 7 });
  const stranger = await letIn('01144');
  expect((await stranger.get(`/api/people/${me.id}`)).status).toBe(404);
  expect((await stranger.get('/api/reports/completion/people').query(query)).body.items).toEqual([]);

  // And the day before, he was still on his way.
  const { body: before } = await manager
    .get('/api/reports/completion/people')
    .query({ ...query, asOf: '2026-12-20' });
  expect(before.items).toMatchObject([{ person: { employeeNumber: '01205' }, status: 'in-progress' }]);
});
