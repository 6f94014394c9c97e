import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import {
  buildLearner,
  type Learner,
  lessonPath,
  publishTracks,
  takeQuiz,
  wrongAnswer,
} from './support/learner.js';
import { grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let learner: Learner;
beforeAll(async () => {
  app = await startApp();
  const { sensitisation } = await publishTracks(app);
  learner = await buildLearner(app, sensitisation);
});
afterAll(() => app.close());

const attempts = async () => {
  const rows = await app.database.query<{ number: number }>('SELECT number FROM attempts ORDER BY number');
  return rows.map(({ number }) => number);
};

const earned = () =>
  app.database.query('SELECT * FROM lesson_progress WHERE score_permille IS NOT NULL ORDER BY id');

async function unlock(): Promise<void> {
  const owner = await buildPerson(app);
  await grant(app, owner.id, 'admin');
  await (
    await signInAs(app, owner.id)
  )
    .post(`/api/people/${learner.person.publicId}/courses/basics/lessons/questions/unlock`)
    .send({ note: 'A fresh start', attempts: 1 })
    .expect(200);
}

it('keeps answers for 24 months to the day, and what they earned for good', async () => {
  await takeQuiz(learner.client, wrongAnswer);
  app.clock.set('2027-03-01T15:00:00Z');
  const later = await signInAs(app, learner.person.id);
  await takeQuiz(later, wrongAnswer);
  app.clock.set('2028-11-20T15:00:00Z');
  await app.settle();
  expect(await attempts()).toEqual([1, 2]);
  app.clock.set('2028-11-22T15:00:00Z');
  await app.settle();
  expect(await attempts()).toEqual([2]);
  // What was forgotten still counts: an attempt is not given back by time.
  const used = await (
    await signInAs(app, learner.person.id)
  )
    .post(lessonPath('questions', 'attempts'))
    .send({});
  expect([used.status, used.body.code]).toEqual([422, 'ATTEMPTS_USED']);
  await unlock();
  expect((await takeQuiz(await signInAs(app, learner.person.id))).isPassed).toBe(true);
  expect(await attempts()).toEqual([2, 3]);
  const before = await earned();
  app.clock.set('2030-11-23T15:00:00Z');
  await app.settle();
  expect(await attempts()).toEqual([]);
  expect(await earned()).toEqual(before);
});
