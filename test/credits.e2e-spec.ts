import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssignmentRuns } from '../src/assignments/assignment-runs.js';
import { startApp, type TestApp } from './support/app.js';
import { BASE, edited } from './support/content-check.js';
import type { BuiltEnrolment, BuiltTrack } from './support/factories/enrolment.js';
import { buildPerson, type BuiltPerson } from './support/factories/person.js';
import { buildLearner, finishBasics, lessonPath, publishTracks } from './support/learner.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let yearly: BuiltTrack;
let plain: BuiltTrack;
let teacher: BuiltPerson;
let trainer: Agent;
let admin: Agent;

beforeAll(async () => {
  app = await startApp();
  const content = edited(
    BASE,
    'depth: sensitisation',
    'depth: sensitisation\nevery: 12 months\nopens: 30 days',
  );
  ({ sensitisation: yearly, customerFacing: plain } = await publishTracks(app, content));
  teacher = await buildPerson(app, { givenName: 'Tomás', familyName: 'Reyes' });
  await grant(app, teacher.id, 'trainer');
  const runs = await buildPerson(app);
  await grant(app, runs.id, 'admin');
  await signIn();
  admin = await signInAs(app, runs.id);
});
afterAll(() => app.close());

const signIn = async () => {
  trainer = await signInAs(app, teacher.id);
};
const EVIDENCE = 'Certificate of the Kingston academy, seen by T. Reyes';
const on = ({ publicId }: BuiltEnrolment) => `/api/enrolments/${publicId}`;
const credit = (enrolment: BuiltEnrolment, body: object = {}, client = trainer) =>
  client.post(`${on(enrolment)}/credit`).send({ completedOn: '2026-09-02', evidence: EVIDENCE, ...body });
const takeBack = (enrolment: BuiltEnrolment) =>
  trainer.post(`${on(enrolment)}/credit/take-back`).send({ reason: 'It was another training' });
const possible = async ({ publicId }: BuiltEnrolment, person: BuiltPerson) => {
  const { items } = (await trainer.get(`/api/people/${person.publicId}/decisions`)).body;
  return items.find((one: { enrolmentId: string }) => one.enrolmentId === publicId)?.may;
};
const codeOf = async (answer: PromiseLike<{ status: number; body: { code: string } }>) => {
  const { status, body } = await answer;
  return [status, body.code];
};

describe('a credit', () => {
  it('completes an enrolment as of its day, with what shows it, and is told as that wherever it is shown', async () => {
    const { person, client, enrolment } = await buildLearner(app, plain);
    await client.post(lessonPath('who', 'read'));
    app.clock.advance({ minutes: 1 });
    const { status, body } = await credit(enrolment, { link: 'https://academy.example/proof/7' });
    expect([status, body.status, body.completedAt]).toEqual([200, 'completed', '2026-09-02T17:00:00.000Z']);
    expect(body.credit).toEqual({
      completedOn: '2026-09-02',
      evidence: EVIDENCE,
      link: 'https://academy.example/proof/7',
    });
    expect(body).toMatchObject({ requirementsDone: 0, isOverdue: false });
    expect(body.periods.at(-1)).toMatchObject({ status: 'completed', note: EVIDENCE });
    expect(await possible(enrolment, person)).toEqual(['credit-end']);

    const mine = (await client.get(`/api/me/enrolments/${enrolment.publicId}`)).body;
    expect(mine).toMatchObject({ status: 'completed', creditedOn: '2026-09-02', next: null });
    expect(mine.requirements[0].lessons[0]).toMatchObject({ slug: 'who', status: 'done' });
    const explained = (await trainer.get(`${on(enrolment)}/explanation`)).body;
    expect(explained.since).toEqual([
      expect.objectContaining({
        kind: 'completed',
        sentence: expect.stringMatching(/^Credited since .*, by Tomás Reyes: Certificate/),
      }),
      expect.objectContaining({ kind: 'credited', day: '2026-09-02' }),
    ]);
    const { items } = (
      await admin.get('/api/reports/completion/people').query({ track: plain.slug, limit: 10 })
    ).body;
    expect(items).toContainEqual(
      expect.objectContaining({
        enrolmentId: enrolment.publicId,
        status: 'completed',
        creditedOn: '2026-09-02',
        note: 'credited: completed elsewhere',
      }),
    );
    // Nobody took minus eighty days.
    const figures = (await admin.get('/api/reports/completion').query({ by: 'track' })).body;
    const ofTrack = figures.groups.find(({ key }: { key: { id: string } }) => key.id === plain.slug);
    expect(ofTrack).toMatchObject({ completed: 1, medianDays: null });
    expect(await codeOf(client.get(`${on(enrolment)}/certificate`))).toEqual([422, 'CREDITED_ELSEWHERE']);
    const stranger = await signInAs(app, (await buildPerson(app)).id);
    expect((await stranger.get(`${on(enrolment)}/certificate`)).status).toBe(404);
    expect(
      await app.database.query('SELECT id FROM completions WHERE enrolment_id = ?', [enrolment.id]),
    ).toEqual([]);
    const [act] = await app.database.query(
      "SELECT v.value_text AS reason FROM audit_entries a JOIN audit_values v ON v.entry_id = a.id AND v.field = 'reason' WHERE a.action = 'enrolments.credited' AND a.subject_id = ?",
      [enrolment.id],
    );
    expect(act).toMatchObject({ reason: expect.stringContaining('Kingston academy') });
    await app.settle();
    const [notice] = await app.database.query(
      'SELECT subject FROM notices WHERE person_id = ? AND kind = ?',
      [person.id, 'completed'],
    );
    expect(notice).toMatchObject({ subject: expect.stringContaining('Counts as completed') });
    const preview = await trainer.post('/api/assignments/preview/people').send({
      track: plain.slug,
      audience: { personIds: [person.publicId] },
      due: { days: 30, after: 'enrolment' },
    });
    expect(JSON.stringify(preview.body)).toMatch(/already-?completed/i);
  });

  it('is refused for a day to come, for what is too long ago, without evidence, and beside a real completion', async () => {
    const { person, client, enrolment } = await buildLearner(app, yearly);
    expect(await codeOf(credit(enrolment, { completedOn: '2026-11-23' }))).toEqual([
      422,
      'CREDIT_DAY_TO_COME',
    ]);
    const old = await credit(enrolment, { completedOn: '2025-12-21' });
    expect([old.status, old.body.code, old.body.details[0].from]).toEqual([
      422,
      'CREDIT_TOO_OLD',
      '2025-12-22',
    ]);
    const bad = [
      { evidence: ' ' },
      { evidence: 'x'.repeat(501) },
      { completedOn: 'May' },
      { link: 'http://a.example' },
    ];
    for (const body of bad) {
      const { status, body: refused } = await credit(enrolment, body);
      expect([status, refused.details[0].field]).toEqual([400, Object.keys(body)[0]]);
    }
    expect((await trainer.post(`${on(enrolment)}/credit/take-back`).send({ reason: '' })).status).toBe(400);
    expect(await codeOf(takeBack(enrolment))).toEqual([409, 'ENROLMENT_IS_OPEN']);
    await finishBasics(client);
    expect(await codeOf(credit(enrolment))).toEqual([409, 'ENROLMENT_COMPLETED']);
    expect(await codeOf(takeBack(enrolment))).toEqual([409, 'ENROLMENT_COMPLETED']);
    expect(await possible(enrolment, person)).toEqual([]);
    const own = await buildLearner(app, plain);
    await grant(app, own.person.id, 'trainer');
    const themself = await signInAs(app, own.person.id);
    expect(await codeOf(credit(own.enrolment, {}, themself))).toEqual([422, 'DECISION_ABOUT_SELF']);
  });

  it('and a completion at the same time leave one of the two', async () => {
    const { person, client, enrolment } = await buildLearner(app, yearly);
    for (const lesson of ['who', 'one-order']) await client.post(lessonPath(lesson, 'read'));
    const [credited, again] = await Promise.all([credit(enrolment), credit(enrolment), finishBasics(client)]);
    const won = [credited, again].filter(({ status }) => status === 200).length;
    const proofs = await app.database.query('SELECT id FROM completions WHERE person_id = ?', [person.id]);
    expect(won + proofs.length).toBe(1);
  });

  it('lets a track come back counted from its day, and cannot be taken back once it has', async () => {
    const { person, enrolment } = await buildLearner(app, yearly, { hiredOn: '2025-03-01' });
    const { body } = await trainer
      .get(`${on(enrolment)}/credit/preview`)
      .query({ completedOn: '2026-02-10' });
    expect(body).toEqual({
      completedOn: '2026-02-10',
      comesBackOn: '2027-02-10',
      opensAgainOn: '2027-01-11',
      requirementsLeft: 1,
      dueOn: '2026-12-07',
    });
    expect((await credit(enrolment, { completedOn: '2026-02-10' })).body.comesBackOn).toBe('2027-02-10');
    app.clock.set('2027-01-12T15:00:00Z');
    await app.nest.get(AssignmentRuns).evaluateAll('daily', app.clock.now());
    const cycles = await app.database.query(
      'SELECT cycle, status, due_on AS dueOn FROM enrolments WHERE person_id = ? ORDER BY cycle',
      [person.id],
    );
    expect(cycles).toEqual([
      { cycle: 1, status: 'completed', dueOn: '2026-12-07' },
      { cycle: 2, status: 'active', dueOn: '2027-02-10' },
    ]);
    await signIn();
    expect(await codeOf(takeBack(enrolment))).toEqual([409, 'ENROLMENT_SUPERSEDED']);
    app.clock.set('2026-11-21T15:00:00Z');
    await signIn();
  });
});

describe('a credit that is taken back', () => {
  it('leaves the enrolment open with its progress, as it was on the same day', async () => {
    const { person, client, enrolment } = await buildLearner(app, plain);
    await client.post(lessonPath('who', 'read'));
    await credit(enrolment);
    app.clock.advance({ minutes: 1 });
    const { status, body } = await takeBack(enrolment);
    expect([status, body.status, body.dueOn, body.credit, body.completedAt]).toEqual([
      200,
      'active',
      '2026-12-07',
      null,
      null,
    ]);
    expect(body.periods.at(-1)).toMatchObject({ status: 'active', note: 'It was another training' });
    expect((await client.get('/api/me/courses/basics')).body.lessonsDone).toBe(1);
    expect(await possible(enrolment, person)).toContain('credit');
    expect(await codeOf(takeBack(enrolment))).toEqual([409, 'ENROLMENT_IS_OPEN']);
    await app.settle();
    // Nobody hears of what stood for a minute only.
    expect(
      await app.database.query("SELECT id FROM notices WHERE person_id = ? AND kind = 'completed'", [
        person.id,
      ]),
    ).toEqual([]);
  });

  it('is told to who had heard of the credit', async () => {
    const { person, enrolment } = await buildLearner(app, plain);
    await credit(enrolment);
    await app.settle();
    await app.transactions.run(() =>
      app.database.execute('UPDATE notices SET read_at = ? WHERE person_id = ?', [
        app.clock.now(),
        person.id,
      ]),
    );
    app.clock.advance({ minutes: 1 });
    await takeBack(enrolment);
    await app.settle();
    const told = await app.database.query(
      'SELECT kind, subject FROM notices WHERE person_id = ? ORDER BY id',
      [person.id],
    );
    expect(told).toEqual([
      { kind: 'completed', subject: expect.stringMatching(/^Counts as completed/) },
      { kind: 'enrolled', subject: expect.stringMatching(/^Open again/) },
    ]);
  });

  it('is a real completion where the work was done meanwhile', async () => {
    const { client, enrolment } = await buildLearner(app, yearly);
    await credit(enrolment);
    await finishBasics(client);
    await takeBack(enrolment);
    await app.settle();
    const { body } = await trainer.get(on(enrolment));
    expect(body).toMatchObject({ status: 'completed', credit: null });
    expect((await client.get(`${on(enrolment)}/certificate`)).status).toBe(200);
  });

  it('leaves no word of the evidence when its person is erased', async () => {
    const { person, enrolment } = await buildLearner(app, plain);
    await credit(enrolment, { link: 'https://academy.example/proof/8' });
    const erased = await admin
      .post(`/api/people/${person.publicId}/erasure`)
      .send({ reason: 'Asked for it', confirmInService: true });
    expect(erased.status).toBeLessThan(300);
    const [row] = await app.database.query(
      'SELECT credited_on AS creditedOn, credit_evidence AS evidence, credit_link AS link FROM enrolments WHERE id = ?',
      [enrolment.id],
    );
    expect(row).toEqual({ creditedOn: '2026-09-02', evidence: null, link: null });
  });
});
