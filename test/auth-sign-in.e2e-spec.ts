import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import { SessionsService } from '../src/auth/sessions.service.js';
import { startApp, type TestApp } from './support/app.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { disableAccount, givePassword, openSession, signInAs } from './support/sign-in.js';

const PASSWORD = 'marble teapot under rain';
let app: TestApp;
let ann: BuiltPerson;

beforeAll(async () => {
  app = await startApp({ SIGN_IN_LIMIT: '1000' });
  ann = await buildPerson(app, {
    givenName: 'Ann',
    email: 'ann@harbourlight.example',
    employeeNumber: 'HL-7',
  });
  await givePassword(app, ann.id, PASSWORD);
});
afterAll(() => app.close());

const signIn = (login: string, password: string) =>
  app.client().post('/api/auth/sign-in').send({ login, password });
const cookieOf = (response: { headers: Record<string, unknown> }) => String(response.headers['set-cookie']);
const tokenOf = (response: { headers: Record<string, unknown> }) =>
  /inhouse_session=([^;]+)/.exec(cookieOf(response))?.[1] ?? '';
const meWith = (token: string) => app.client().get('/api/me').set('Cookie', `inhouse_session=${token}`);

describe('signing in', () => {
  it.each([['ann@harbourlight.example'], [' ANN@Harbourlight.Example '], ['HL-7']])(
    'takes %s and opens a session',
    async (login) => {
      const response = await signIn(login, PASSWORD);
      expect(response.status).toBe(204);
      const me = await meWith(tokenOf(response));
      expect(me.body).toMatchObject({
        id: ann.publicId,
        employeeNumber: 'HL-7',
        roles: [],
        isManager: false,
      });
    },
  );

  it('keeps the session in a cookie that scripts and other sites do not get', async () => {
    const cookie = cookieOf(await signIn('HL-7', PASSWORD));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Path=\//);
    expect(cookie).not.toMatch(/Secure/);
    expect(cookie).not.toMatch(/Domain/);
  });

  it('asks for HTTPS cookies where the public address is HTTPS', async () => {
    const secure = await startApp({ PUBLIC_URL: 'https://learn.harbourlight.example' });
    const person = await buildPerson(secure, { employeeNumber: 'S-1' });
    await givePassword(secure, person.id, PASSWORD);
    const response = await secure
      .client()
      .post('/api/auth/sign-in')
      .send({ login: 'S-1', password: PASSWORD });
    await secure.close();
    expect(cookieOf(response)).toMatch(/; Secure/);
  });

  it('makes a new token each time, whatever cookie the browser brought', async () => {
    const planted = 'a'.repeat(43);
    const first = await signIn('HL-7', PASSWORD).set('Cookie', `inhouse_session=${planted}`);
    const second = await signIn('HL-7', PASSWORD);
    expect(new Set([planted, tokenOf(first), tokenOf(second)]).size).toBe(3);
    expect((await meWith(planted)).status).toBe(401);
  });

  it('keeps no token, only its hash', async () => {
    const token = tokenOf(await signIn('HL-7', PASSWORD));
    const rows = await app.database.query<{ tokenHash: string }>(
      'SELECT token_hash AS tokenHash FROM sessions',
    );
    expect(rows.map(({ tokenHash }) => tokenHash)).not.toContain(token);
  });

  it('keeps a password under today’s costs once it was made under lower ones', async () => {
    const person = await buildPerson(app, { employeeNumber: 'OLD-1' });
    await givePassword(app, person.id, PASSWORD);
    const weak = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1 });
    const stored = () =>
      app.database.first<{ hash: string }>('SELECT password_hash AS hash FROM accounts WHERE person_id = ?', [
        person.id,
      ]);
    await app.transactions.run(() =>
      app.database.execute('UPDATE accounts SET password_hash = ? WHERE person_id = ?', [weak, person.id]),
    );
    expect((await signIn('OLD-1', PASSWORD)).status).toBe(204);
    expect((await stored())?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await signIn('OLD-1', PASSWORD)).status).toBe(204);
  });
});

describe('a sign-in that fails', () => {
  it('gets the same answer for whatever is wrong', async () => {
    const disabled = await buildPerson(app, { employeeNumber: 'D-1' });
    await givePassword(app, disabled.id, PASSWORD);
    await disableAccount(app, disabled.id);
    const leaver = await buildPerson(app, { employeeNumber: 'L-1', lastDay: '2026-11-20' });
    await givePassword(app, leaver.id, PASSWORD);
    await buildPerson(app, { employeeNumber: 'N-1' });
    const tries: [string, string][] = [
      ['HL-7', 'marble teapot under sun'],
      ['nobody@harbourlight.example', PASSWORD],
      ['D-1', PASSWORD],
      ['L-1', PASSWORD],
      ['N-1', PASSWORD],
      ['hl-7 ', ''.padEnd(200, 'x')],
    ];
    const answers = [];
    for (const [login, password] of tries) {
      const { status, body, headers } = await signIn(login, password);
      expect(headers['set-cookie']).toBeUndefined();
      answers.push({ status, ...body, requestId: '' });
    }
    expect(answers[0]).toMatchObject({ status: 401, code: 'SIGN_IN_FAILED' });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it.each([
    ['no login', { password: PASSWORD }],
    ['an empty login', { login: '', password: PASSWORD }],
    ['a login of 255 characters', { login: 'x'.repeat(255), password: PASSWORD }],
    ['a login that is no text', { login: { $ne: '' }, password: PASSWORD }],
    ['no password', { login: 'HL-7' }],
    ['a password of 201 characters', { login: 'HL-7', password: 'x'.repeat(201) }],
    ['a field that nobody asked for', { login: 'HL-7', password: PASSWORD, role: 'admin' }],
  ])('names %s', async (_, body) => {
    const response = await app.client().post('/api/auth/sign-in').send(body);
    expect(response.status).toBe(400);
    expect(response.body.code).toBe('INPUT_INVALID');
  });
});

describe('a session', () => {
  it('ends with the sign-out, and only that one', async () => {
    const [one, other] = [await signInAs(app, ann.id), await signInAs(app, ann.id)];
    const response = await one.post('/api/auth/sign-out');
    expect(response.status).toBe(204);
    expect(cookieOf(response)).toMatch(/inhouse_session=;.*Expires=Thu, 01 Jan 1970/);
    expect((await one.get('/api/me')).status).toBe(401);
    expect((await other.get('/api/me')).status).toBe(200);
  });

  it('is listed, and ended with all others of its person', async () => {
    const person = await buildPerson(app);
    const [one, other] = [await signInAs(app, person.id), await signInAs(app, person.id)];
    const { body } = await one.get('/api/me/sessions');
    expect(body.map(({ isCurrent }: { isCurrent: boolean }) => isCurrent)).toEqual([false, true]);
    expect((await other.delete('/api/me/sessions')).status).toBe(204);
    expect((await one.get('/api/me')).status).toBe(401);
    expect((await signInAs(app, ann.id).then((agent) => agent.get('/api/me'))).status).toBe(200);
  });

  it('is open to somebody whose first day is still to come', async () => {
    const hire = await buildPerson(app, { hiredOn: '2026-12-01' });
    const { body } = await (await signInAs(app, hire.id)).get('/api/me');
    expect(body).toMatchObject({
      firstDay: '2026-12-01',
      hasBegun: false,
      companyTimeZone: 'America/Jamaica',
    });
  });

  it('is no bearer token', async () => {
    const token = await openSession(app, ann.id);
    const response = await app.client().get('/api/me').set('Authorization', `Bearer ${token}`);
    expect(response.status).toBe(401);
  });
});

describe('a session, as days pass,', () => {
  let local: TestApp;
  beforeAll(async () => {
    local = await startApp();
  });
  afterAll(() => local.close());

  it('ends with the last day of its person, in their own zone', async () => {
    const person = await buildPerson(local, { lastDay: '2026-11-21', timeZone: 'America/Jamaica' });
    const agent = await signInAs(local, person.id);
    local.clock.set('2026-11-22T04:59:00Z');
    expect((await agent.get('/api/me')).status).toBe(200);
    local.clock.set('2026-11-22T05:00:00Z');
    expect((await agent.get('/api/me')).status).toBe(401);
  });

  it('lives on while it is used, and ends after 30 days without use', async () => {
    const person = await buildPerson(local);
    const used = await signInAs(local, person.id);
    const idle = await signInAs(local, person.id);
    local.clock.advance({ days: 29 });
    expect((await used.get('/api/me')).status).toBe(200);
    await usesNoted(local);
    local.clock.advance({ days: 2 });
    expect((await used.get('/api/me')).status).toBe(200);
    expect((await idle.get('/api/me')).status).toBe(401);
  });

  it('ends 90 days after the sign-in, used or not', async () => {
    const agent = await signInAs(local, (await buildPerson(local)).id);
    for (let days = 0; days < 88; days += 22) {
      local.clock.advance({ days: 22 });
      expect((await agent.get('/api/me')).status).toBe(200);
      await usesNoted(local);
    }
    local.clock.advance({ days: 3 });
    expect((await agent.get('/api/me')).status).toBe(401);
  });
});

/** Nobody waits for the note that a session was used; the app does when it stops. */
const usesNoted = (local: TestApp) => local.nest.get(SessionsService).onApplicationShutdown();
