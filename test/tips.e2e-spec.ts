import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Env } from '../src/config/env.js';
import { startApp, type TestApp } from './support/app.js';
import { addContent, contentFolder, fixtureContent } from './support/content.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';
import { tipFile } from './support/tips.js';

let app: TestApp;
let trainer: Agent;
beforeEach(async () => {
  app = await startApp();
  const person = await buildPerson(app);
  await grant(app, person.id, 'trainer', { kind: 'department', departmentId: person.departmentId ?? 0 });
  trainer = await signInAs(app, person.id);
});
afterEach(() => app.close());

const THREE = {
  ...fixtureContent,
  'tips/01-say-when.md': tipFile(),
  'tips/01-hello.md': tipFile({ title: 'Hello', audience: 'customer-facing' }),
  'tips/02-thank.md': tipFile({ title: 'Thank', order: 2 }),
};
const list = async (query: object = {}) => (await trainer.get('/api/tips').query(query)).body;
const slugs = async () => (await list()).items.map(({ slug }: { slug: string }) => slug);
const countOf = async (sql: string) =>
  Number((await app.database.first<{ n: number }>(`SELECT COUNT(*) AS n FROM ${sql}`))?.n);
const versions = () => countOf('tip_versions');
const audited = () => countOf("audit_entries WHERE action = 'tips.published'");

it('lists the series for everybody, then the customer-facing one, each in its order, page by page', async () => {
  expect(await list()).toEqual({ items: [], nextCursor: null });
  await addContent(app, THREE);
  const first = await list({ limit: 1 });
  expect(first.items).toEqual([
    {
      slug: 'say-when',
      audience: 'everybody',
      order: 1,
      title: 'Say when',
      thisWeek: 'Name a day in every answer.',
      hasQuestion: true,
      version: 1,
      publishedAt: app.clock.now().toISOString(),
    },
  ]);
  const second = await list({ limit: 1, cursor: first.nextCursor });
  const third = await list({ limit: 1, cursor: second.nextCursor });
  expect([second.items[0].slug, third.items[0].slug, third.nextCursor]).toEqual(['thank', 'hello', null]);
});

it.each([
  ['a limit that is too high', { limit: 201 }, undefined],
  ['a cursor that is not ours', { cursor: 'x' }, 'CURSOR_INVALID'],
  ['a key that there is not', { audience: 'everybody' }, undefined],
])('refuses %s', async (_, query, code) => {
  const { status, body } = await trainer.get('/api/tips').query(query);
  expect(status).toBe(400);
  if (code) expect(body.code).toBe(code);
});

it('shows a tip with its text, its question and the key', async () => {
  await addContent(app, THREE);
  const { status, body } = await trainer.get('/api/tips/say-when');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    slug: 'say-when',
    order: 1,
    html: '<p>Answer <strong>Mei</strong>.</p>',
    question: {
      text: 'You do not know yet. What helps most?',
      options: [
        { text: 'Wait until you know.', isCorrect: false },
        { text: 'Say when you will know.', isCorrect: true },
      ],
      feedback: 'People plan around a day.',
    },
    sources: ['S0: Ten tips'],
  });
  const missing = await trainer.get('/api/tips/unheard-of');
  expect([missing.status, missing.body.code]).toEqual([404, 'TIP_NOT_FOUND']);
});

it('gives only the changed tip a new version, and keeps the old one as it was', async () => {
  await addContent(app, THREE);
  await addContent(app, { 'tips/02-thank.md': tipFile({ title: 'Thanks', order: 2 }) });
  expect((await list()).items.map(({ title, version }: Record<string, unknown>) => [title, version])).toEqual(
    [
      ['Say when', 1],
      ['Thanks', 2],
      ['Hello', 1],
    ],
  );
  expect(
    await app.database.query(
      "SELECT v.title FROM tip_versions v JOIN tips t ON t.id = v.tip_id WHERE t.slug = 'thank' ORDER BY v.number",
    ),
  ).toEqual([{ title: 'Thank' }, { title: 'Thanks' }]);
  expect(await audited()).toBe(2);
});

it('lets two tips change places', async () => {
  await addContent(app, THREE);
  await addContent(app, {
    'tips/01-say-when.md': null,
    'tips/02-thank.md': null,
    'tips/01-thank.md': tipFile({ title: 'Thank' }),
    'tips/02-say-when.md': tipFile({ order: 2 }),
  });
  expect(await slugs()).toEqual(['thank', 'say-when', 'hello']);
});

it('retires what has no file any more, and brings it back without a new version', async () => {
  await addContent(app, THREE);
  await addContent(app, { 'tips/02-thank.md': null });
  expect(await slugs()).toEqual(['say-when', 'hello']);
  expect((await trainer.get('/api/tips/thank')).status).toBe(404);
  await addContent(app, THREE);
  expect(await slugs()).toEqual(['say-when', 'thank', 'hello']);
  expect(await versions()).toBe(3);
  await addContent(app, { tips: null });
  expect(await slugs()).toEqual([]);
  expect(await audited()).toBe(4);
});

it('changes nothing while a tip has a mistake, and names it', async () => {
  await addContent(app, THREE);
  const attempt = addContent(app, {
    'tips/01-say-when.md': tipFile({ title: 'Changed' }),
    'tips/02-thank.md': tipFile({ order: 3 }),
  });
  await expect(attempt).rejects.toThrow("tips/02-thank.md:3 The file's name begins with 02");
  expect((await list()).items[0].title).toBe('Say when');
});

it('makes one version and tells it once when several processes publish at once, the first time and later', async () => {
  await Promise.all([1, 2, 3, 4].map(() => addContent(app, THREE)));
  expect([await versions(), await audited()]).toEqual([3, 1]);
  const change = { 'tips/01-hello.md': tipFile({ title: 'Good morning', audience: 'customer-facing' }) };
  await Promise.all([1, 2, 3, 4].map(() => addContent(app, change)));
  expect([await versions(), await audited()]).toEqual([4, 2]);
  await Promise.all([1, 2, 3, 4].map(() => addContent(app, THREE)));
  expect([await versions(), await audited()]).toEqual([5, 3]);
});

it('stands among what is published and what waits, for an admin', async () => {
  const owner = await buildPerson(app);
  await grant(app, owner.id, 'admin');
  const admin = await signInAs(app, owner.id);
  app.nest.get(Env).CONTENT_DIR = contentFolder(app);
  await addContent(app, THREE);
  await addContent(app, { 'tips/01-hello.md': null });
  const published = (await admin.get('/api/content/published')).body.items;
  const tips = published.filter(({ kind }: { kind: string }) => kind === 'tip');
  const retiredAt = app.clock.now().toISOString();
  expect(tips).toMatchObject([
    { slug: 'hello', version: 1, retiredAt, parts: null, minutes: null },
    { slug: 'say-when', version: 1, retiredAt: null },
    { slug: 'thank', version: 1, retiredAt: null },
  ]);
  const check = async () => (await admin.get('/api/content/check')).body;
  expect(await check()).toMatchObject({ tips: 2, waiting: [] });
  const put = (name: string, text: string) => writeFileSync(join(contentFolder(app), 'tips', name), text);
  rmSync(join(contentFolder(app), 'tips/02-thank.md'));
  put('01-say-when.md', tipFile({ title: 'Changed' }));
  put('01-hello.md', THREE['tips/01-hello.md']);
  expect((await check()).waiting).toEqual([
    { kind: 'tip', slug: 'say-when', change: 'changed' },
    { kind: 'tip', slug: 'thank', change: 'retired' },
    { kind: 'tip', slug: 'hello', change: 'returned' },
  ]);
});
