import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { type Agent, givePassword, grant, signInAs } from './support/sign-in.js';

const PASSWORD = 'marble teapot under rain';
let app: TestApp;
let ann: BuiltPerson;

beforeAll(async () => {
  app = await startApp();
  ann = await buildPerson(app, { givenName: 'Ann', employeeNumber: 'HL-7', email: null });
  await givePassword(app, ann.id, PASSWORD);
});
afterAll(() => app.close());

const signIn = (client: Agent, part: object = { sharedDevice: true }) =>
  client.post('/api/auth/sign-in').send({ login: 'HL-7', password: PASSWORD, ...part });
const sessionCookieOf = (response: { headers: Record<string, unknown> }) =>
  [response.headers['set-cookie']].flat().find((cookie) => String(cookie).startsWith('inhouse_session='));
const meOn = async (client: Agent, headers: Record<string, string> = {}) =>
  await client.get('/api/me').set(headers);

describe('a session on a shared device', () => {
  let client: Agent;
  beforeEach(async () => {
    client = app.client();
    const response = await signIn(client);
    expect(response.status).toBe(204);
    // A cookie without an end goes with the browser's window: nobody is remembered.
    expect(sessionCookieOf(response)).toMatch(/^inhouse_session=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('says whose it is, that it is shared, and when it ends', async () => {
    const now = app.clock.now().getTime();
    const { body } = await meOn(client);
    expect(body).toMatchObject({ id: ann.publicId, givenName: 'Ann', session: { isShared: true } });
    expect(Date.parse(body.session.endsAt) - now).toBe(180_000);
    const { body: list } = await client.get('/api/me/sessions');
    expect(list[0]).toMatchObject({ isCurrent: true, isShared: true });
  });

  it('ends after exactly 3 minutes without use', async () => {
    app.clock.advance({ minutes: 2, seconds: 59 });
    expect((await meOn(client)).status).toBe(200);
    app.clock.advance({ minutes: 2, seconds: 59 });
    expect((await meOn(client)).status).toBe(200);
    app.clock.advance({ minutes: 3 });
    expect((await meOn(client)).status).toBe(401);
  });

  it('is not kept alive by what a page asks by itself', async () => {
    const ends = (await meOn(client)).body.session.endsAt;
    app.clock.advance({ minutes: 2 });
    const looked = await meOn(client, { 'X-Background': '1' });
    expect([looked.status, looked.body.session.endsAt]).toEqual([200, ends]);
    app.clock.advance({ minutes: 1 });
    expect((await meOn(client)).status).toBe(401);
  });

  it('ends at once by signing out, and by signing out everywhere', async () => {
    const other = await signInAs(app, ann.id);
    await client.post('/api/auth/sign-out').expect(204);
    expect((await meOn(client)).status).toBe(401);
    await signIn(client).expect(204);
    await other.delete('/api/me/sessions').expect(204);
    expect((await meOn(client)).status).toBe(401);
  });
});

it('is remembered elsewhere: a session on a device of one’s own is not shared', async () => {
  const client = app.client();
  const response = await signIn(client, {});
  expect(sessionCookieOf(response)).toMatch(/Max-Age=7776000/);
  expect((await meOn(client)).body.session).toMatchObject({ isShared: false });
});

describe('a device that is marked as shared', () => {
  it('makes every sign-in on it a short one, whatever the form says', async () => {
    const client = app.client();
    await signIn(client, {}).expect(204);
    expect((await client.get('/api/auth/shared-device')).body).toEqual({ isShared: false });
    await client.put('/api/auth/shared-device').expect(204);
    expect((await client.get('/api/auth/shared-device')).body).toEqual({ isShared: true });
    // Whoever marked it while signed in is signed out: their session was a remembered one.
    expect((await meOn(client)).status).toBe(401);
    for (const part of [{}, { sharedDevice: false }, { sharedDevice: true }]) {
      expect(sessionCookieOf(await signIn(client, part))).not.toMatch(/Max-Age|Expires/);
      expect((await meOn(client)).body.session).toMatchObject({ isShared: true });
    }
  });

  it('is given back by an admin alone', async () => {
    const client = app.client();
    await client.put('/api/auth/shared-device').expect(204);
    await signIn(client).expect(204);
    expect((await client.delete('/api/auth/shared-device')).status).toBe(403);
    const grantId = await grant(app, ann.id, 'admin');
    await client.delete('/api/auth/shared-device').expect(204);
    await app.transactions.run(() =>
      app.database.execute('DELETE FROM grants WHERE public_id = ?', [grantId]),
    );
    expect((await client.get('/api/auth/shared-device')).body).toEqual({ isShared: false });
  });
});

it('refuses a wish that is neither yes nor no', async () => {
  const response = await signIn(app.client(), { sharedDevice: 'perhaps' });
  expect([response.status, response.body.details[0].field]).toEqual([400, 'sharedDevice']);
});
