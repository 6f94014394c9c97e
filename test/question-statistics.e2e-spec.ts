import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { buildLearner, publishTracks, rightAnswer, takeQuiz, wrongAnswer } from './support/learner.js';
import { type BuiltTrack } from './support/factories/enrolment.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let trainer: Agent;
let sensitisation: BuiltTrack;
beforeAll(async () => {
  app = await startApp();
  ({ sensitisation } = await publishTracks(app));
  const person = await buildPerson(app, { department: 'Legal' });
  await grant(app, person.id, 'trainer', { kind: 'department', departmentId: person.departmentId ?? 0 });
  trainer = await signInAs(app, person.id);
});
afterAll(() => app.close());

const PATH = '/api/courses/basics/question-statistics';
const quizOf = async (query = {}) => (await trainer.get(PATH).query(query)).body.quizzes[0];

/** Learners who fail the quiz so often and then pass it. */
async function learners(count: number, failing: number): Promise<void> {
  for (let one = 0; one < count; one++) {
    const { client } = await buildLearner(app, sensitisation);
    for (let tries = 0; tries < failing; tries++) await takeQuiz(client, wrongAnswer);
    await takeQuiz(client, rightAnswer);
  }
}

it('says nothing while fewer than five people have handed in', async () => {
  await learners(4, 1);
  const quiz = await quizOf();
  expect(quiz).toMatchObject({ slug: 'questions', people: 0, attempts: 0, passed: 0, medianTries: null });
  for (const question of quiz.questions)
    expect(question).toMatchObject({ asked: null, rightPermille: null, wrong: [] });
});

it('says of everybody how often a question was put, what share was right, and which wrong answers were given', async () => {
  await learners(2, 0);
  const quiz = await quizOf();
  // The sixth waits for the tenth, so that nobody is known by the difference.
  expect(quiz).toMatchObject({ people: 5, attempts: 9, passed: 5, medianTries: 2 });
  const single = quiz.questions.find(({ kind }: { kind: string }) => kind === 'single');
  expect(single).toMatchObject({ asked: 9, rightPermille: 556 });
  expect(single.wrong[0]).toMatchObject({ kind: 'chosen', times: 4 });
  expect(single.text).toEqual(expect.any(String));
  const { body } = await trainer.get(PATH);
  expect(body).toMatchObject({ slug: 'basics', version: 1, currentVersion: 1, begun: 6, completed: 0 });
});

it('reads another version only when asked', async () => {
  expect((await trainer.get(PATH).query({ version: 1 })).body.version).toBe(1);
  const unknown = await trainer.get(PATH).query({ version: 7 });
  expect([unknown.status, unknown.body.code]).toEqual([404, 'COURSE_NOT_FOUND']);
});
