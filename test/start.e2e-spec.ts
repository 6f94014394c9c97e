import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../src/database/data-source.js';
import { type OpenApiDocument, openApiFlaws } from './support/openapi-flaws.js';
import { emptyDatabase, type TestDatabase } from './support/database.js';
import { runCommand, type ServerProcess, settingsOf, startServer } from './support/server-process.js';

const CONTENT = join(__dirname, '../content');
const PEOPLE = join(CONTENT, 'demo/people.csv');
const MISTAKES = join(__dirname, 'data/people-with-mistakes.csv');

async function post(server: ServerProcess, path: string, body: object) {
  return await fetch(`${server.url}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

describe('a first start', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  let cookie: string;

  beforeAll(async () => {
    database = await emptyDatabase();
    const settings = {
      ...settingsOf(database.env),
      NODE_ENV: 'development',
      DEMO_PASSWORD: 'a demo password',
      LOG_LEVEL: 'info',
    };
    if (database.env.DATABASE_URL) await runCommand(settings, 'migrate');
    server = await startServer(settings);
  }, 120_000);
  afterAll(async () => {
    await server.kill();
    await database.drop();
  });

  it('sets up a company with a history and prints four sign-ins', async () => {
    for (const name of ['admin', 'trainer', 'manager', 'newhire']) {
      const login = `${name}@harbourlight.example`;
      expect(await server.line(login)).toContain(login);
      const response = await post(server, '/auth/sign-in', { login, password: 'a demo password' });
      expect([login, response.status]).toEqual([login, 204]);
      if (name === 'admin') cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    }
    const report = await fetch(`${server.url}/api/reports/completion?by=department`, { headers: { cookie } });
    const { groups, total } = (await report.json()) as { groups: unknown[]; total: Record<string, number> };
    expect(groups).toHaveLength(12);
    expect(total).toMatchObject({ enrolled: expect.any(Number), completed: expect.any(Number) });
    expect(total.completed).toBeGreaterThan(1_000);
    expect(total.overdue).toBeGreaterThan(50);
  });

  it('says in its kick-off messages what the demo company is called, promises and offers as help', async () => {
    const response = await fetch(`${server.url}/api/kick-off-messages`, { headers: { cookie } });
    const { items } = (await response.json()) as { items: { html: string }[] };
    expect(items).toHaveLength(2);
    for (const { html } of items) {
      expect(html).toContain('Harbourlight');
      expect(html).toContain('an answer by noon of the next working day');
      expect(html).toContain('the People team on extension 120');
    }
  });

  it('describes every route in OpenAPI 3.1, with its fields', async () => {
    const response = await fetch(`${server.url}/api/openapi.json`);
    const document = (await response.json()) as OpenApiDocument;
    expect(document.openapi).toBe('3.1.0');
    expect(document.components.schemas.SignInDto?.properties).toMatchObject({
      login: { type: 'string' },
      password: { type: 'string' },
    });
    const upload = document.paths['/api/people/imports']?.post?.requestBody?.content['multipart/form-data'];
    expect(JSON.stringify(upload?.schema)).toContain('{"file":{"type":"string","format":"binary"}}');
    expect(openApiFlaws(document)).toEqual([]);
    const docs = await fetch(`${server.url}/api/docs`);
    expect(docs.status).toBe(200);
    expect(docs.headers.get('content-security-policy')).toContain("style-src 'self' 'unsafe-inline'");
  });

  it('serves the browser client, compressed, from the same origin', async () => {
    const page = await fetch(`${server.url}/team`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    const [script = ''] = (await page.text()).match(/\/assets\/index-[\w-]+\.js/) ?? [];
    const asset = await fetch(`${server.url}${script}`, { headers: { 'accept-encoding': 'br' } });
    expect([asset.status, asset.headers.get('content-encoding')]).toEqual([200, 'br']);
  });

  it('logs the cause of a failure of ours beside the request id that its answer names', async () => {
    const direct = await new DataSource(await dataSourceOptions(database.env)).initialize();
    await direct.query('ALTER TABLE departments RENAME TO departments_away');
    const response = await fetch(`${server.url}/api/departments`, { headers: { cookie } });
    await direct.query('ALTER TABLE departments_away RENAME TO departments');
    await direct.destroy();
    const { code, requestId } = (await response.json()) as { code: string; requestId: string };
    expect([response.status, code]).toEqual([500, 'INTERNAL_ERROR']);
    const line = await server.line(`"reqId":"${requestId}"`);
    expect(line).toContain('A request failed');
    expect(line).toMatch(/departments/);
  });

  it('logs JSON lines without anything personal, stops when asked to, and starts again on the same company', async () => {
    await fetch(`${server.url}/api/people?text=Omar&limit=3`, { headers: { cookie } });
    expect(await server.stop()).toBe(0);
    // Nothing personal but ids stands in the log.
    const lines = server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'));
    const requests = lines.flatMap(
      (line) => (JSON.parse(line) as { req?: { id: string; path: string } }).req ?? [],
    );
    expect(requests).toContainEqual(expect.objectContaining({ id: expect.any(String), path: '/api/people' }));
    expect(lines.join('\n')).not.toMatch(/Omar|harbourlight|demo password|inhouse_session=/);
    server = await startServer({ ...settingsOf(database.env), NODE_ENV: 'development' });
    expect(server.output()).not.toContain('Harbourlight');
    expect((await fetch(`${server.url}/api/me`, { headers: { cookie } })).status).toBe(200);
  });
});

describe('a start in production', () => {
  let database: TestDatabase;
  let server: ServerProcess;

  beforeAll(async () => {
    database = await emptyDatabase();
  });
  afterAll(async () => {
    await server.kill();
    await database.drop();
  });

  it('makes no demo, and lets the first admin in by a link that works once', async () => {
    const settings = { ...settingsOf(database.env), NODE_ENV: 'production' };
    if (database.env.DATABASE_URL) {
      const behind = startServer(settings);
      const refusal = await behind.then(String, String);
      expect(refusal).toContain('npm run migrate');
      expect(refusal).not.toContain('Unable to connect');
      const [courses, tracks] = ['courses', 'tracks'].map(
        (folder) => readdirSync(join(CONTENT, folder)).length,
      );
      const published = `${courses} courses and ${tracks} tracks published`;
      expect((await runCommand(settings, 'migrate')).output).toContain(published);
      expect((await runCommand(settings, 'migrate')).output).toContain('0 migrations applied');
    }
    server = await startServer(settings);
    const token = /first-admin#(\S+)/.exec(await server.line('/first-admin#'))?.[1];
    const admin = {
      token,
      employeeNumber: '00001',
      givenName: 'Omar',
      familyName: 'Çelik',
      password: 'a long enough phrase',
    };
    const { status } = await post(server, '/auth/first-admin', admin);
    expect([status, server.output()]).toEqual([204, expect.any(String)]);
    expect((await post(server, '/auth/first-admin', admin)).status).toBeGreaterThanOrEqual(400);
    const signedIn = await post(server, '/auth/sign-in', { login: '00001', password: admin.password });
    expect(signedIn.headers.getSetCookie()[0]).toContain('Secure');
  });

  it('does at the command line what the API does', async () => {
    const settings = { ...settingsOf(database.env), NODE_ENV: 'production' };
    const dryRun = await runCommand(settings, 'import-people', PEOPLE, '--dry-run');
    expect(dryRun).toMatchObject({ code: 0, output: expect.stringContaining('1200 new') });
    expect((await runCommand(settings, 'import-people', PEOPLE)).code).toBe(0);
    const mistakes = await runCommand(settings, 'import-people', MISTAKES);
    expect(mistakes).toMatchObject({ code: 1, output: expect.stringContaining('Line 3, ') });
    const link = await runCommand(settings, 'set-password-link', '00002');
    expect(link).toMatchObject({ code: 0, output: expect.stringContaining('/set-password#') });
    const verified = await runCommand(settings, 'audit', 'verify');
    expect(verified).toMatchObject({ code: 0, output: expect.stringContaining(' 0 mistakes') });
  }, 120_000);
});
