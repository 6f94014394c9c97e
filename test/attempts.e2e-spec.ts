import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import type { BuiltTrack } from './support/factories/enrolment.js';
import { buildPerson } from './support/factories/person.js';
import {
  buildLearner,
  lessonPath,
  publishTracks,
  rightAnswer,
  type ShownQuestion,
  takeQuiz,
  wrongAnswer,
} from './support/learner.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let sensitisation: BuiltTrack;
beforeAll(async () => {
  app = await startApp();
  ({ sensitisation } = await publishTracks(app));
});
afterAll(() => app.close());

const attempts = lessonPath('questions', 'attempts');
const open = async (client: Agent) => (await client.post(attempts).send({})).body;
const learner = async () => await buildLearner(app, sensitisation);

/** What only a passed quiz may tell: the feedback texts of the fixture. */
const KEY = [
  /isCorrect/,
  /"correct"/,
  /People plan around/,
  /A date and a name/,
  /Listening comes/,
  /whom to ask/,
];

describe('a quiz', () => {
  it('asks four questions in an order of their own for each attempt', async () => {
    const orders = new Set<string>();
    for (let turn = 0; turn < 6; turn++) {
      const { quiz } = await open((await learner()).client);
      expect(quiz.questions).toHaveLength(4);
      orders.add(JSON.stringify(quiz.questions.map(({ text }: ShownQuestion) => text)));
    }
    expect(orders.size).toBeGreaterThan(1);
  });

  it('is passed with the mean of its questions, tells the key then, and stays passed', async () => {
    const { client } = await learner();
    const result = await takeQuiz(client);
    expect(result).toMatchObject({ isPassed: true, scorePermille: 1000, status: 'handed-in' });
    for (const secret of KEY.slice(2)) expect(JSON.stringify(result)).toMatch(secret);
    expect((await client.get(lessonPath('questions'))).body).toMatchObject({
      status: 'done',
      scorePermille: 1000,
    });
    expect((await client.post(attempts).send({})).body.code).toBe('QUIZ_PASSED');
  });

  it('is passed with three of four, the pass mark being 75 per cent', async () => {
    const { client } = await learner();
    const { id, quiz } = await open(client);
    for (const question of quiz.questions as ShownQuestion[]) {
      const answer = question.kind === 'matching' ? wrongAnswer(question) : rightAnswer(question);
      await client.put(`${attempts}/${id}/answers/${question.id}`).send(answer);
    }
    const { body } = await client.post(`${attempts}/${id}/submit`);
    expect([body.isPassed, body.scorePermille]).toEqual([true, 750]);
  });

  it('never tells the key before it is earned', async () => {
    const { client } = await learner();
    const seen: unknown[] = [(await client.get(lessonPath('questions'))).body];
    const { id, quiz } = await open(client);
    for (const question of quiz.questions as ShownQuestion[]) {
      const answered = await client
        .put(`${attempts}/${id}/answers/${question.id}`)
        .send(wrongAnswer(question));
      expect(answered.status).toBe(200);
      seen.push(answered.body);
    }
    const failed = await client.post(`${attempts}/${id}/submit`);
    seen.push(
      quiz,
      failed.body,
      (await client.get(`${attempts}/${id}`)).body,
      (await client.get(attempts)).body,
    );
    const text = JSON.stringify(seen);
    for (const secret of KEY) expect(text).not.toMatch(secret);
    expect(text).not.toContain('seed');
    expect(failed.body).toMatchObject({
      isPassed: false,
      scorePermille: 0,
      quiz: { feedback: { topics: ['Departments', 'Expectations', 'Listening', 'Requests'], questions: [] } },
    });
  });

  it('returns the open attempt instead of a second one, from two devices at once too', async () => {
    const { client, person } = await learner();
    const other = await signInAs(app, person.id);
    const opened = await Promise.all([open(client), open(other), open(client)]);
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
    expect((await open(other)).id).toBe(opened[0].id);
  });

  it('keeps every answer when two devices answer different questions at once, and the last one to the same', async () => {
    const { client, person } = await learner();
    const other = await signInAs(app, person.id);
    const { id, quiz } = await open(client);
    const questions = quiz.questions as ShownQuestion[];
    const put = (agent: Agent, question: ShownQuestion, answer: object) =>
      agent.put(`${attempts}/${id}/answers/${question.id}`).send(answer);
    const answers = await Promise.all(
      questions.map((question, index) => put(index % 2 ? client : other, question, rightAnswer(question))),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const [first] = questions;
    if (!first) throw new Error('The quiz asked nothing.');
    await put(other, first, wrongAnswer(first));
    const { body } = await client.get(`${attempts}/${id}`);
    expect(body.quiz.answers).toHaveLength(4);
    expect(body.quiz.answers).toContainEqual({ question: first.id, ...wrongAnswer(first) });
  });

  it('is judged once, however often and from wherever it is handed in', async () => {
    const { client, person } = await learner();
    const other = await signInAs(app, person.id);
    const { id, quiz } = await open(client);
    for (const question of quiz.questions as ShownQuestion[])
      await client.put(`${attempts}/${id}/answers/${question.id}`).send(rightAnswer(question));
    const results = await Promise.all(
      [client, other, client, other].map((agent) => agent.post(`${attempts}/${id}/submit`)),
    );
    expect(new Set(results.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const rows = await app.database.query(
      "SELECT id FROM progress_log WHERE person_id = ? AND action = 'done'",
      [person.id],
    );
    expect(rows).toHaveLength(1);
    const late = await client
      .put(`${attempts}/${id}/answers/${quiz.questions[0].id}`)
      .send({ chosen: ['x'] });
    expect([late.status, late.body.code]).toEqual([409, 'ATTEMPT_HANDED_IN']);
  });

  it('is not handed in with questions open, and says which', async () => {
    const { client } = await learner();
    const { id, quiz } = await open(client);
    const { status, body } = await client.post(`${attempts}/${id}/submit`);
    expect([status, body.code]).toEqual([422, 'ATTEMPT_UNFINISHED']);
    const asked = quiz.questions.map((question: ShownQuestion) => question.id);
    expect(body.details.map(({ field }: { field: string }) => field).toSorted()).toEqual(asked.toSorted());
  });

  it('refuses an answer that does not fit its question', async () => {
    const { client } = await learner();
    const { id, quiz } = await open(client);
    const path = `${attempts}/${id}/answers`;
    const unknown = await client.put(`${path}/${quiz.questions[0].id}`).send({ chosen: ['nothing-of-ours'] });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'ANSWER_REFUSED']);
    expect((await client.put(`${path}/late-reply`).send({ chosen: ['x'] })).body.details).toEqual([
      expect.objectContaining({ code: 'QUESTION_NOT_ASKED' }),
    ]);
    for (const bad of [
      { chosen: 'a' },
      { pairs: [{ left: 'a' }] },
      { chosen: ['x'.repeat(33)] },
      { key: 1 },
    ]) {
      expect((await client.put(`${path}/${quiz.questions[0].id}`).send(bad)).status).toBe(400);
    }
  });

  it('shows an attempt to nobody but its learner', async () => {
    const { client } = await learner();
    const { id } = await open(client);
    const admin = await buildLearner(app, sensitisation);
    await grant(app, admin.person.id, 'admin');
    expect((await admin.client.get(`${attempts}/${id}`)).body.code).toBe('ATTEMPT_NOT_FOUND');
    expect((await admin.client.post(`${attempts}/${id}/submit`)).status).toBe(404);
  });
});

describe('attempts at a quiz', () => {
  const trainer = async (departmentId?: number | null) => {
    const person = await buildPerson(app, { department: 'People' });
    await grant(
      app,
      person.id,
      'trainer',
      departmentId ? { kind: 'department', departmentId } : { kind: 'nobody' },
    );
    return await signInAs(app, person.id);
  };
  const closedFor = async (client: Agent) => (await client.get('/api/closed-quizzes')).body.items;
  const unlockPath = (id: string) => `/api/people/${id}/courses/basics/lessons/questions/unlock`;

  it('end at their limit, until a trainer in scope unlocks a further one, with a note and an audit entry', async () => {
    const { client, person } = await learner();
    const mine = await trainer(person.departmentId);
    const path = unlockPath(person.publicId);
    expect((await mine.post(path).send({ note: 'Asked for it' })).body.code).toBe('ATTEMPTS_LEFT');
    await takeQuiz(client, wrongAnswer);
    await takeQuiz(client, wrongAnswer);
    const refused = await client.post(attempts).send({});
    expect([refused.status, refused.body.code]).toEqual([422, 'ATTEMPTS_USED']);
    expect(refused.body.message).toContain('a trainer can unlock');
    expect((await client.get(attempts)).body).toMatchObject({
      attemptsLeft: 0,
      items: [{ number: 1 }, { number: 2 }],
    });

    expect(await closedFor(mine)).toEqual([
      {
        person: {
          id: person.publicId,
          name: `${person.givenName} ${person.familyName}`,
          employeeNumber: person.employeeNumber,
        },
        course: { slug: 'basics', title: expect.any(String) },
        lesson: { slug: 'questions', title: expect.any(String) },
        attemptsUsed: 2,
        closedAt: app.clock.now().toISOString(),
      },
    ]);
    expect(await closedFor(await trainer())).toEqual([]);

    const both = await Promise.all([1, 2].map(() => mine.post(path).send({ note: 'We talked it through' })));
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 422]));
    expect(await closedFor(mine)).toEqual([]);
    await takeQuiz(client, wrongAnswer);
    expect(await closedFor(mine)).toMatchObject([{ attemptsUsed: 3 }]);
    await mine.post(path).send({ note: 'And once more' });
    expect(await takeQuiz(client)).toMatchObject({ isPassed: true, number: 4 });
    expect(await closedFor(mine)).toEqual([]);
    const audited = await app.database.query(
      "SELECT id FROM audit_entries WHERE action = 'attempts.unlocked' AND subject_id = ?",
      [person.id],
    );
    expect(audited).toHaveLength(2);
    expect((await mine.post(path).send({ note: 'Once more' })).body.code).toBe('ATTEMPTS_LEFT');
  });

  it('are not unlocked by a trainer without scope, nor without a note', async () => {
    const { person } = await learner();
    const path = unlockPath(person.publicId);
    expect((await (await trainer()).post(path).send({ note: 'Please' })).status).toBe(404);
    const mine = await trainer(person.departmentId);
    expect((await mine.post(path).send({ note: '' })).status).toBe(400);
    expect((await mine.post(path).send({ note: 'Please', attempts: 11 })).status).toBe(400);
  });
});
