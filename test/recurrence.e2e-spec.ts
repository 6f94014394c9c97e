import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AssignmentRuns } from '../src/assignments/assignment-runs.js';
import { startApp, type TestApp } from './support/app.js';
import { BASE, edited } from './support/content-check.js';
import { buildAssignment, type BuiltTrack } from './support/factories/enrolment.js';
import { buildPerson } from './support/factories/person.js';
import { buildLearner, finishBasics, publishTracks } from './support/learner.js';
import { grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let track: BuiltTrack;

beforeAll(async () => {
  app = await startApp();
  const yearly = edited(
    BASE,
    'depth: sensitisation',
    'depth: sensitisation\nevery: 12 months\nopens: 30 days',
  );
  ({ sensitisation: track } = await publishTracks(app, yearly));
});
afterAll(() => app.close());

interface Row {
  id: number;
  cycle: number;
  status: string;
  dueOn: string | null;
  isPast: number;
}

const cyclesOf = async (person: { id: number }) =>
  await app.database.query<Row>(
    `SELECT id, cycle, status, due_on AS dueOn, CASE WHEN superseded_at IS NULL THEN 0 ELSE 1 END AS isPast
       FROM enrolments WHERE person_id = ? AND track_id = ? ORDER BY cycle`,
    [person.id, track.id],
  );

/** The daily look of all assignments, by two processes at once. */
async function dailyLook(): Promise<void> {
  const runs = app.nest.get(AssignmentRuns);
  const now = app.clock.now();
  await Promise.all([runs.evaluateAll('daily', now), runs.evaluateAll('daily', now)]);
  await app.settle();
}

it('comes back in one chain: opened once before it is due, done anew, with the past left as it was', async () => {
  const learner = await buildLearner(app, track, { hiredOn: '2024-03-01' });
  await finishBasics(learner.client);
  const card = async () =>
    (await (await signInAs(app, learner.person.id)).get('/api/me/enrolments')).body.items;
  expect(await card()).toMatchObject([{ status: 'completed', comesBackOn: '2027-11-21' }]);

  // A trainer assigns it by hand meanwhile: no second chain begins.
  await buildAssignment(app, track, { kind: 'people', personIds: [learner.person.id] });
  await dailyLook();
  app.clock.set('2027-10-21T15:00:00Z');
  await dailyLook();
  expect(await cyclesOf(learner.person)).toMatchObject([{ cycle: 1, status: 'completed' }]);

  app.clock.set('2027-10-22T15:00:00Z');
  await dailyLook();
  expect(await cyclesOf(learner.person)).toMatchObject([
    { cycle: 1, status: 'completed', isPast: 1, dueOn: '2026-12-07' },
    { cycle: 2, status: 'active', isPast: 0, dueOn: '2027-11-22' },
  ]);
  const [, second] = await cyclesOf(learner.person);
  const reasons = await app.database.query(
    'SELECT id FROM enrolment_reasons WHERE enrolment_id = ? AND open_key = 1',
    [second?.id],
  );
  expect(reasons).toHaveLength(2);

  const owner = await buildPerson(app, {});
  await grant(app, owner.id, 'admin');
  const admin = await signInAs(app, owner.id);
  const [open] = (await card()).filter(({ status }: { status: string }) => status === 'active');
  expect(open).toMatchObject({ requirementsDone: 0, comesBackOn: null });
  expect(open.why[0]).toBe(
    'Assigned by name: comes back every 12 months, completed on 21 November 2026, due on 21 November 2027',
  );
  const { body } = await admin.get(`/api/enrolments/${open.id}/explanation`);
  expect(body.reasons[0].due.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
    'The track comes back every 12 months, completed on 21 November 2026',
    'Due on Sunday 21 November 2027, the same for everybody',
    'Not on a weekend: Monday 22 November 2027',
  ]);

  await finishBasics(await signInAs(app, learner.person.id));
  await dailyLook();
  expect(await cyclesOf(learner.person)).toMatchObject([
    { cycle: 1, status: 'completed' },
    { cycle: 2, status: 'completed', isPast: 0 },
  ]);
  expect(
    (await card()).map(({ comesBackOn }: { comesBackOn: string | null }) => comesBackOn).toSorted(),
  ).toEqual(['2028-10-22', null]);
  const done = await app.database.query('SELECT id FROM completions WHERE person_id = ?', [
    learner.person.id,
  ]);
  expect(done).toHaveLength(2);
});

it('is new in a preview once it came round, and undoing the run that opened it lets the completion count again', async () => {
  app.clock.set('2027-10-21T15:00:00Z');
  const { person, client } = await buildLearner(app, track, { title: 'Undone', hiredOn: '2024-03-01' });
  await finishBasics(client);
  // What asked for the first cycle asks no more.
  await app.transactions.run(() => app.database.execute("UPDATE assignments SET status = 'ended'", []));
  const owner = await buildPerson(app, {});
  await grant(app, owner.id, 'admin');
  let admin = await signInAs(app, owner.id);
  const request = {
    track: track.slug,
    name: 'Again',
    audience: { titles: ['Undone'] },
    due: { days: 20, after: 'enrolment' },
  };
  const preview = async () => {
    const { counts } = (await admin.post('/api/assignments/preview').send(request)).body;
    const { items } = (await admin.post('/api/assignments/preview/people').send(request)).body;
    const [{ outcome, why, dueOn }] = items;
    return { counts, outcome, why, dueOn };
  };
  expect(await preview()).toMatchObject({ outcome: 'already-completed', counts: { willBeEnrolled: 0 } });

  app.clock.set('2028-09-22T15:00:00Z');
  admin = await signInAs(app, owner.id);
  expect(await preview()).toMatchObject({
    outcome: 'will-be-enrolled',
    counts: { willBeEnrolled: 1, alreadyCompleted: 0 },
    dueOn: '2028-10-23',
    why: expect.stringContaining('comes back every 12 months, completed on 21 October 2027'),
  });
  const { body: made } = await admin.post('/api/assignments').send(request);
  await app.settle();
  const past = { cycle: 1, status: 'completed', isPast: 1 };
  expect(await cyclesOf(person)).toMatchObject([past, { cycle: 2, status: 'active', dueOn: '2028-10-23' }]);
  const counted = async (asOf?: string) =>
    (
      await admin.get('/api/reports/completion/people').query({ text: person.employeeNumber, asOf })
    ).body.items.map(({ status }: { status: string }) => status);
  expect(await counted()).toEqual(['not-started']);

  app.clock.advance({ minutes: 60 * 48 });
  const [run] = (await admin.get(`/api/assignments/${made.id}/runs`)).body.items;
  await admin.post(`/api/assignment-runs/${run.id}/undo`);
  await dailyLook();
  expect(await cyclesOf(person)).toMatchObject([
    { ...past, isPast: 0 },
    { cycle: 2, status: 'withdrawn', isPast: 1 },
  ]);
  expect([await counted(), await counted('2028-09-23')]).toEqual([['completed'], ['completed']]);

  // Assigned anew, the same cycle opens again.
  await admin.post('/api/assignments').send({ ...request, name: 'Once more' });
  await app.settle();
  expect(await cyclesOf(person)).toMatchObject([past, { cycle: 2, status: 'active', isPast: 0 }]);
  expect(await counted()).toEqual(['not-started']);
});
