import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { FirstAdmin } from '../src/sign-in/first-admin.js';
import { startApp, type TestApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import { grant } from './support/sign-in.js';

const PASSWORD = 'marble teapot under rain';
const WISH = {
  employeeNumber: 'HL-1',
  givenName: 'Imani',
  familyName: 'Okafor, "Immy"',
  email: 'imani@harbourlight.example',
  password: PASSWORD,
};
let app: TestApp;

beforeAll(async () => {
  app = await startApp({ NODE_ENV: 'production', PUBLIC_URL: 'https://learn.harbourlight.example' });
});
beforeEach(async () => {
  // As after the first start: no admin, and no link.
  const now = app.clock.now();
  await app.transactions.run(async () => {
    await app.database.execute('UPDATE grants SET revoked_at = ? WHERE revoked_at IS NULL', [now]);
    await app.database.execute('UPDATE one_time_links SET used_at = ? WHERE used_at IS NULL', [now]);
  });
});
afterAll(() => app.close());

const link = () => app.nest.get(FirstAdmin).firstAdminLink();
const admins = () => app.database.query('SELECT person_id AS personId FROM grants WHERE revoked_at IS NULL');
const tokenIn = (url: string | null) => url?.split('#')[1] ?? '';
const setUp = (token: string, part: object = {}) =>
  app
    .client()
    .post('/api/auth/first-admin')
    .send({ token, ...WISH, ...part });

it('lets whoever holds the printed link make themselves admin, once', async () => {
  const url = await link();
  expect(url).toMatch(/^https:\/\/learn\.harbourlight\.example\/first-admin#[\w-]{43}$/);
  const response = await setUp(tokenIn(url));
  expect(response.status).toBe(204);
  const cookie = String(response.headers['set-cookie']);
  expect(cookie).toMatch(/; Secure/);
  const me = await app
    .client()
    .get('/api/me')
    .set('Cookie', cookie.split(';')[0] ?? '');
  expect(me.body).toMatchObject({
    employeeNumber: 'HL-1',
    givenName: 'Imani',
    familyName: 'Okafor, "Immy"',
    email: 'imani@harbourlight.example',
    hasBegun: true,
    roles: [{ role: 'admin', scope: { kind: 'everybody' } }],
  });
  expect((await setUp(tokenIn(url), { employeeNumber: 'HL-2' })).body.code).toBe('LINK_NOT_VALID');
  const again = await app.client().post('/api/auth/sign-in').send({ login: 'HL-1', password: PASSWORD });
  expect(again.status).toBe(204);
  expect(await link()).toBeNull();
});

it('uses up the links of every other process that started', async () => {
  const [first, second] = [await link(), await link()];
  const answers = await Promise.all([
    setUp(tokenIn(first)),
    setUp(tokenIn(second), { employeeNumber: 'HL-2', email: 'second@harbourlight.example' }),
  ]);
  expect(await admins()).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
});

it('knows a person who was imported before', async () => {
  const person = await buildPerson(app, { employeeNumber: 'HL-9', email: 'nine@harbourlight.example' });
  const known = { employeeNumber: 'HL-9', email: 'nine@harbourlight.example' };
  expect((await setUp(tokenIn(await link()), known)).status).toBe(204);
  expect(await admins()).toEqual([{ personId: person.id }]);
});

it('is not offered where an admin can sign in, nor in a demo', async () => {
  const demo = await startApp();
  expect(await demo.nest.get(FirstAdmin).firstAdminLink()).toBeNull();
  await demo.close();
  const early = await link();
  await grant(app, (await buildPerson(app)).id, 'admin');
  expect(await link()).toBeNull();
  expect((await setUp(tokenIn(early))).body.code).toBe('LINK_NOT_VALID');
});

it('ends after 24 hours', async () => {
  const url = await link();
  app.clock.advance({ hours: 24 });
  expect((await setUp(tokenIn(url))).body.code).toBe('LINK_NOT_VALID');
});

it('refuses a weak password, names what is missing, and stays usable', async () => {
  const token = tokenIn(await link());
  const faulty = [
    ['employeeNumber', ''],
    ['employeeNumber', 'x'.repeat(65)],
    ['givenName', ''],
    ['familyName', 'x'.repeat(101)],
    ['email', 'imani at home'],
    ['token', 'x'],
    ['password', 12],
  ] as const;
  for (const [field, value] of faulty) {
    const response = await setUp(token, { [field]: value });
    expect(response.body).toMatchObject({ code: 'INPUT_INVALID', details: [{ field }] });
  }
  expect((await setUp(token, { password: 'Imani-Okafor-HL-1' })).body.code).toBe('PASSWORD_WEAK');
  expect((await setUp(token)).status).toBe(204);
});
