import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { pino } from 'pino';
import supertest from 'supertest';
import { AppModule } from '../src/app.module.js';
import { setUp } from '../src/app.setup.js';
import { Access } from '../src/common/access/access.js';
import { errorFacts } from '../src/common/http/error-facts.js';
import { Env } from '../src/config/env.js';
import { startApp, type TestApp } from './support/app.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { openSession, signInAs } from './support/sign-in.js';

let app: TestApp;
let ann: BuiltPerson;

beforeAll(async () => {
  app = await startApp();
  ann = await buildPerson(app);
});
afterAll(() => app.close());

describe('a request from another site', () => {
  it('changes nothing with the cookie of whoever was lured there', async () => {
    const agent = await signInAs(app, ann.id);
    const refused = await agent.post('/api/auth/sign-out').set('Origin', 'https://evil.example');
    expect([refused.status, refused.body.code]).toEqual([403, 'CROSS_ORIGIN']);
    expect((await agent.get('/api/me').set('Origin', 'https://evil.example')).status).toBe(200);
    expect((await agent.post('/api/auth/sign-out').set('Origin', 'http://localhost:3000')).status).toBe(204);
  });

  it('signs nobody in as somebody else', async () => {
    const body = { login: 'mallory', password: 'whatever it may be' };
    const request = app.client().post('/api/auth/sign-in').set('Origin', 'https://evil.example');
    expect((await request.send(body)).body.code).toBe('CROSS_ORIGIN');
  });

  it('is told nothing that would let its page read the answer', async () => {
    const agent = await signInAs(app, ann.id);
    const read = await agent.get('/api/me').set('Origin', 'https://evil.example');
    const asked = await app
      .client()
      .options('/api/me')
      .set({ Origin: 'https://evil.example', 'Access-Control-Request-Method': 'DELETE' });
    for (const { headers } of [read, asked]) {
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});

describe('a bearer token', () => {
  it('is shown once, holds its owner’s rights, and ends when they say so', async () => {
    const agent = await signInAs(app, ann.id);
    const made = await agent.post('/api/me/tokens').send({ name: 'Payroll export', days: 365 });
    expect(made.status).toBe(201);
    expect(made.body.expiresAt).toBe('2027-11-21T15:00:00.000Z');
    const withToken = () => app.client().get('/api/me').set('Authorization', `Bearer ${made.body.token}`);
    expect((await withToken()).body.id).toBe(ann.publicId);
    const listed = await agent.get('/api/me/tokens');
    expect(listed.body).toMatchObject([{ name: 'Payroll export', expiresAt: made.body.expiresAt }]);
    expect(JSON.stringify(listed.body)).not.toContain(made.body.token);
    expect((await agent.delete('/api/me/sessions')).status).toBe(204);
    expect((await withToken()).status).toBe(200);
    const later = await signInAs(app, ann.id);
    await later.delete(`/api/me/tokens/${listed.body[0].id}`).expect(204);
    expect((await withToken()).status).toBe(401);
  });

  it('ends on its day, used or not', async () => {
    const local = await startApp();
    const agent = await signInAs(local, (await buildPerson(local)).id);
    const { body } = await agent.post('/api/me/tokens').send({ name: 'Short', days: 2 });
    const status = async () =>
      (await local.client().get('/api/me').set('Authorization', `Bearer ${body.token}`)).status;
    local.clock.advance({ days: 1 });
    expect(await status()).toBe(200);
    local.clock.advance({ days: 1 });
    expect(await status()).toBe(401);
    await local.close();
  });

  it('that is wrong is not made good by a cookie', async () => {
    const agent = await signInAs(app, ann.id);
    const response = await agent.get('/api/me').set('Authorization', `Bearer ${'x'.repeat(43)}`);
    expect(response.status).toBe(401);
  });

  it('works from elsewhere, and opens nothing as a cookie', async () => {
    const agent = await signInAs(app, ann.id);
    const { body } = await agent.post('/api/me/tokens').send({ name: 'Elsewhere', days: 1 });
    const elsewhere = app
      .client()
      .post('/api/auth/sign-out')
      .set({ Authorization: `Bearer ${body.token}`, Origin: 'https://tools.example' });
    const asCookie = await app.client().get('/api/me').set('Cookie', `inhouse_session=${body.token}`);
    expect(asCookie.status).toBe(401);
    expect((await elsewhere).status).toBe(204);
  });

  it.each([
    ['no name', { days: 1 }],
    ['an empty name', { name: '', days: 1 }],
    ['a name of 81 characters', { name: 'x'.repeat(81), days: 1 }],
    ['no days', { name: 'Export' }],
    ['half a day', { name: 'Export', days: 0.5 }],
    ['366 days', { name: 'Export', days: 366 }],
    ['days as text', { name: 'Export', days: '7' }],
  ])('is not made with %s', async (_, body) => {
    const response = await (await signInAs(app, ann.id)).post('/api/me/tokens').send(body);
    expect(response.status).toBe(400);
  });
});

describe('who is calling', () => {
  it('is kept apart however many call at once', async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => buildPerson(app)));
    const tokens = await Promise.all(people.map(({ id }) => openSession(app, id)));
    const seen = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const cookie = `inhouse_session=${tokens[index % 12]}`;
        return (await app.client().get('/api/me').set('Cookie', cookie)).body.id;
      }),
    );
    expect(seen).toEqual(seen.map((_, index) => people[index % 12]?.publicId));
  });

  it('is kept apart between two apps in one process', async () => {
    const other = await startApp();
    const stranger = await buildPerson(other, { givenName: 'Stranger' });
    const token = await openSession(app, ann.id);
    const ours = await app.client().get('/api/me').set('Cookie', `inhouse_session=${token}`);
    const theirs = await other.client().get('/api/me').set('Cookie', `inhouse_session=${token}`);
    await other.close();
    expect(stranger.id).toBeGreaterThan(0);
    expect([ours.body.id, theirs.status]).toEqual([ann.publicId, 401]);
  });
});

describe('a route that does not say who may call it', () => {
  @Controller('left-open')
  class LeftOpenController {
    @Get()
    forgotten(): string {
      return 'secret';
    }
    @Access('anyone')
    @Get('said')
    said(): string {
      return 'public';
    }
  }
  @Module({ controllers: [LeftOpenController] })
  class LeftOpenModule {}

  it('keeps the app from starting, and is named', async () => {
    const imports = [AppModule.with(app.nest.get(Env), app.clock), LeftOpenModule];
    const module = await Test.createTestingModule({ imports }).compile();
    const nest = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
    await expect(setUp(nest, pino({ level: 'silent' })).init()).rejects.toThrow(
      'These routes lack @Access: LeftOpenController.forgotten.',
    );
    // The router stands already: the second line of defence is the guard itself.
    const client = supertest(nest.getHttpServer());
    const [closed, open] = [await client.get('/api/left-open'), await client.get('/api/left-open/said')];
    await nest.close();
    expect([closed.status, closed.body.code, open.status]).toEqual([403, 'ROUTE_CLOSED', 200]);
  });
});

it('logs neither passwords nor tokens', async () => {
  const lines: string[] = [];
  const log = pino(
    { level: 'trace', serializers: { err: errorFacts } },
    { write: (line: string) => void lines.push(line) },
  );
  const env = app.nest.get(Env);
  const module = await Test.createTestingModule({ imports: [AppModule.with(env, app.clock)] }).compile();
  const nest = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
  await setUp(nest, log).init();
  const client = supertest(nest.getHttpServer());
  const token = await openSession(app, ann.id);
  const secrets = ['hunter2 hunter2 hunter2', 'q'.repeat(43), token];
  await client.post('/api/auth/sign-in').send({ login: 'ann', password: secrets[0] });
  await client.post('/api/auth/sign-in').send(`{"login": "ann", "password": "${secrets[0]}`);
  await client.post('/api/auth/set-password').send({ token: secrets[1], password: secrets[0] });
  await client
    .get(`/api/me?password=${encodeURIComponent(secrets[0] ?? '')}`)
    .set('Cookie', `inhouse_session=${token}`);
  await nest.close();
  expect(lines.length).toBeGreaterThanOrEqual(4);
  expect(secrets.filter((secret) => lines.some((line) => line.includes(secret)))).toEqual([]);
  expect(lines.some((line) => line.includes('hunter2'))).toBe(false);
});
