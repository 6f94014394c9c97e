import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Env } from '../src/config/env.js';
import { ContentSync } from '../src/content/content-sync.js';
import { startApp, type TestApp } from './support/app.js';
import { fixtureContent } from './support/content.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const folder = mkdtempSync(join(tmpdir(), 'inhouse-content-'));
let app: TestApp;
let trainer: Agent;
let other: Agent;
let admin: Agent;

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const sync = () => app.nest.get(ContentSync).sync();
const DRAFT = '/api/course-drafts/basics';

interface Text {
  id: string;
  version: number;
  title: string;
  minutes: number | null;
  definition: string;
  body: string;
}

const typed = ({ version, title, minutes, definition, body }: Text) => ({
  version,
  title,
  minutes,
  definition,
  body,
});
async function read(path = DRAFT) {
  const { status, body } = await trainer.get(path);
  expect(status).toBe(200);
  return body as {
    version: number;
    page: Text;
    lessons: { slug: string; texts: Text[] }[];
    mistakes: object[];
  };
}
async function firstText(path = DRAFT): Promise<Text> {
  const text = (await read(path)).lessons[0]?.texts[0];
  if (!text) throw new Error('The draft has no lesson.');
  return text;
}
const save = (who: Agent, text: Text, changes: Partial<Text>, path = DRAFT) =>
  who.put(`${path}/texts/${text.id}`).send({ ...typed(text), ...changes });
const publish = async (body: object = {}, path = DRAFT) =>
  await trainer.post(`${path}/publication`).send({ version: (await read(path)).version, ...body });
const published = async (slug = 'basics') =>
  (await trainer.get(`/api/courses/${slug}`)).body as { version: number; title: string; lessons: unknown[] };

beforeAll(async () => {
  for (const [path, content] of Object.entries(fixtureContent)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (content !== null) writeFileSync(join(folder, path), content);
  }
  app = await startApp({ CONTENT_DIR: folder });
  await sync();
  const [teaches, teachesToo, runs] = [
    await buildPerson(app),
    await buildPerson(app),
    await buildPerson(app),
  ];
  await grant(app, teaches.id, 'trainer');
  await grant(app, teachesToo.id, 'trainer');
  await grant(app, runs.id, 'admin');
  trainer = await signInAs(app, teaches.id);
  other = await signInAs(app, teachesToo.id);
  admin = await signInAs(app, runs.id);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

describe('a draft of a published course', () => {
  beforeEach(async () => {
    await trainer.delete(DRAFT);
    expect((await trainer.put(DRAFT)).status).toBe(200);
  });

  it('begins with the course as it is, once for all who write it', async () => {
    const again = await other.put(DRAFT);
    expect(again.body).toEqual(await read());
    expect(again.body).toMatchObject({
      isPublished: true,
      mistakes: [],
      page: { title: expect.any(String) },
    });
    expect(again.body.lessons.map(({ slug }: { slug: string }) => slug)).toEqual([
      'who',
      'one-order',
      'questions',
      'laptop',
      'promise',
    ]);
    expect((await trainer.get('/api/course-drafts')).body.items).toMatchObject([
      { slug: 'basics', title: 'Basics' },
    ]);
  });

  it('keeps what was typed, mistakes and all, and says where they are', async () => {
    const text = await firstText();
    const saved = await save(trainer, text, { minutes: 500, body: '![a](there-is-none.png)' });
    expect(saved.status).toBe(200);
    expect(saved.body.lessons[0].texts[0]).toMatchObject({ minutes: 500, body: '![a](there-is-none.png)' });
    expect(saved.body.mistakes).toEqual([
      expect.objectContaining({ textId: text.id, part: 'minutes', line: 1 }),
      expect.objectContaining({ textId: text.id, part: 'body', line: 1 }),
    ]);
    const refused = await publish();
    expect([refused.status, refused.body.code]).toEqual([422, 'DRAFT_HAS_MISTAKES']);
    expect(refused.body.details).toHaveLength(2);
  });

  it('never writes over what somebody else has written since', async () => {
    const text = await firstText();
    expect((await save(other, text, { body: 'Theirs.' })).status).toBe(200);
    const refused = await save(trainer, text, { body: 'Mine.' });
    expect([refused.status, refused.body.code]).toEqual([409, 'DRAFT_FILE_CHANGED']);
    expect(await firstText()).toMatchObject({ body: 'Theirs.', version: text.version + 1 });
    // A save whose answer was lost may be repeated.
    expect((await save(other, text, { body: 'Theirs.' })).status).toBe(200);
    expect((await firstText()).version).toBe(text.version + 1);
  });

  it('takes lessons in another order, more of them and fewer', async () => {
    const lessons = ['promise', 'who', 'one-order', 'questions', 'laptop'];
    expect((await trainer.put(`${DRAFT}/order`).send({ lessons })).status).toBe(200);
    const added = await trainer.post(`${DRAFT}/lessons`).send({ kind: 'article', title: 'Don’t guess' });
    expect([added.status, added.body.mistakes]).toEqual([201, []]);
    await trainer.delete(`${DRAFT}/lessons/one-order`);
    const now = await read();
    expect(now.lessons.map(({ slug }) => slug)).toEqual([
      'promise',
      'who',
      'questions',
      'laptop',
      'dont-guess',
    ]);
    const partly = await trainer.put(`${DRAFT}/order`).send({ lessons: ['who'] });
    expect([partly.status, partly.body.code]).toEqual([422, 'ORDER_INCOMPLETE']);
    expect((await trainer.delete(`${DRAFT}/lessons/nothing`)).status).toBe(404);
  });

  it('is not published once something in it has changed since it was read', async () => {
    const { version } = await read();
    await save(other, await firstText(), { body: 'A late word.' });
    const refused = await trainer.post(`${DRAFT}/publication`).send({ version });
    expect([refused.status, refused.body.code]).toEqual([409, 'DRAFT_CHANGED_MEANWHILE']);
  });

  it('shows a text as a learner sees it, without what could act', async () => {
    const { body } = await trainer
      .post(`${DRAFT}/preview`)
      .send({ body: '**Now** <script>alert(1)</script>' });
    expect(body.html).toContain('<strong>Now</strong>');
    expect(body.html).not.toContain('<script');
  });
});

describe('publishing what was written', () => {
  it('makes a new version for everybody, which the folder does not take back', async () => {
    await trainer.delete(DRAFT);
    await trainer.put(DRAFT);
    const before = await published();
    await save(trainer, await firstText(), { title: 'Who needs you', minutes: 9 });
    expect((await publish()).status).toBe(204);
    expect((await published()).version).toBe(before.version + 1);
    expect((await trainer.get(DRAFT)).status).toBe(404);
    expect(await sync()).toMatchObject({ courseVersionIds: [], retired: [] });
    expect((await published()).version).toBe(before.version + 1);
    // What asks the course knows how long it takes now.
    const [track] = await app.database.query(
      "SELECT v.minutes FROM tracks t JOIN track_versions v ON v.id = t.current_version_id WHERE t.slug = 'sensitisation'",
    );
    expect(track).toEqual({ minutes: 14 + 4 });
    const [act] = await app.database.query(
      "SELECT actor_kind AS actor FROM audit_entries WHERE action = 'courses.written'",
    );
    expect(act).toEqual({ actor: 'person' });
  });

  it('is a conflict once the folder changes as well: nothing of that course is applied until somebody chooses', async () => {
    const { version } = await published();
    put(
      'courses/basics/01-who.md',
      '---\nkind: article\ntitle: By file\nminutes: 5\n---\nWritten by file.\n',
    );
    put('courses/customers/01-hand-over.md', '---\nkind: article\ntitle: Other\nminutes: 5\n---\nOther.\n');
    expect((await sync()).courseVersionIds).toHaveLength(1);
    expect((await published()).version).toBe(version);
    const check = (await admin.get('/api/content/check')).body;
    expect([check.written, check.conflicts]).toEqual([['basics'], ['basics']]);
    const settle = (keep: string) => admin.post('/api/content/conflicts/basics/settlement').send({ keep });
    expect((await settle('browser')).status).toBe(204);
    expect((await admin.get('/api/content/check')).body).toMatchObject({
      written: ['basics'],
      conflicts: [],
    });
    expect((await settle('browser')).status).toBe(404);
    put('courses/basics/01-who.md', '---\nkind: article\ntitle: By file again\nminutes: 5\n---\nAgain.\n');
    expect((await settle('folder')).status).toBe(204);
    expect(await published()).toMatchObject({ version: version + 1 });
    expect((await admin.get('/api/content/check')).body).toMatchObject({ written: [], conflicts: [] });
  });

  it('says so where the course was published anew since the draft was begun', async () => {
    await trainer.put(DRAFT);
    put('courses/basics/01-who.md', '---\nkind: article\ntitle: Newer\nminutes: 5\n---\nNewer.\n');
    await sync();
    await save(trainer, await firstText(), { body: 'From the browser.' });
    const refused = await publish();
    expect([refused.status, refused.body.code]).toEqual([409, 'COURSE_CHANGED_MEANWHILE']);
    expect((await publish({ over: true })).status).toBe(204);
  });

  it('brings a course that was begun from nothing, once, and the folder may have it later', async () => {
    const begun = await trainer.post('/api/course-drafts').send({ title: 'Café at noon', language: 'en' });
    expect([begun.status, begun.body.slug]).toEqual([201, 'cafe-at-noon']);
    const path = '/api/course-drafts/cafe-at-noon';
    expect((await publish({}, path)).body.code).toBe('DRAFT_HAS_MISTAKES');
    for (const kind of ['article', 'quiz', 'scenario', 'acknowledgement'])
      await trainer.post(`${path}/lessons`).send({ kind, title: `A ${kind}` });
    const [first, second] = await Promise.all([publish({}, path), publish({}, path)]);
    expect([first, second].filter(({ status }) => status === 204)).toHaveLength(1);
    expect((await published('cafe-at-noon')).version).toBe(1);
    const again = await trainer.post('/api/course-drafts').send({ title: 'Cafe at noon!', language: 'en' });
    expect([again.status, again.body.code]).toEqual([409, 'COURSE_SLUG_TAKEN']);
    const rows = await app.database.query<{ name: string; text: string }>(
      "SELECT f.name, f.text FROM written_files f JOIN written_courses c ON c.id = f.written_course_id WHERE c.slug = 'cafe-at-noon'",
    );
    for (const { name, text } of rows) put(`courses/cafe-at-noon/${name}`, text);
    await sync();
    expect((await published('cafe-at-noon')).version).toBe(1);
    expect((await admin.get('/api/content/check')).body.written).not.toContain('cafe-at-noon');
  });

  it('is for another person to do where the company wants that', async () => {
    const env = app.nest.get(Env);
    env.COURSE_REVIEW = 'second-person';
    await trainer.put(DRAFT);
    await save(trainer, await firstText(), { body: 'Mine alone.' });
    const { version } = await read();
    const refused = await publish();
    expect([refused.status, refused.body.code]).toEqual([422, 'NEEDS_SECOND_PERSON']);
    expect((await other.post(`${DRAFT}/publication`).send({ version })).status).toBe(204);
    env.COURSE_REVIEW = 'none';
  });
});
