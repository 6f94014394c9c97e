import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicId } from '../src/common/random.js';
import { startApp, type TestApp } from './support/app.js';
import type { BuiltTrack } from './support/factories/enrolment.js';
import { buildPerson, type PersonOverrides } from './support/factories/person.js';
import { buildLearner, finishBasics, type Learner, publishTracks } from './support/learner.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let sensitisation: BuiltTrack;
beforeAll(async () => {
  app = await startApp();
  ({ sensitisation } = await publishTracks(app));
});
afterAll(() => app.close());

const ANSWERS = { usefulness: 4, worth: 5, suggestion: 'Shorter films' };
const path = (enrolment: string) => `/api/me/enrolments/${enrolment}/feedback`;
const send = ({ client, enrolment }: Learner, answers: object = ANSWERS) =>
  client.put(path(enrolment.publicId)).send(answers);
const mine = async ({ client, enrolment }: Learner) => (await client.get(path(enrolment.publicId))).body;

async function finished(overrides: PersonOverrides = {}): Promise<Learner> {
  const learner = await buildLearner(app, sensitisation, overrides);
  await app.transactions.run(() =>
    app.database.execute(
      "UPDATE enrolments SET status = 'completed', completed_at = ?, open_key = NULL WHERE id = ?",
      [app.clock.now(), learner.enrolment.id],
    ),
  );
  return learner;
}

/** So many people of a department who have answered, the words of each named after their place. */
async function answered(department: string, count: number, from = 1): Promise<void> {
  for (let place = from; place < from + count; place++) {
    const learner = await finished({ department });
    const answers = { usefulness: place % 2 ? 5 : 2, worth: 3, suggestion: `${department} ${place}` };
    expect((await send(learner, answers)).status).toBe(200);
  }
}

async function trainerOf(department: string): Promise<Agent> {
  const person = await buildPerson(app, { department });
  await grant(app, person.id, 'trainer', { kind: 'department', departmentId: person.departmentId ?? 0 });
  return await signInAs(app, person.id);
}

const figures = async (client: Agent) => (await client.get('/api/tracks/sensitisation/feedback')).body;
const suggestions = async (client: Agent, query = {}) =>
  (await client.get('/api/tracks/sensitisation/feedback/suggestions').query(query)).body;
const textsOf = ({ items }: { items: { text: string }[] }) => items.map(({ text }) => text).toSorted();

describe('the three questions', () => {
  it('are asked once a track is completed, and not before', async () => {
    const learner = await buildLearner(app, sensitisation);
    expect(await mine(learner)).toMatchObject({ state: 'closed', usefulness: null });
    const early = await send(learner);
    expect([early.status, early.body.code]).toEqual([422, 'FEEDBACK_CLOSED']);
    await finishBasics(learner.client);
    expect((await mine(learner)).state).toBe('open');
    expect((await send(learner)).body).toMatchObject({ state: 'sent', ...ANSWERS });
  });

  it('are answered once: the same again is none, others are refused', async () => {
    const learner = await finished();
    const together = await Promise.all([1, 2, 3].map(() => send(learner)));
    expect(together.map(({ status }) => status)).toEqual([200, 200, 200]);
    const other = await send(learner, { usefulness: 1, worth: 1 });
    expect([other.status, other.body.code]).toEqual([409, 'FEEDBACK_SENT']);
    expect(await mine(learner)).toMatchObject(ANSWERS);
  });

  it('need no words', async () => {
    const learner = await finished();
    const sent = await send(learner, { usefulness: 2, worth: 2, suggestion: '   ' });
    expect(sent.body).toMatchObject({ state: 'sent', suggestion: null });
  });

  it('are asked anew in a later cycle, whose answers take the place of the earlier ones', async () => {
    const learner = await finished();
    await send(learner);
    const later = { ...learner, enrolment: { ...learner.enrolment, publicId: publicId() } };
    await app.transactions.run(() =>
      app.database.execute(
        `INSERT INTO enrolments (public_id, person_id, track_id, track_version_id, cycle, status, enrolled_at, starts_on,
           starts_at, completed_at, requirements_done, requirements_total)
         SELECT ?, person_id, track_id, track_version_id, 2, status, enrolled_at, starts_on, starts_at, completed_at, 1, 1
           FROM enrolments WHERE id = ?`,
        [later.enrolment.publicId, learner.enrolment.id],
      ),
    );
    expect((await mine(later)).state).toBe('open');
    expect((await send(later, { usefulness: 1, worth: 1 })).status).toBe(200);
    expect((await mine(learner)).state).toBe('closed');
    const rows = await app.database.query('SELECT id FROM track_feedback WHERE person_id = ?', [
      learner.person.id,
    ]);
    expect(rows).toHaveLength(1);
  });
});

describe('what trainers are told', () => {
  it('begins with five people of their scope, and goes on in fives', async () => {
    const trainer = await trainerOf('Fulfilment');
    await answered('Fulfilment', 4);
    expect(await figures(trainer)).toEqual({
      answers: 0,
      usefulness: [0, 0, 0, 0, 0],
      worth: [0, 0, 0, 0, 0],
    });
    expect(await suggestions(trainer)).toEqual({ items: [], nextCursor: null });
    await answered('Fulfilment', 3, 5);
    expect(await figures(trainer)).toEqual({
      answers: 5,
      usefulness: [0, 2, 0, 0, 3],
      worth: [0, 0, 5, 0, 0],
    });
    const five = [1, 2, 3, 4, 5].map((place) => `Fulfilment ${place}`);
    expect(textsOf(await suggestions(trainer))).toEqual(five);
    await answered('Fulfilment', 3, 8);
    expect((await figures(trainer)).answers).toBe(10);
    const first = await suggestions(trainer, { limit: 6 });
    const second = await suggestions(trainer, { limit: 6, cursor: first.nextCursor });
    expect(textsOf({ items: [...first.items, ...second.items] })).toHaveLength(10);
    expect(Object.keys(first.items[0])).toEqual(['text']);
  });

  it('is about people of their scope alone', async () => {
    await answered('Finance', 5);
    expect(textsOf(await suggestions(await trainerOf('Finance')))).toContain('Finance 3');
    const owner = await buildPerson(app);
    await grant(app, owner.id, 'admin');
    expect((await figures(await signInAs(app, owner.id))).answers).toBeGreaterThanOrEqual(15);
    expect((await figures(await trainerOf('Legal'))).answers).toBe(0);
  });
});

it('forgets answers after 24 months, and asks no more about what was completed before', async () => {
  const learner = await finished();
  await send(learner);
  app.clock.set('2028-11-29T15:00:00Z');
  await app.settle();
  expect(await app.database.query('SELECT id FROM track_feedback')).toEqual([]);
  const later = { ...learner, client: await signInAs(app, learner.person.id) };
  expect((await mine(later)).state).toBe('closed');
  expect((await send(later)).body.code).toBe('FEEDBACK_CLOSED');
});
