import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const PASSWORD = 'marble teapot under rain';
let app: TestApp;
let admin: Agent;
let person: BuiltPerson;

beforeAll(async () => {
  app = await startApp();
  const owner = await buildPerson(app, { givenName: 'Owner' });
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
});
beforeEach(async () => {
  person = await buildPerson(app, { givenName: 'Montgomery', familyName: 'Featherstone' });
});
afterAll(() => app.close());

async function issue(): Promise<{ token: string; expiresAt: string; url: string }> {
  const { body } = await admin.post(`/api/people/${person.publicId}/set-password-links`).expect(201);
  return { ...body, token: body.url.split('#')[1] };
}
const setPassword = (token: string, password = PASSWORD) =>
  app.client().post('/api/auth/set-password').send({ token, password });
const signIn = (password = PASSWORD) =>
  app.client().post('/api/auth/sign-in').send({ login: person.employeeNumber, password });

it('is made by an admin for 72 hours, with its secret where no server logs it', async () => {
  const { url, expiresAt } = await issue();
  expect(url).toMatch(/^http:\/\/localhost:3000\/set-password#[\w-]{43}$/);
  expect(expiresAt).toBe('2026-11-24T15:00:00.000Z');
  const rows = await app.database.query('SELECT token_hash FROM one_time_links');
  expect(JSON.stringify(rows)).not.toContain(url.split('#')[1]);
  const audited = await app.database.query(
    "SELECT id FROM audit_entries WHERE action = 'accounts.link-issued' AND subject_id = ?",
    [person.id],
  );
  expect(audited).toHaveLength(1);
});

it('is known to admins, as are the password, the sessions and the lock behind it', async () => {
  const account = async () => (await admin.get(`/api/people/${person.publicId}/account`).expect(200)).body;
  const nothing = {
    hasPassword: false,
    passwordSetAt: null,
    disabledAt: null,
    sessions: 0,
    lastSeenAt: null,
  };
  expect(await account()).toEqual({ ...nothing, codeUntil: null, linkUntil: null });
  await admin.post(`/api/people/${person.publicId}/activation-codes`).expect(201);
  const { token, expiresAt } = await issue();
  expect(await account()).toEqual({ ...nothing, codeUntil: expect.any(String), linkUntil: expiresAt });
  await setPassword(token);
  const now = app.clock.now().toISOString();
  expect(await account()).toEqual({
    hasPassword: true,
    passwordSetAt: now,
    disabledAt: null,
    sessions: 1,
    lastSeenAt: now,
    codeUntil: null,
    linkUntil: null,
  });
  await admin.post(`/api/people/${person.publicId}/disable`).expect(204);
  expect(await account()).toMatchObject({ disabledAt: now, sessions: 0, lastSeenAt: null });
});

it('sets a password, signs in and ends every other session', async () => {
  const before = await signInAs(app, person.id);
  const { token } = await issue();
  const response = await setPassword(token);
  expect(response.status).toBe(204);
  const cookie = String(response.headers['set-cookie']).split(';')[0] ?? '';
  expect((await app.client().get('/api/me').set('Cookie', cookie)).body.id).toBe(person.publicId);
  expect((await before.get('/api/me')).status).toBe(401);
  expect((await signIn()).status).toBe(204);
});

it('works once, and uses up the others of its person', async () => {
  const [first, second] = [await issue(), await issue()];
  expect((await setPassword(first.token)).status).toBe(204);
  for (const { token } of [first, second]) {
    const again = await setPassword(token, 'another marble teapot');
    expect(again.status).toBe(404);
    expect(again.body.code).toBe('LINK_NOT_VALID');
  }
  expect((await signIn()).status).toBe(204);
});

it('lets one of many through when they race', async () => {
  const { token } = await issue();
  const passwords = Array.from({ length: 6 }, (_, number) => `${PASSWORD} ${number}`);
  const answers = await Promise.all(passwords.map((password) => setPassword(token, password)));
  const winners = passwords.filter((_, index) => answers[index]?.status === 204);
  expect(winners).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 404)).toHaveLength(5);
  expect((await signIn(winners[0])).status).toBe(204);
});

describe('opens nothing', () => {
  it('after 72 hours', async () => {
    const { token } = await issue();
    app.clock.advance({ hours: 72 });
    const response = await setPassword(token);
    expect(response.body.code).toBe('LINK_NOT_VALID');
  });

  it('for somebody who is locked out', async () => {
    const { token } = await issue();
    await admin.post(`/api/people/${person.publicId}/disable`).expect(204);
    expect((await setPassword(token)).body.code).toBe('LINK_NOT_VALID');
  });

  it('when it is made up', async () => {
    expect((await setPassword('a'.repeat(43))).body.code).toBe('LINK_NOT_VALID');
  });
});

it.each([
  ['eleven characters', 'teapot rain', 'PASSWORD_TOO_SHORT'],
  ['201 characters', 'marble teapot '.repeat(15), 'PASSWORD_TOO_LONG'],
  ['their own name', 'Montgomery-Featherstone1', 'PASSWORD_IS_PERSONAL'],
  ['one that is on every list', 'Password123!!', 'PASSWORD_IS_COMMON'],
  ['a row of the keyboard', 'qwertyuiop12345', 'PASSWORD_IS_PATTERN'],
])('refuses %s as a password, says why, and stays usable', async (_, password, code) => {
  const { token } = await issue();
  const refused = await setPassword(token, password);
  expect(refused.status).toBe(422);
  expect(refused.body.code).toBe('PASSWORD_WEAK');
  expect(refused.body.details.map((detail: { code: string }) => detail.code)).toContain(code);
  expect((await setPassword(token)).status).toBe(204);
});

it.each([
  ['no token', { password: PASSWORD }],
  ['a token of 19 characters', { token: 'x'.repeat(19), password: PASSWORD }],
  ['no password', { token: 'x'.repeat(43) }],
  ['a password of 1,001 characters', { token: 'x'.repeat(43), password: 'x'.repeat(1001) }],
])('names %s', async (_, body) => {
  const response = await app.client().post('/api/auth/set-password').send(body);
  expect(response.status).toBe(400);
});
