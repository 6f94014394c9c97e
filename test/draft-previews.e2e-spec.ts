import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ContentSync } from '../src/content/content-sync.js';
import { startApp, type TestApp } from './support/app.js';
import { fixtureContent } from './support/content.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const folder = mkdtempSync(join(tmpdir(), 'inhouse-content-'));
const DRAFT = '/api/course-drafts/the-evening';
const PREVIEW = '/api/course-previews/the-evening';
const TALK = `${PREVIEW}/lessons/talk`;
let app: TestApp;
let writer: Agent;
let ofDepartment: Agent;

beforeAll(async () => {
  for (const [path, content] of Object.entries(fixtureContent)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (content !== null) writeFileSync(join(folder, path), content);
  }
  app = await startApp({ CONTENT_DIR: folder });
  await app.nest.get(ContentSync).sync();
  const [writes, teaches] = [await buildPerson(app), await buildPerson(app)];
  await grant(app, writes.id, 'trainer');
  await grant(app, teaches.id, 'trainer', { kind: 'department', departmentId: teaches.departmentId ?? 0 });
  writer = await signInAs(app, writes.id);
  ofDepartment = await signInAs(app, teaches.id);
  await writer.post('/api/course-drafts').send({ title: 'The evening' });
  await writer.post(`${DRAFT}/lessons`).send({ kind: 'article', title: 'Words' });
  await writer.post(`${DRAFT}/lessons`).send({ kind: 'scenario', title: 'Talk' });
  await say((definition) =>
    definition.replace('to: kept', 'to: second').replace('endings:', `${SECOND}\nendings:`),
  );
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const SECOND = `  - id: second
    text: Second step
    choices:
      - { text: Go on, to: kept, points: 1, feedback: So it goes }`;

/** Writes over what the conversation consists of. */
async function say(change: (definition: string) => string): Promise<void> {
  const { body } = await writer.get(DRAFT);
  const { id, version, title, minutes, definition, body: scene } = body.lessons[1].texts[0];
  const data = { version, title, minutes, definition: change(definition), body: scene };
  expect((await writer.put(`${DRAFT}/texts/${id}`).send(data)).status).toBe(200);
}

describe('a preview of a draft', () => {
  it('shows what is written to whoever writes it, before anybody publishes it', async () => {
    expect((await writer.get(PREVIEW)).status).toBe(404);
    const outline = await writer.get(`${PREVIEW}?of=draft`);
    expect(outline.body).toMatchObject({ title: 'The evening', version: 0 });
    expect(outline.body.lessons.map(({ slug }: { slug: string }) => slug)).toEqual(['words', 'talk']);
    const lesson = await writer.get(`${PREVIEW}/lessons/words?of=draft`);
    expect(lesson.body).toMatchObject({ title: 'Words', nextLesson: 'talk', status: 'open' });
    const closed = await ofDepartment.get(`${PREVIEW}?of=draft`);
    expect([closed.status, closed.body.code]).toEqual([403, 'WRITES_FOR_EVERYBODY']);
  });

  it('plays a conversation from its first step, or from the one that is asked for', async () => {
    const first = await writer.post(`${TALK}/tries`).send({ of: 'draft' });
    expect(first.body.scenario.step.id).toBe('the-call');
    const wish = { of: 'draft', from: 'second' };
    const shown = await writer.get(`${TALK}?of=draft&from=second`);
    expect(shown.body.content.start).toMatchObject({ id: 'second' });
    expect(shown.text).not.toMatch(/points|So it goes/);
    const { body } = await writer.post(`${TALK}/tries`).send(wish);
    expect(body.scenario.step.text).toBe('Second step');
    const done = await writer.post(`${TALK}/tries/${body.id}/path`).send({ ...wish, path: [0] });
    expect(done.body).toMatchObject({
      status: 'handed-in',
      scorePermille: 1000,
      scenario: { ending: { id: 'kept' } },
    });
    const nowhere = await writer.get(`${TALK}?of=draft&from=third`);
    expect([nowhere.status, nowhere.body.code]).toEqual([404, 'STEP_NOT_FOUND']);
    expect((await writer.get(`${TALK}?of=draft&from=No step`)).status).toBe(400);
    expect((await writer.get(`${TALK}?of=yesterday`)).status).toBe(400);
  });

  it('says that a conversation cannot be tried while a way in it leads nowhere, and goes on with the other lessons', async () => {
    await say((definition) => definition.replace('to: second', 'to: nowhere'));
    const refused = await writer.get(`${TALK}?of=draft`);
    expect([refused.status, refused.body.code]).toEqual([422, 'LESSON_UNPLAYABLE']);
    expect((await writer.get(`${PREVIEW}/lessons/words?of=draft`)).status).toBe(200);
    await writer.delete(DRAFT);
    const gone = await writer.get(`${PREVIEW}?of=draft`);
    expect([gone.status, gone.body.code]).toEqual([404, 'DRAFT_NOT_FOUND']);
  });
});
