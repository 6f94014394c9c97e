import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ContentSync } from '../src/content/content-sync.js';
import { Transactions } from '../src/database/transactions.js';
import { startApp, type TestApp } from './support/app.js';
import { fixtureContent } from './support/content.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const folder = mkdtempSync(join(tmpdir(), 'inhouse-content-'));
const DRAFT = '/api/course-drafts/basics';
const SINCE = '/api/course-history/basics/originals';
let app: TestApp;
let writer: Agent;

interface Text {
  id: string;
  name: string;
  mark: string;
  originalId: string | null;
  writtenFrom: string | null;
  version: number;
  title: string;
  minutes: number;
  definition: string;
  body: string;
}

beforeAll(async () => {
  for (const [path, content] of Object.entries(fixtureContent)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (content !== null) writeFileSync(join(folder, path), content);
  }
  app = await startApp({ CONTENT_DIR: folder });
  await app.nest.get(ContentSync).sync();
  const person = await buildPerson(app);
  await grant(app, person.id, 'trainer');
  writer = await signInAs(app, person.id);
  expect((await writer.put(DRAFT)).status).toBe(200);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

async function textsOf(lesson: string): Promise<Text[]> {
  const { lessons } = (await writer.get(DRAFT)).body as { lessons: { slug: string; texts: Text[] }[] };
  return lessons.find(({ slug }) => slug === lesson)?.texts ?? [];
}

async function named(lesson: string, name: string): Promise<Text> {
  const text = (await textsOf(lesson)).find((one) => one.name === name);
  if (!text) throw new Error(`No text ${name}.`);
  return text;
}

async function save(text: Text, change: Partial<Text>): Promise<void> {
  const { version, title, minutes, definition, body } = { ...text, ...change };
  const data = { version, title, minutes, definition, body };
  expect((await writer.put(`${DRAFT}/texts/${text.id}`).send(data)).status).toBe(200);
}

describe('a text in another language or for a setting', () => {
  it('begins as its original stands, and names the state of that', async () => {
    const added = await writer.post(`${DRAFT}/lessons/who/texts`).send({ language: 'de' });
    expect(added.status).toBe(201);
    const [main, german] = [await named('who', 'who.md'), await named('who', 'who.de.md')];
    expect(main).toMatchObject({ originalId: null, writtenFrom: null });
    expect(german).toMatchObject({
      originalId: main.id,
      writtenFrom: main.mark,
      title: main.title,
      body: main.body,
    });
    await writer.post(`${DRAFT}/lessons/who/texts`).send({ setting: 'phone' }).expect(201);
    await writer.post(`${DRAFT}/lessons/who/texts`).send({ setting: 'phone', language: 'de' }).expect(201);
    const phone = await named('who', 'who.phone.md');
    expect(phone.originalId).toBe(main.id);
    expect(await named('who', 'who.phone.de.md')).toMatchObject({
      originalId: phone.id,
      writtenFrom: phone.mark,
    });
    expect((await writer.get(DRAFT)).body.mistakes).toEqual([]);
  });

  it('is not begun where the course could not be published with it', async () => {
    const refused = async (body: object) => {
      const answer = await writer.post(`${DRAFT}/lessons/who/texts`).send(body);
      return [answer.status, answer.body.code];
    };
    const { body: draft } = await writer.get(DRAFT);
    expect(draft.language).toBe('en');
    expect(await refused({ language: 'en' })).toEqual([422, 'OWN_LANGUAGE']);
    expect(await refused({ setting: 'phone', language: 'en' })).toEqual([422, 'OWN_LANGUAGE']);
    // There is nothing for the field that a translation could be written from.
    expect(await refused({ setting: 'field', language: 'de' })).toEqual([422, 'TEXT_WITHOUT_ORIGINAL']);
    expect((await writer.get(DRAFT)).body).toEqual(draft);
  });

  it('for anybody, where there were those for each setting alone, is what the others are written from', async () => {
    await writer.post(`${DRAFT}/lessons`).send({ kind: 'article', title: 'At the door' }).expect(201);
    const [main] = await textsOf('at-the-door');
    for (const setting of ['phone', 'branch', 'field'])
      await writer.post(`${DRAFT}/lessons/at-the-door/texts`).send({ setting }).expect(201);
    // In the browser only whole lessons are taken out.
    await app.nest
      .get(Transactions)
      .run(() =>
        app.database.execute('DELETE FROM course_draft_files WHERE public_id = ?', [main?.id ?? '']),
      );
    const phone = await named('at-the-door', 'at-the-door.phone.md');
    await save(phone, { definition: '' });
    await writer.post(`${DRAFT}/lessons/at-the-door/texts`).send({}).expect(201);
    expect(await named('at-the-door', 'at-the-door.md')).toMatchObject({
      originalId: null,
      writtenFrom: null,
      body: phone.body,
    });
    expect((await writer.get(DRAFT)).body.mistakes).toEqual([]);
    await writer.delete(`${DRAFT}/lessons/at-the-door`).expect(200);
  });

  it('is there once, of a lesson that there is, and by a language that there is', async () => {
    const code = async (lesson: string, body: object) => {
      const answer = await writer.post(`${DRAFT}/lessons/${lesson}/texts`).send(body);
      return [answer.status, answer.body.code];
    };
    expect(await code('who', { language: 'de' })).toEqual([409, 'TEXT_STANDS']);
    expect(await code('who', {})).toEqual([409, 'TEXT_STANDS']);
    expect(await code('nobody', { language: 'de' })).toEqual([404, 'DRAFT_FILE_NOT_FOUND']);
    expect((await code('who', { language: 'German' }))[0]).toBe(400);
    expect((await code('who', { setting: 'moon' }))[0]).toBe(400);
  });

  it('is marked once its original says something else, with what came and went in that, until somebody has seen to it', async () => {
    const main = await named('who', 'who.md');
    const german = await named('who', 'who.de.md');
    expect((await writer.get(`${SINCE}/${german.id}`)).body.lines.every(isSame)).toBe(true);
    await save(main, { body: `${main.body}\n\nAsk who waits for it.` });
    const changed = await named('who', 'who.md');
    expect((await named('who', 'who.de.md')).writtenFrom).not.toBe(changed.mark);
    const { advice } = (await writer.get(DRAFT)).body;
    expect(advice).toContainEqual(
      expect.objectContaining({
        textId: german.id,
        part: 'definition',
        message: expect.stringContaining(changed.mark),
      }),
    );
    const { lines } = (await writer.get(`${SINCE}/${german.id}`)).body;
    expect(lines.filter((line: Line) => !isSame(line))).toEqual([
      { kind: 'added', text: 'Ask who waits for it.' },
      { kind: 'added', text: '' },
    ]);
    await save(await named('who', 'who.de.md'), {
      definition: `original: "${changed.mark}"`,
      body: 'Worte.',
    });
    expect(
      (await writer.get(DRAFT)).body.advice.filter(
        (one: Remark) => one.textId === german.id && one.part === 'definition',
      ),
    ).toEqual([]);
    // That state was never published, so nothing kept tells it.
    await save(changed, { body: 'Other words.' });
    expect((await writer.get(`${SINCE}/${german.id}`)).body).toEqual({ lines: null });
    expect((await writer.get(`${SINCE}/${main.id}`)).body.code).toBe('DRAFT_FILE_NOT_FOUND');
  });
});

describe('the company’s words in a text', () => {
  const courseIn = async (language: string, by: Agent = writer) =>
    (await by.get(`/api/courses/basics?language=${language}`)).body.lessons as Shown[];
  const shownIn = async (language: string) => {
    const lessons = await courseIn(language);
    const of = (slug: string) => lessons.find((one) => one.slug === slug);
    return [of('who')?.html, of('my-word')?.forLearner.statement];
  };

  it('are told where they are none, previewed, and change in what was read before', async () => {
    const preview = async (body: string, language = 'en') =>
      (await writer.post(`${DRAFT}/preview`).send({ body, language })).body.html;
    const body = 'At {{company or our company}}, ask **{{help or your manager}}**.';
    await save(await named('who', 'who.md'), { body: 'Ask {{hlp or you}}.' });
    expect((await writer.get(DRAFT)).body.mistakes).toMatchObject([
      { part: 'body', line: 1, message: expect.stringContaining('"help" may be meant') },
    ]);
    await save(await named('who', 'who.md'), { body });
    await save(await named('who', 'who.de.md'), { body: 'Frag {{help or deine Leitung}}.' });
    await writer.post(`${DRAFT}/lessons`).send({ kind: 'acknowledgement', title: 'My word' }).expect(201);
    const definition = 'statement: I ask {{help or somebody}}.';
    await save(await named('my-word', 'my-word.md'), { definition });
    expect(await preview(body)).toBe('<p>At our company, ask <strong>your manager</strong>.</p>');
    const { version, mistakes } = (await writer.get(DRAFT)).body;
    expect(mistakes).toEqual([]);
    await writer.post(`${DRAFT}/publication`).send({ version }).expect(204);
    expect(await shownIn('en')).toEqual([
      '<p>At our company, ask <strong>your manager</strong>.</p>',
      'I ask somebody.',
    ]);
    expect(await shownIn('de')).toEqual(['<p>Frag deine Leitung.</p>', 'I ask somebody.']);

    const person = await buildPerson(app);
    await grant(app, person.id, 'admin');
    const admin = await signInAs(app, person.id);
    const unset = async () =>
      ((await admin.get('/api/content/unset-words')).body.items as { name: string; language: string }[]).map(
        ({ name, language }) => `${name} ${language}`,
      );
    expect(await unset()).toEqual(['company en', 'help en', 'help de', 'help en']);
    await admin.put('/api/company').send({ version: 0, name: 'A & B', accent: '#14646e' }).expect(200);
    const words = [{ name: 'help', language: 'de', text: '*Dana*' }];
    await admin.put('/api/company/words').send({ version: 0, words }).expect(200);
    expect(await shownIn('de')).toEqual(['<p>Frag *Dana*.</p>', 'I ask somebody.']);
    expect(await unset()).toEqual(['help en', 'help en']);
    const both = [...words, { name: 'help', language: null, text: '  Ben,  extension 12 ' }];
    await admin.put('/api/company/words').send({ version: 1, words: both }).expect(200);
    expect(await shownIn('en')).toEqual([
      '<p>At A &amp; B, ask <strong>Ben, extension 12</strong>.</p>',
      'I ask Ben, extension 12.',
    ]);
    expect(await unset()).toEqual([]);
    const late = await admin.put('/api/company/words').send({ version: 1, words });
    expect([late.status, late.body.code]).toEqual([409, 'WORDS_CHANGED_MEANWHILE']);
    expect((await writer.put(DRAFT)).status).toBe(200);
    expect(await preview(body, 'de-CH')).toBe('<p>At A &amp; B, ask <strong>*Dana*</strong>.</p>');
    expect((await admin.get('/api/company/words')).body.words).toContainEqual({
      name: 'help',
      language: null,
      text: 'Ben, extension 12',
    });
  });
});

interface Shown {
  slug: string;
  html: string;
  forLearner: { statement?: string };
}

interface Remark {
  textId: string;
  part: string;
}

interface Line {
  kind: string;
}
const isSame = ({ kind }: Line) => kind === 'same';
