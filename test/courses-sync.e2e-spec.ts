import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Env } from '../src/config/env.js';
import { LessonCatalogue } from '../src/courses/lesson-catalogue.js';
import { ContentHasMistakes } from '../src/content/content.errors.js';
import { ContentSync } from '../src/content/content-sync.js';
import { startApp, type TestApp } from './support/app.js';
import { addContent, contentFolder, fixtureContent } from './support/content.js';
import { buildPerson } from './support/factories/person.js';
import { grant, signInAs } from './support/sign-in.js';

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.close());

const counts = async () => {
  const of = async (table: string) =>
    (await app.database.query<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]?.n;
  return {
    courses: await of('course_versions'),
    tracks: await of('track_versions'),
    files: await of('files'),
  };
};
const events = async () =>
  await app.database.query<{ payload: unknown }>(
    "SELECT payload FROM events WHERE kind = 'courses.published' ORDER BY id",
  );
const retired = async () =>
  (
    await app.database.query<{ slug: string }>(
      'SELECT slug FROM courses WHERE retired_at IS NOT NULL UNION ALL SELECT slug FROM tracks WHERE retired_at IS NOT NULL',
    )
  ).map(({ slug }) => slug);
const ARTICLE = (text: string) => `---\nkind: article\ntitle: Handing over\nminutes: 5\n---\n${text}\n`;

it('publishes everything once, and nothing when nothing changed', async () => {
  const first = await addContent(app, fixtureContent);
  expect([first.courseVersionIds.length, first.trackVersionIds.length]).toEqual([2, 2]);
  expect(await counts()).toEqual({ courses: 2, tracks: 2, files: 2 });
  const second = await app.nest.get(ContentSync).sync(contentFolder(app));
  expect(second).toEqual({ courseVersionIds: [], trackVersionIds: [], retired: [], returned: [] });
  expect(await counts()).toEqual({ courses: 2, tracks: 2, files: 2 });
  expect((await events()).length).toBe(1);
  const audited = await app.database.query("SELECT id FROM audit_entries WHERE action = 'courses.published'");
  expect(audited.length).toBe(1);
});

it('gives only the changed course a new version, and leaves the old one as it was', async () => {
  const first = await addContent(app, fixtureContent);
  const catalogue = app.nest.get(LessonCatalogue);
  const second = await addContent(app, { 'courses/customers/01-hand-over.md': ARTICLE('Changed.') });
  expect([second.courseVersionIds.length, second.trackVersionIds.length]).toEqual([1, 0]);
  const [, old = 0] = first.courseVersionIds;
  const [now = 0] = second.courseVersionIds;
  expect((await catalogue.courseVersion(now))?.number).toBe(2);
  expect((await catalogue.lessonsOf(now))[0]?.html).toBe('<p>Changed.</p>');
  expect((await catalogue.lessonsOf(old))[0]?.html).toMatch(/internal customers/);
});

it('gives tracks a new version when what they ask changed, through included tracks too', async () => {
  await addContent(app, fixtureContent);
  const longer = await addContent(app, {
    'courses/basics/06-more.md': '---\nkind: article\ntitle: More\nminutes: 6\n---\nMore.\n',
  });
  expect([longer.courseVersionIds.length, longer.trackVersionIds.length]).toEqual([1, 2]);
  const rows = await app.database.query(
    'SELECT t.slug, v.number, v.minutes FROM tracks t JOIN track_versions v ON v.id = t.current_version_id ORDER BY t.slug',
  );
  expect(rows).toEqual([
    { slug: 'customer-facing', number: 2, minutes: 20 + 5 + 60 + 45 },
    { slug: 'sensitisation', number: 2, minutes: 20 },
  ]);
});

it('applies nothing while there is a mistake, and names it', async () => {
  await addContent(app, fixtureContent);
  const before = await counts();
  const attempt = addContent(app, {
    'courses/customers/01-hand-over.md': ARTICLE('Changed.'),
    'courses/basics/05-promise.md': '---\nkind: promise\ntitle: My promise\nminutes: 1\n---\nChoose.\n',
  });
  await expect(attempt).rejects.toThrow('courses/basics/05-promise.md:2 "kind" must be one of');
  await expect(attempt).rejects.toBeInstanceOf(ContentHasMistakes);
  expect(await counts()).toEqual(before);
});

it('retires what vanished and brings back what returns, without a new version', async () => {
  await addContent(app, fixtureContent);
  const before = await counts();
  const gone = await addContent(app, { 'tracks/customer-facing.md': null, 'courses/customers': null });
  expect(gone).toEqual({
    courseVersionIds: [],
    trackVersionIds: [],
    retired: ['customers', 'customer-facing'],
    returned: [],
  });
  expect(await retired()).toEqual(['customers', 'customer-facing']);
  const back = await addContent(app, fixtureContent);
  expect(back.returned).toEqual(['customers', 'customer-facing']);
  expect([await retired(), await counts()]).toEqual([[], before]);
});

it('does not take a missing folder for an empty one', async () => {
  await addContent(app, fixtureContent);
  await expect(app.nest.get(ContentSync).sync('/nowhere')).rejects.toMatchObject({ code: 'CONTENT_MISSING' });
  expect(await retired()).toEqual([]);
});

it('makes one version when several processes publish at once, the first time and later', async () => {
  await Promise.all(Array.from({ length: 6 }, () => addContent(app, fixtureContent)));
  expect(await counts()).toEqual({ courses: 2, tracks: 2, files: 2 });
  const change = { 'courses/customers/01-hand-over.md': ARTICLE('Changed.') };
  const results = await Promise.all(Array.from({ length: 6 }, () => addContent(app, change)));
  expect(results.flatMap(({ courseVersionIds }) => courseVersionIds).length).toBe(1);
  expect(await counts()).toMatchObject({ courses: 3, tracks: 2 });
  expect((await events()).length).toBe(2);
});

it('finds a lesson by id in the language asked for, and none for an unknown id', async () => {
  const { courseVersionIds } = await addContent(app, {
    ...fixtureContent,
    'courses/customers/01-hand-over.es.md':
      '---\nkind: article\ntitle: Entregar\nminutes: 5\n---\nTodos tienen clientes.\n',
  });
  const catalogue = app.nest.get(LessonCatalogue);
  const [lesson] = await catalogue.lessonsOf(courseVersionIds[1] ?? 0);
  const id = lesson?.id ?? 0;
  const titles = [];
  for (const language of [undefined, 'en', 'es', 'es-MX', 'fr'])
    titles.push((await catalogue.lesson(id, { language }))?.title);
  expect(titles).toEqual(['Handing over', 'Handing over', 'Entregar', 'Entregar', 'Handing over']);
  expect(await catalogue.lesson(987_654)).toBeNull();
  expect(await catalogue.lessonsOf(987_654)).toEqual([]);
});

it('is told to an admin: what is published, what waits in the folder, and every mistake by file and line', async () => {
  const owner = await buildPerson(app);
  await grant(app, owner.id, 'admin');
  const admin = await signInAs(app, owner.id);
  app.nest.get(Env).CONTENT_DIR = contentFolder(app);
  const check = async () => (await admin.get('/api/content/check')).body;
  expect(await check()).toMatchObject({ isFolderThere: false, mistakes: [], waiting: [] });
  await addContent(app, fixtureContent);
  expect(await check()).toMatchObject({ isFolderThere: true, courses: 2, tracks: 2, waiting: [] });
  const first = (await admin.get('/api/content/published').query({ limit: 3 })).body;
  const last = (await admin.get('/api/content/published').query({ limit: 3, cursor: first.nextCursor })).body;
  expect(last.nextCursor).toBeNull();
  const shown = [...first.items, ...last.items].map(({ kind, slug }) => `${kind} ${slug}`);
  expect(shown).toEqual([
    'course basics',
    'course customers',
    'track customer-facing',
    'track sensitisation',
  ]);
  expect(first.items[0]).toMatchObject({
    version: 1,
    publishedAt: app.clock.now().toISOString(),
    retiredAt: null,
  });
  const path = 'courses/customers/01-hand-over.md';
  writeFileSync(join(contentFolder(app), path), ARTICLE('Changed.'));
  const changed = await check();
  expect(changed.waiting).toEqual([{ kind: 'course', slug: 'customers', change: 'changed' }]);
  expect(changed.advice).toContainEqual({
    path,
    line: 4,
    message: expect.stringContaining('"minutes" is 5'),
  });
  writeFileSync(join(contentFolder(app), path), '---\nkind: article\n---\nNo title.\n');
  const spoiled = await check();
  expect(spoiled).toMatchObject({ mistakeCount: spoiled.mistakes.length, advice: [], waiting: [] });
  expect(spoiled.mistakes).toContainEqual({ path, line: expect.any(Number), message: expect.any(String) });
  expect(await counts()).toMatchObject({ courses: 2 });
});

it('publishes the behaviours for everybody who can sign in, in the order of the list', async () => {
  await addContent(app, fixtureContent);
  const client = await signInAs(app, (await buildPerson(app)).id);
  const items = async (): Promise<{ slug: string }[]> => (await client.get('/api/behaviours')).body.items;
  expect(await items()).toEqual([
    {
      slug: 'say-when',
      title: 'Say when',
      summary: 'You name a day and keep it.',
      examples: ['phone', 'branch', 'field', 'back-office'].map((place) => ({
        place,
        does: ['Names a day.'],
        doesNot: ['Says soon.'],
      })),
    },
  ]);
  const list = String(fixtureContent['behaviours.yaml']);
  const second = list.slice(list.indexOf('  - id')).replaceAll('say-when', 'own-it');
  const both = { 'behaviours.yaml': list.replace('  - id', `${second}  - id`) };
  expect(await addContent(app, both)).toMatchObject({ courseVersionIds: [], trackVersionIds: [] });
  expect((await items()).map(({ slug }) => slug)).toEqual(['own-it', 'say-when']);
  await addContent(app, { 'behaviours.yaml': list });
  expect((await items()).map(({ slug }) => slug)).toEqual(['say-when']);
});

it('publishes the kick-off messages for everybody who can sign in, before the first day too', async () => {
  const message = (role: string) =>
    `---\nname: Omar Çelik\nrole: ${role}\n---\n**Welcome.** Ask {{help or me}}.\n`;
  const files = { ...fixtureContent, 'kick-off/ceo.md': message('Chief executive') };
  await Promise.all([1, 2, 3].map(() => addContent(app, files)));
  const person = await buildPerson(app, { hiredOn: '2026-12-14' });
  const client = await signInAs(app, person.id);
  const items = async () => (await client.get('/api/kick-off-messages')).body.items;
  const ceo = { slug: 'ceo', name: 'Omar Çelik', html: '<p><strong>Welcome.</strong> Ask me.</p>' };
  expect(await items()).toEqual([{ ...ceo, role: 'Chief executive' }]);
  await addContent(app, { 'kick-off/ceo.md': message('Founder'), 'kick-off/head.md': message('Head') });
  expect(await items()).toMatchObject([
    { ...ceo, role: 'Founder' },
    { slug: 'head', role: 'Head' },
  ]);
  await addContent(app, { 'kick-off': null });
  expect(await items()).toEqual([]);
  expect(await counts()).toMatchObject({ courses: 2, tracks: 2 });
  const audited = await app.database.query(
    "SELECT id FROM audit_entries WHERE action = 'kick-off.published'",
  );
  expect(audited).toHaveLength(3);
});
