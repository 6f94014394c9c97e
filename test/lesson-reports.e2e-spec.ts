import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicId } from '../src/common/random.js';
import { startApp, type TestApp } from './support/app.js';
import type { BuiltTrack } from './support/factories/enrolment.js';
import { buildPerson } from './support/factories/person.js';
import { buildLearner, type Learner, lessonPath, publishTracks } from './support/learner.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let sensitisation: BuiltTrack;
let trainer: Agent;
beforeAll(async () => {
  app = await startApp();
  ({ sensitisation } = await publishTracks(app));
  const person = await buildPerson(app);
  await grant(app, person.id, 'trainer', { kind: 'department', departmentId: person.departmentId ?? 0 });
  trainer = await signInAs(app, person.id);
});
afterAll(() => app.close());

const LESSON = 'questions';
const report = ({ client }: Learner, text: string, id = publicId()) =>
  client.put(`${lessonPath(LESSON)}/reports/${id}`).send({ text });
const mine = async ({ client }: Learner) => (await client.get(`${lessonPath(LESSON)}/reports`)).body.items;
const listed = async (status: string, client = trainer) =>
  (await client.get('/api/lesson-reports').query({ status, limit: 200 })).body.items;
const textsOf = (items: { text: string }[]) => items.map(({ text }) => text);
const answer = (id: string, text: string) => trainer.put(`/api/lesson-reports/${id}/answer`).send({ text });

describe('something is wrong in a lesson', () => {
  it('is reported by a learner, read and answered by a trainer, and the learner sees the answer', async () => {
    const learner = await buildLearner(app, sensitisation);
    const { status, body } = await report(learner, '  Question two has two right answers. ');
    expect(status).toBe(200);
    expect(body).toMatchObject({ text: 'Question two has two right answers.', status: 'open', answer: null });
    const [seen] = (await listed('open')).filter(({ id }: { id: string }) => id === body.id);
    expect(seen).toMatchObject({
      course: { slug: 'basics' },
      lesson: { slug: LESSON },
      person: { id: learner.person.publicId, familyName: learner.person.familyName },
    });
    expect((await answer(body.id, 'You are right; it is mended.')).status).toBe(200);
    expect(await mine(learner)).toEqual([
      expect.objectContaining({ status: 'answered', answer: 'You are right; it is mended.' }),
    ]);
    expect(textsOf(await listed('open'))).not.toContain('Question two has two right answers.');
    expect(textsOf(await listed('answered'))).toContain('Question two has two right answers.');
    const audited = await app.database.query(
      "SELECT id FROM audit_entries WHERE action = 'lesson-reports.answered'",
    );
    expect(audited).toHaveLength(1);
  });

  it('is there once, however often it is sent', async () => {
    const learner = await buildLearner(app, sensitisation);
    const id = publicId();
    const sent = await Promise.all([1, 2, 3].map(() => report(learner, 'A word is missing', id)));
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await mine(learner)).toHaveLength(1);
  });

  it('cannot take the place of another report', async () => {
    const [ana, ben] = [await buildLearner(app, sensitisation), await buildLearner(app, sensitisation)];
    const id = publicId();
    await report(ana, 'A word is missing', id);
    const { status, body } = await report(ben, 'Another word is missing', id);
    expect([status, body.code]).toEqual([409, 'REPORT_ID_TAKEN']);
    expect(textsOf(await mine(ana))).toEqual(['A word is missing']);
    expect(await mine(ben)).toEqual([]);
  });

  it('needs an id that nobody meets by chance', async () => {
    const learner = await buildLearner(app, sensitisation);
    const { status, body } = await report(learner, 'A word is missing', 'mine');
    expect([status, body.code]).toEqual([400, 'REPORT_ID_INVALID']);
  });

  it('is answered once: another answer is refused, the same one again is none', async () => {
    const learner = await buildLearner(app, sensitisation);
    const { body } = await report(learner, 'The film has no sound');
    expect((await answer(body.id, 'Mended.')).status).toBe(200);
    expect((await answer(body.id, 'Mended.')).status).toBe(200);
    const second = await answer(body.id, 'Not a mistake.');
    expect([second.status, second.body.code]).toEqual([409, 'REPORT_ANSWERED']);
  });

  it('stays within the scope of a trainer', async () => {
    const learner = await buildLearner(app, sensitisation, { department: 'Finance' });
    const { body } = await report(learner, 'Only Finance would see this');
    expect(textsOf(await listed('open'))).not.toContain('Only Finance would see this');
    expect((await answer(body.id, 'Mended.')).body.code).toBe('REPORT_NOT_FOUND');
  });

  it('is refused when twenty of theirs wait', async () => {
    const learner = await buildLearner(app, sensitisation);
    for (let count = 1; count <= 20; count++) await report(learner, `Mistake ${count}`);
    const { status, body } = await report(learner, 'Mistake 21');
    expect([status, body.code]).toEqual([422, 'TOO_MANY_REPORTS']);
    expect(await mine(learner)).toHaveLength(20);
  });

  it('is paged, the latest first', async () => {
    const learner = await buildLearner(app, sensitisation);
    await report(learner, 'An earlier mistake');
    await report(learner, 'A later mistake');
    const first = (await trainer.get('/api/lesson-reports').query({ limit: 1 })).body;
    expect(textsOf(first.items)).toEqual(['A later mistake']);
    const second = (await trainer.get('/api/lesson-reports').query({ limit: 1, cursor: first.nextCursor }))
      .body;
    expect(textsOf(second.items)).toEqual(['An earlier mistake']);
  });
});
