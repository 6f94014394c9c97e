import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { type Agent, givePassword, signInAs } from './support/sign-in.js';

const CURRENT = 'marble teapot under rain';
const NEXT = 'seven copper lanterns drifting';
let app: TestApp;
let person: BuiltPerson;
let agent: Agent;

beforeAll(async () => {
  app = await startApp({ SIGN_IN_LIMIT: '5' });
});
beforeEach(async () => {
  person = await buildPerson(app, { familyName: 'Featherstone' });
  await givePassword(app, person.id, CURRENT);
  agent = await signInAs(app, person.id);
});
afterAll(() => app.close());

const change = (current: string, next = NEXT) => agent.post('/api/me/password').send({ current, next });
const signIn = (password: string) =>
  app.client().post('/api/auth/sign-in').send({ login: person.employeeNumber, password });

it('is changed with the present one, which ends every other session and token', async () => {
  const elsewhere = await signInAs(app, person.id);
  const { body } = await agent.post('/api/me/tokens').send({ name: 'Export', days: 30 });
  const withToken = app.client().set('Authorization', `Bearer ${body.token}`);
  expect([(await elsewhere.get('/api/me')).status, (await withToken.get('/api/me')).status]).toEqual([
    200, 200,
  ]);
  await change(CURRENT).expect(204);
  expect((await agent.get('/api/me')).status).toBe(200);
  expect([(await elsewhere.get('/api/me')).status, (await withToken.get('/api/me')).status]).toEqual([
    401, 401,
  ]);
  expect([(await signIn(CURRENT)).status, (await signIn(NEXT)).status]).toEqual([401, 204]);
  const audited = await app.database.query<{ action: string }>(
    'SELECT action FROM audit_entries WHERE subject_id = ? AND actor_id = ?',
    [person.id, person.id],
  );
  expect(audited.map(({ action }) => action)).toEqual(['accounts.password-changed']);
});

it('stays when the present one is wrong, and is not guessed in a session that was left open', async () => {
  const refused = await change('not the present one');
  expect([refused.status, refused.body.code]).toEqual([422, 'CURRENT_PASSWORD_WRONG']);
  for (let tries = 1; tries < 5; tries++) expect((await change('not this either')).status).toBe(422);
  expect((await change(CURRENT)).status).toBe(429);
  expect((await signIn(CURRENT)).status).toBe(204);
});

it('is not replaced by a weak one', async () => {
  const refused = await change(CURRENT, 'Featherstone-1');
  expect([refused.status, refused.body.code]).toEqual([422, 'PASSWORD_WEAK']);
  expect((await signIn(CURRENT)).status).toBe(204);
});

it('is changed once by two who change it at the same moment', async () => {
  const answers = await Promise.all([change(CURRENT), change(CURRENT, `${NEXT} again`)]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 422]);
});

it.each([
  ['no present password', { next: NEXT }],
  ['a present password of 201 characters', { current: 'x'.repeat(201), next: NEXT }],
  ['no next one', { current: CURRENT }],
  ['a next one of 1,001 characters', { current: CURRENT, next: 'x'.repeat(1001) }],
])('names %s', async (_, body) => {
  expect((await agent.post('/api/me/password').send(body)).status).toBe(400);
});
