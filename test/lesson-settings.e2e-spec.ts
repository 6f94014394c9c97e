import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import type { BuiltTrack } from './support/factories/enrolment.js';
import { buildPerson } from './support/factories/person.js';
import { type ContentFiles, fixtureContent } from './support/fixture-content.js';
import {
  buildLearner,
  lessonPath,
  publishTracks,
  rightAnswer,
  type ShownQuestion,
} from './support/learner.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

const variant = (file: string, setting: string, what: string, by: string): ContentFiles => {
  const path = `courses/basics/${file}`;
  return {
    [`${path}.${setting}.md`]: String(fixtureContent[`${path}.md`]).replace(what, by),
  };
};
const article = (text: string) => `---\nkind: article\ntitle: Hello\nminutes: 2\n---\n${text}\n`;

/** Beside the plain files some for the phone and the field; the last lesson has no plain one. */
const FILES: ContentFiles = {
  ...variant('01-who', 'phone', 'Everybody has', 'Every caller has'),
  ...variant('03-questions', 'phone', 'What belongs in a request?', 'What belongs in a call?'),
  ...variant('04-laptop', 'field', 'Can you have it by Monday?', 'At the door, by Monday?'),
  ...variant('04-laptop', 'phone', 'Can you have it by Monday?', 'On the line, by Monday?'),
  'courses/basics/06-hello.phone.md': article('By phone.'),
  'courses/basics/06-hello.branch.md': article('At the counter.'),
  'courses/basics/06-hello.branch.es.md': article('En el mostrador.'),
  'courses/basics/06-hello.field.md': article('At the door.'),
};

let app: TestApp;
let sensitisation: BuiltTrack;
beforeAll(async () => {
  app = await startApp();
  ({ sensitisation } = await publishTracks(app, FILES));
});
afterAll(() => app.close());

const learner = async () => (await buildLearner(app, sensitisation)).client;
const choose = async (client: Agent, setting: string | null) =>
  await client.patch('/api/me/profile').send({ setting }).expect(200);
const shown = async (client: Agent, lesson: string, query = '') =>
  (await client.get(`${lessonPath(lesson)}${query}`)).body;

describe('a lesson with a text for some settings', () => {
  it('is read by the setting that its reader chose, which stays theirs, and by the plain text elsewhere', async () => {
    const client = await learner();
    expect(await shown(client, 'who')).toMatchObject({
      setting: 'any',
      settings: ['phone'],
      chosenSetting: null,
      html: expect.stringContaining('Everybody has'),
    });
    await choose(client, 'phone');
    expect((await client.get('/api/me/profile')).body.setting).toBe('phone');
    expect(await shown(client, 'who')).toMatchObject({
      setting: 'phone',
      chosenSetting: 'phone',
      html: expect.stringContaining('Every caller has'),
    });
    await choose(client, 'branch');
    expect(await shown(client, 'who')).toMatchObject({ setting: 'any', chosenSetting: 'branch' });
    expect(await shown(client, 'promise')).toMatchObject({ settings: [], setting: 'any' });
    await choose(client, null);
    expect((await shown(client, 'who')).chosenSetting).toBeNull();
  });

  it('has one completion, whichever text was read', async () => {
    const client = await learner();
    await choose(client, 'phone');
    await client.post(lessonPath('who', 'read')).expect(200);
    await choose(client, 'field');
    expect((await shown(client, 'who')).status).toBe('done');
  });

  it('may have no plain text, and then shows the first one to whoever said nothing', async () => {
    const client = await learner();
    const read = async (query: string) => (await shown(client, 'hello', query)).html;
    expect(await read('')).toContain('By phone.');
    expect(await read('?setting=branch')).toContain('At the counter.');
    expect(await read('?setting=branch&language=es')).toContain('En el mostrador.');
    expect(await read('?setting=field&language=es')).toContain('At the door.');
    expect((await shown(client, 'hello')).languages).toEqual(['en', 'es']);
  });
});

describe('an attempt whose learner changes the setting on the way', () => {
  const open = async (client: Agent, lesson: string, setting?: string) =>
    (await client.post(lessonPath(lesson, 'attempts')).send({ setting })).body;

  it('goes on by the other text, with the same questions in the same order and every answer kept', async () => {
    const client = await learner();
    const before = await open(client, 'questions');
    const questions: ShownQuestion[] = before.quiz.questions;
    const path = `${lessonPath('questions', 'attempts')}/${before.id}`;
    for (const question of questions)
      await client.put(`${path}/answers/${question.id}`).send(rightAnswer(question)).expect(200);
    const after = await open(client, 'questions', 'phone');
    expect(after.id).toBe(before.id);
    expect(after.quiz.questions.map(({ id }: ShownQuestion) => id)).toEqual(questions.map(({ id }) => id));
    expect(JSON.stringify(after.quiz.questions)).toContain('What belongs in a call?');
    expect(after.quiz.answers).toHaveLength(4);
    expect((await client.post(`${path}/submit`)).body).toMatchObject({ isPassed: true, scorePermille: 1000 });
  });

  it('tells what was said so far by the other text', async () => {
    const client = await learner();
    const { id } = await open(client, 'laptop', 'field');
    const path = `${lessonPath('laptop', 'attempts')}/${id}`;
    const said = await client.post(`${path}/choices`).send({ step: 'request', choice: 1 });
    expect(said.body.scenario.turns[0].text).toBe('At the door, by Monday?');
    await open(client, 'laptop', 'phone');
    const { body } = await client.get(path);
    expect(body.scenario.turns[0].text).toBe('On the line, by Monday?');
    const end = await client.post(`${path}/choices`).send({ step: 'promise', choice: 0 });
    expect(end.body).toMatchObject({ scorePermille: 1000, scenario: { ending: { id: 'kept' } } });
  });

  it('keeps its text when it is opened again without a wish', async () => {
    const client = await learner();
    await open(client, 'laptop', 'field');
    expect((await open(client, 'laptop')).scenario.step.text).toBe('At the door, by Monday?');
  });
});

it('previews and reports name the text that is meant', async () => {
  const person = await buildPerson(app);
  await grant(app, person.id, 'admin');
  const admin = await signInAs(app, person.id);
  const { body: outline } = await admin.get('/api/course-previews/basics');
  const settings = outline.lessons.map(({ settings: some }: { settings: string[] }) => some.join());
  expect(settings).toEqual(['phone', '', 'phone', 'phone,field', '', 'phone,branch,field']);
  const preview = await admin.get('/api/course-previews/basics/lessons/laptop?setting=field');
  expect(preview.body).toMatchObject({ setting: 'field', chosenSetting: 'field' });
  const tried = await admin
    .post('/api/course-previews/basics/lessons/laptop/tries')
    .send({ setting: 'phone' });
  expect(tried.body.scenario.step.text).toBe('On the line, by Monday?');

  const client = await learner();
  const report = { text: 'Nobody says that on the phone', setting: 'phone' };
  await client.put(lessonPath('who', 'reports/AAAAAAAAAAAAAAAAAAAAAA')).send(report).expect(200);
  const { body } = await admin.get('/api/lesson-reports');
  expect(body.items).toHaveLength(1);
  expect(body.items[0]).toMatchObject({ setting: 'phone', lesson: { slug: 'who' } });
});

it('refuses a setting that is none', async () => {
  const client = await learner();
  expect((await client.patch('/api/me/profile').send({ setting: 'office' })).status).toBe(400);
  expect((await client.get(`${lessonPath('who')}?setting=office`)).status).toBe(400);
});
