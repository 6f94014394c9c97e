import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EarnedCredit } from '../src/progress/earned-credit.js';
import { LessonProgress } from '../src/progress/lesson-progress.js';
import { ProgressRebuild } from '../src/progress/progress-rebuild.js';
import { startApp, type TestApp } from './support/app.js';
import { type BuiltTrack, buildEnrolment } from './support/factories/enrolment.js';
import {
  buildLearner,
  finishBasics,
  type Learner,
  lessonPath,
  publishTracks,
  takeQuiz,
  walkScenario,
} from './support/learner.js';
import { signInAs } from './support/sign-in.js';

let app: TestApp;
let sensitisation: BuiltTrack;
let customerFacing: BuiltTrack;
beforeAll(async () => {
  app = await startApp();
  ({ sensitisation, customerFacing } = await publishTracks(app));
});
afterAll(() => app.close());

interface Completion {
  id: number;
  enrolmentId: number;
  scorePermille: number;
  completedAt: string | Date;
  versions: unknown;
}

const completionsOf = async ({ person }: Pick<Learner, 'person'>) =>
  await app.database.query<Completion>(
    `SELECT id, enrolment_id AS enrolmentId, score_permille AS scorePermille, completed_at AS completedAt, versions
       FROM completions WHERE person_id = ? ORDER BY id`,
    [person.id],
  );
const newsOf = async (enrolmentId: number) =>
  await app.database.query(
    "SELECT id FROM events WHERE kind = 'progress.track-completed' AND subject_id = ?",
    [enrolmentId],
  );
const enrolmentsOf = async ({ client }: Learner) => (await client.get('/api/me/enrolments')).body.items;
const progressOf = async ({ person }: Pick<Learner, 'person'>) =>
  (
    await app.database.query<{ id: number }>('SELECT id FROM course_progress WHERE person_id = ?', [
      person.id,
    ])
  ).map(({ id }) => id);

/** All but the last lesson of the fixture course. */
async function allButTheLast({ client }: Learner): Promise<void> {
  await client.post(lessonPath('who', 'read'));
  await client.post(lessonPath('one-order', 'read'));
  await takeQuiz(client);
  await walkScenario(client);
}

describe('a track', () => {
  it('is complete with its last lesson: time, score, versions, and news of it', async () => {
    const learner = await buildLearner(app, sensitisation);
    await finishBasics(learner.client);
    const [completion, ...others] = await completionsOf(learner);
    expect(others).toEqual([]);
    expect(completion).toMatchObject({ enrolmentId: learner.enrolment.id, scorePermille: 1000 });
    const versions = completion?.versions;
    expect(typeof versions === 'string' ? JSON.parse(versions) : versions).toEqual({
      track: 1,
      courses: { basics: 1 },
    });
    expect(await newsOf(completion?.enrolmentId ?? 0)).toHaveLength(1);
    expect(await enrolmentsOf(learner)).toEqual([
      expect.objectContaining({
        status: 'completed',
        completedAt: '2026-11-21T15:00:00.000Z',
        donePermille: 1000,
        minutesLeft: 0,
        requirementsDone: 1,
      }),
    ]);
  });

  it('is completed once when the last lesson is confirmed many times at once on two devices', async () => {
    const learner = await buildLearner(app, sensitisation);
    await allButTheLast(learner);
    const other = await signInAs(app, learner.person.id);
    const path = lessonPath('promise', 'acknowledge');
    const answers = await Promise.all(
      Array.from({ length: 10 }, async (_, turn) => await (turn % 2 ? learner.client : other).post(path)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(answers.every(({ body }) => body.course.isCompleted)).toBe(true);
    const completions = await completionsOf(learner);
    expect(completions).toHaveLength(1);
    expect(await newsOf(completions[0]?.enrolmentId ?? 0)).toHaveLength(1);
  });

  it('loses no lesson when two devices finish different ones at the same time', async () => {
    for (let round = 0; round < 3; round++) {
      const learner = await buildLearner(app, sensitisation);
      await takeQuiz(learner.client);
      await walkScenario(learner.client);
      for (const lesson of ['who', 'one-order', 'promise'])
        await learner.client.post(lessonPath(lesson, 'start'));
      const other = await signInAs(app, learner.person.id);
      const answers = await Promise.all([
        learner.client.post(lessonPath('who', 'read')),
        other.post(lessonPath('one-order', 'read')),
        other.post(lessonPath('promise', 'acknowledge')),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(await completionsOf(learner)).toHaveLength(1);
      expect((await learner.client.get('/api/me/courses/basics')).body.lessonsDone).toBe(5);
    }
  });

  it('stays complete, whatever is opened again', async () => {
    const learner = await buildLearner(app, sensitisation);
    await finishBasics(learner.client);
    await learner.client.post(lessonPath('who', 'start'));
    await learner.client
      .post(lessonPath('one-order', 'watch'))
      .send({ ranges: [{ from: 0, to: 3 }], position: 3 });
    await walkScenario(learner.client);
    expect((await learner.client.get('/api/me/courses/basics')).body).toMatchObject({
      lessonsDone: 5,
      isCompleted: true,
      resume: null,
    });
    expect(await completionsOf(learner)).toHaveLength(1);
  });
});

describe('a detailed track that contains the sensitisation', () => {
  it('counts one course in both, and nobody does a lesson twice', async () => {
    const learner = await buildLearner(app, sensitisation);
    await buildEnrolment(app, learner.person, { track: customerFacing });
    await app.settle();
    await finishBasics(learner.client);
    const byTrack = new Map(
      (await enrolmentsOf(learner)).map((item: { track: { slug: string } }) => [item.track.slug, item]),
    );
    expect(byTrack.get('sensitisation')).toMatchObject({ status: 'completed' });
    expect(byTrack.get('customer-facing')).toMatchObject({
      status: 'active',
      requirementsDone: 1,
      requirementsTotal: 4,
      next: { kind: 'lesson', url: '/api/me/courses/customers/lessons/hand-over' },
    });
    expect(await progressOf(learner)).toHaveLength(1);
  });

  it('credits what was done before somebody is enrolled on it', async () => {
    const learner = await buildLearner(app, sensitisation);
    await finishBasics(learner.client);
    await buildEnrolment(app, learner.person, { track: customerFacing });
    await app.settle();
    const [detailed] = (await enrolmentsOf(learner)).filter(
      ({ track }: { track: { slug: string } }) => track.slug === 'customer-facing',
    );
    expect(detailed).toMatchObject({ requirementsDone: 1, status: 'active' });
  });

  it('completes an enrolment that is earned already', async () => {
    const learner = await buildLearner(app, customerFacing);
    await finishBasics(learner.client);
    expect(await completionsOf(learner)).toEqual([]);
    const sensitised = await buildEnrolment(app, learner.person, { track: sensitisation });
    await app.settle();
    expect(await completionsOf(learner)).toEqual([expect.objectContaining({ enrolmentId: sensitised.id })]);
  });

  it('finds at the next daily look what an enrolment and a completion side by side both missed', async () => {
    const learner = await buildLearner(app, customerFacing);
    await finishBasics(learner.client);
    const sensitised = await buildEnrolment(app, learner.person, { track: sensitisation });
    const day = { id: 0, kind: 'clock.day-began', subjectId: null, payload: {}, occurredAt: app.clock.now() };
    await app.nest.get(EarnedCredit).consume(day);
    expect(await completionsOf(learner)).toEqual([expect.objectContaining({ enrolmentId: sensitised.id })]);
  });
});

describe('the log', () => {
  it('tells the same as the rows, whatever way a course was gone through', async () => {
    const learner = await buildLearner(app, sensitisation);
    const { client } = learner;
    await client.post(lessonPath('one-order', 'watch')).send({ ranges: [{ from: 3, to: 9 }], position: 9 });
    app.clock.advance({ minutes: 3 });
    await client.put(lessonPath('who', 'position')).send({ position: 300 });
    await client.post(lessonPath('one-order', 'watch')).send({ ranges: [{ from: 0, to: 19 }], position: 19 });
    app.clock.advance({ minutes: 3 });
    const [id = 0] = await progressOf(learner);
    const half = await app.nest.get(ProgressRebuild).compare(id);
    expect(half.told).toEqual(half.stands);
    expect(half.told.lessonsDone).toBe(1);
    await finishBasics(client);
    const whole = await app.nest.get(ProgressRebuild).compare(id);
    expect(whole.told).toEqual(whole.stands);
    expect(whole.told).toMatchObject({ lessonsDone: 5, scorePermille: 1000 });
  });

  it('cannot be changed', async () => {
    const learner = await buildLearner(app, sensitisation);
    await learner.client.post(lessonPath('who', 'read'));
    await expect(
      app.transactions.run(() => app.database.execute("UPDATE progress_log SET action = 'done'")),
    ).rejects.toThrow('append-only');
  });
});

/** What a piece of work says to the database, each statement by its first two words. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const { database } = app;
  const { query, execute, insert } = database;
  const statements: string[] = [];
  const noting =
    <T extends unknown[]>(say: (sql: string, ...rest: T) => Promise<unknown>) =>
    async (sql: string, ...rest: T) => {
      statements.push(sql.trim().split(/\s+/).slice(0, 3).join(' '));
      return await say.call(database, sql, ...rest);
    };
  Object.assign(database, { query: noting(query), execute: noting(execute), insert: noting(insert) });
  await work().finally(() => Object.assign(database, { query, execute, insert }));
  return statements;
}

describe('the hot path', () => {
  const complete = ({ person }: Learner, lesson: string) =>
    app.nest.get(LessonProgress).completeLesson(person.id, 'basics', lesson);

  it('marks a lesson as done in four statements', async () => {
    const learner = await buildLearner(app, sensitisation);
    await learner.client.post(lessonPath('who', 'start'));
    expect(await statementsOf(() => complete(learner, 'who'))).toEqual([
      'SELECT e.id AS',
      'UPDATE lesson_progress SET',
      'UPDATE course_progress SET',
      'progress_log',
    ]);
  });

  it('completes course and track with the last lesson in five more', async () => {
    const learner = await buildLearner(app, sensitisation);
    await allButTheLast(learner);
    await learner.client.post(lessonPath('promise', 'start'));
    app.clock.advance({ minutes: 1 });
    expect((await statementsOf(() => complete(learner, 'promise'))).slice(4)).toEqual([
      'SELECT e.id AS',
      'UPDATE enrolments SET',
      'INSERT INTO enrolment_periods',
      'INSERT INTO completions',
      'INSERT INTO events',
    ]);
  });
});
