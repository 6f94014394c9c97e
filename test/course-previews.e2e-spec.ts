import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { startApp, type TestApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import { publishTracks, rightAnswer, type ShownQuestion, wrongAnswer } from './support/learner.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let trainer: Agent;
beforeAll(async () => {
  app = await startApp();
  await publishTracks(app);
  const person = await buildPerson(app);
  await grant(app, person.id, 'trainer', { kind: 'department', departmentId: person.departmentId ?? 0 });
  trainer = await signInAs(app, person.id);
});
afterAll(() => app.close());

const BASICS = '/api/course-previews/basics';
const tries = (lesson: string) => `${BASICS}/lessons/${lesson}/tries`;

/** How many rows every table holds, but for those that note the session's own use. */
async function counts(): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const { tableName } of app.nest.get(DataSource).entityMetadatas) {
    const row = await app.database.first<{ count: number }>(`SELECT COUNT(*) AS count FROM ${tableName}`);
    counted[tableName] = Number(row?.count);
  }
  return counted;
}

describe('a preview', () => {
  it('shows a course as a learner sees it, without what only its author may know', async () => {
    const outline = await trainer.get(BASICS);
    expect(outline.body).toMatchObject({ slug: 'basics', version: 1 });
    expect(outline.body.lessons.map(({ slug }: { slug: string }) => slug)).toContain('questions');
    const lesson = await trainer.get(`${BASICS}/lessons/questions`);
    expect(lesson.body).toMatchObject({ slug: 'questions', status: 'open', content: { kind: 'quiz' } });
    for (const { text } of [outline, lesson]) expect(text).not.toMatch(/correct|points|feedback/i);
  });

  it('marks a quiz on the server, and gives the key only to answers that pass', async () => {
    const opened = await trainer.post(tries('questions')).send({});
    expect(opened.body).toMatchObject({ status: 'open', quiz: { answers: [], feedback: null } });
    expect(opened.text).not.toMatch(/correct/i);
    const hand = (answer: typeof rightAnswer | typeof wrongAnswer) =>
      trainer.post(`${tries('questions')}/${opened.body.id}/submit`).send({
        answers: opened.body.quiz.questions.map((question: ShownQuestion) => ({
          question: question.id,
          ...answer(question),
        })),
      });
    const failed = await hand(wrongAnswer);
    expect(failed.body).toMatchObject({ isPassed: false, quiz: { feedback: { questions: [] } } });
    expect(failed.body.quiz.feedback.topics.length).toBeGreaterThan(0);
    const passed = await hand(rightAnswer);
    expect(passed.body).toMatchObject({ isPassed: true, scorePermille: 1000 });
    expect(passed.body.quiz.feedback.questions[0]).toHaveProperty('isCorrect', true);
  });

  it('asks otherwise each time, and says which questions are open', async () => {
    const [one, two] = [
      await trainer.post(tries('questions')).send({}),
      await trainer.post(tries('questions')).send({}),
    ];
    const ids = ({ body }: typeof one) => body.quiz.questions.map(({ id }: ShownQuestion) => id);
    expect(ids(one).filter((id: string) => ids(two).includes(id))).toEqual([]);
    const early = await trainer.post(`${tries('questions')}/${one.body.id}/submit`).send({ answers: [] });
    expect([early.status, early.body.code]).toEqual([422, 'ATTEMPT_UNFINISHED']);
    const made = await trainer.post(`${tries('questions')}/mine/submit`).send({ answers: [] });
    expect([made.status, made.body.code]).toEqual([400, 'TRY_ID_INVALID']);
  });

  it('plays a conversation to its end', async () => {
    const { body } = await trainer.post(tries('laptop')).send({});
    expect(body.scenario.step.id).toBe('request');
    const walk = (path: number[]) => trainer.post(`${tries('laptop')}/${body.id}/path`).send({ path });
    expect((await walk([1])).body.scenario.turns).toHaveLength(1);
    expect((await walk([1, 0])).body).toMatchObject({ status: 'handed-in', scenario: { step: null } });
    const unknown = await walk([9]);
    expect([unknown.status, unknown.body.code]).toEqual([422, 'CHOICE_UNKNOWN']);
    const other = await trainer.post(tries('who')).send({});
    expect(other.status).toBe(422);
  });

  it('writes nothing', async () => {
    const before = await counts();
    const { body } = await trainer.post(tries('laptop')).send({});
    await trainer.post(`${tries('laptop')}/${body.id}/path`).send({ path: [1, 0] });
    await trainer.get(`${BASICS}/lessons/who`);
    expect(await counts()).toEqual(before);
  });
});
