import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Env } from '../src/config/env.js';
import { startApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import { settingsOf, startServer } from './support/server-process.js';
import { grant, openSession } from './support/sign-in.js';

let env: Env;
let drop: () => Promise<void>;
let cookie: string;

beforeAll(async () => {
  const app = await startApp({}, new Date().toISOString());
  const person = await buildPerson(app, { hiredOn: '2020-01-06' });
  await grant(app, person.id, 'admin');
  cookie = `inhouse_session=${await openSession(app, person.id)}`;
  ({ env, drop } = await app.handOver());
});
afterAll(() => drop());

const refuses = async (url: string) => (await fetch(`${url}/api/health/live`).catch(() => null)) === null;

it('answers a request that is under way when it is asked to stop, and takes no other', async () => {
  const server = await startServer({ ...settingsOf(env), NODE_ENV: 'test' });
  const upload = request(`${server.url}/api/people/imports`, {
    method: 'POST',
    headers: {
      cookie,
      expect: '100-continue',
      'content-type': 'multipart/form-data; boundary=line',
    },
  });
  const answered = once(upload, 'response');
  upload.flushHeaders();
  // The server has the headers and waits for the file.
  await once(upload, 'continue');
  const stopped = server.stop();
  while (!(await refuses(server.url)));
  upload.end(
    '--line\r\nContent-Disposition: form-data; name="file"; filename="people.csv"\r\n\r\n' +
      'Employee #,First Name,Last Name\nLATE,Lena,Late\n\r\n--line--\r\n',
  );
  const [response] = await answered;
  const body: unknown = JSON.parse(await text(response));
  expect([response.statusCode, body]).toEqual([201, expect.objectContaining({ status: 'applied' })]);
  expect(await stopped).toBe(0);
  expect(server.output()).not.toContain('"level":50');
});
