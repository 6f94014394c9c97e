import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import supertest from 'supertest';
import { PasswordHasher } from '../src/passwords/password-hasher.js';
import { anotherApp, startApp, type TestApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import { givePassword } from './support/sign-in.js';

const PASSWORD = 'marble teapot under rain';
const WRONG = 'marble teapot under sun';
let app: TestApp;

beforeAll(async () => {
  app = await startApp({ SIGN_IN_LIMIT: '3' });
  const person = await buildPerson(app, { employeeNumber: 'HL-7' });
  await givePassword(app, person.id, PASSWORD);
});
beforeEach(() => {
  // Each test begins in a new quarter of an hour.
  app.clock.advance({ minutes: 15 });
});
afterAll(() => app.close());

const tryWith = (password: string, login = 'HL-7', client = app.client()) =>
  client.post('/api/auth/sign-in').send({ login, password });
const statuses = async (passwords: string[], login?: string) => {
  const found = [];
  for (const password of passwords) found.push((await tryWith(password, login)).status);
  return found;
};

it('refuses the fourth try after three that failed, also with the right password, and says when to come back', async () => {
  expect(await statuses([WRONG, WRONG, WRONG])).toEqual([401, 401, 401]);
  app.clock.advance({ minutes: 5 });
  const refused = await tryWith(PASSWORD);
  expect(refused.status).toBe(429);
  expect(refused.body.code).toBe('TOO_MANY_TRIES');
  expect(refused.headers['retry-after']).toBe('600');
  app.clock.advance({ minutes: 10 });
  expect(await statuses([PASSWORD])).toEqual([204]);
});

it('throttles a login that does not exist like one that does', async () => {
  expect(await statuses([WRONG, WRONG, WRONG, WRONG], 'nobody@x.example')).toEqual([401, 401, 401, 429]);
});

it('counts one login however it is written, and others by themselves', async () => {
  const logins = ['hl-7', ' HL-7', 'Hl-7 ', 'HL-7'];
  const found = [];
  for (const login of logins) found.push((await tryWith(WRONG, login)).status);
  expect(found).toEqual([401, 401, 401, 429]);
  expect(await statuses([WRONG], 'HL-8')).toEqual([401]);
});

it('begins anew after a sign-in that went well', async () => {
  expect(await statuses([WRONG, WRONG, PASSWORD, WRONG, WRONG, PASSWORD])).toEqual([
    401, 401, 204, 401, 401, 204,
  ]);
});

it('lets no more through when all try at once', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => tryWith(WRONG)));
  const found = answers.map(({ status }) => status);
  expect(found.filter((status) => status === 401)).toHaveLength(3);
  expect(found.filter((status) => status === 429)).toHaveLength(9);
});

it('shares the count between processes', async () => {
  const other = await anotherApp(app);
  const elsewhere = (password: string) => tryWith(password, 'HL-7', supertest.agent(other.getHttpServer()));
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) => (index % 2 ? elsewhere(WRONG) : tryWith(WRONG))),
  );
  const last = await elsewhere(PASSWORD);
  await other.close();
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(3);
  expect(last.status).toBe(429);
});

it('stops an address that tries one login after the other, after twenty times as many', async () => {
  await tryWith(WRONG, 'guess-0@x.example');
  // As after 57 more.
  await app.transactions.run(() =>
    app.database.execute("UPDATE sign_in_limits SET failures = failures + 57 WHERE bucket LIKE 'address:%'"),
  );
  const found = [];
  for (const number of [58, 59, 60, 61]) {
    found.push((await tryWith(WRONG, `guess-${number}@x.example`)).status);
  }
  expect(found).toEqual([401, 401, 429, 429]);
});

it('turns a rush away that would wait too long, unknown logins as well, and does not hold it against anybody', async () => {
  // That a login which does not exist is turned away too shows that it takes the same time: a hash is computed for it.
  const login = 'nobody-at-all@x.example';
  const hasher = app.nest.get(PasswordHasher);
  let isRushHour = true;
  const comeAgain = async () => {
    while (isRushHour) await hasher.hash(PASSWORD).catch(() => nextTurn());
  };
  const crowd = Array.from({ length: 80 }, comeAgain);
  const turnedAway = await tryWith(WRONG, login);
  isRushHour = false;
  expect(turnedAway.status).toBe(503);
  expect(turnedAway.headers['retry-after']).toBe('2');
  await Promise.all(crowd);
  const buckets =
    "SELECT SUM(failures) AS counted FROM sign_in_limits WHERE bucket LIKE 'login:%' AND failures > 0";
  const before = await app.database.first<{ counted: number }>(buckets);
  expect((await tryWith(WRONG, login)).status).toBe(401);
  const after = await app.database.first<{ counted: number }>(buckets);
  expect(Number(after?.counted) - Number(before?.counted)).toBe(1);
});
