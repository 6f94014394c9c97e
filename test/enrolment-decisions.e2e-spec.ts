import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EnrolmentProgress } from '../src/enrolments/enrolment-progress.repository.js';
import { startApp, type TestApp } from './support/app.js';
import { type BuiltEnrolment, buildTrack, enrolmentOf } from './support/factories/enrolment.js';
import { type BuiltPerson, buildDepartment, buildPerson } from './support/factories/person.js';
import { type Agent, deputise, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let trainer: Agent;
let manager: Agent;
let deputy: Agent;
let head: BuiltPerson;
let office: BuiltPerson;
let second: BuiltPerson;
let learner: BuiltPerson;
let track: { id: number; slug: string };
let tracks = 0;

beforeAll(async () => {
  app = await startApp();
  const sales = await buildDepartment(app, 'Sales');
  office = await buildPerson(app, { department: 'People' });
  await grant(app, office.id, 'trainer', { kind: 'department', departmentId: sales.id });
  head = await buildPerson(app, { department: 'Sales' });
  second = await buildPerson(app, { department: 'Finance' });
  await deputise(app, head.id, second.id);
});
afterAll(() => app.close());

beforeEach(async () => {
  await at('2026-11-21T15:00:00Z');
  learner = await buildPerson(app, { department: 'Sales', manager: head });
  track = await buildTrack(app, `track-${++tracks}`);
});

/** Moves the clock, and signs everybody in again whose session may be over. */
async function at(instant: string): Promise<void> {
  app.clock.set(instant);
  trainer = await signInAs(app, office.id);
  manager = await signInAs(app, head.id);
  deputy = await signInAs(app, second.id);
}

const DUE = { days: 30, after: 'enrolment' };

/** Lets the trainer assign the track to the learner, due 30 days from now: Monday, 21 December 2026. */
async function assigned(more: object = {}): Promise<BuiltEnrolment & { assignmentId: string }> {
  const body = { track: track.slug, audience: { personIds: [learner.publicId] }, due: DUE, ...more };
  const made = await trainer.post('/api/assignments').send(body);
  expect(made.status).toBe(201);
  await app.settle();
  return { ...(await enrolmentOf(app, learner, track)), assignmentId: made.body.id };
}

const on = ({ publicId }: BuiltEnrolment) => `/api/enrolments/${publicId}`;
const decide = (enrolment: BuiltEnrolment, decision: string, body: object = {}, client = trainer) =>
  client.post(`${on(enrolment)}/${decision}`).send({ reason: 'As agreed', ...body });
const look = async (enrolment: BuiltEnrolment) => (await trainer.get(on(enrolment))).body;
async function possible(enrolment: BuiltEnrolment, client = trainer): Promise<string[]> {
  const { body } = await client.get(`/api/people/${learner.publicId}/decisions`);
  const items: { enrolmentId: string; may: string[] }[] = body.items;
  return items.find(({ enrolmentId }) => enrolmentId === enrolment.publicId)?.may ?? [];
}
const setAbsent = (from: string, to: string) =>
  manager.post(`/api/people/${learner.publicId}/absences`).send({ from, to });
async function goTo(instant: string): Promise<void> {
  await at(instant);
  await app.settle();
}

describe('a waiver', () => {
  it('excuses for good, with who decided and why, and is told as news', async () => {
    const enrolment = await assigned();
    app.clock.advance({ minutes: 1 });
    const { status, body } = await decide(enrolment, 'waiver', { reason: ' Taught it for years ' });
    expect([status, body.status, body.waivedUntil]).toEqual([200, 'waived', null]);
    expect(body.periods.at(-1)).toMatchObject({ status: 'waived', note: 'Taught it for years', to: null });
    const [news] = await app.database.query<{ payload: unknown }>(
      "SELECT payload FROM events WHERE kind = 'enrolments.waived' AND subject_id = ?",
      [enrolment.id],
    );
    expect(JSON.stringify(news)).toContain(`personId`);
    await goTo('2027-06-01T15:00:00Z');
    expect((await look(enrolment)).status).toBe('waived');
  });

  it('that ends brings the work back with the days that were left, when its last day is over where the person is', async () => {
    const enrolment = await assigned();
    await at('2026-12-01T15:00:00Z');
    expect((await decide(enrolment, 'waiver', { until: '2027-01-31' })).body.waivedUntil).toBe('2027-01-31');
    await goTo('2027-02-01T04:30:00Z');
    expect((await look(enrolment)).status).toBe('waived');
    await goTo('2027-02-01T05:30:00Z');
    // 20 of the 30 days were left on 1 December.
    expect(await look(enrolment)).toMatchObject({
      status: 'active',
      dueOn: '2027-02-22',
      extendedTo: '2027-02-22',
      waivedUntil: null,
      reasons: [{ ended: null, endCause: null }],
    });
    const last = (await look(enrolment)).periods.at(-1);
    expect(last).toMatchObject({ status: 'active', note: 'The waiver ended' });
    const acts = await app.database.query(
      "SELECT id FROM audit_entries WHERE action = 'enrolments.waiver-ended' AND actor_kind = 'system' AND subject_id = ?",
      [enrolment.id],
    );
    expect(acts).toHaveLength(1);
  });

  it('that ends leaves seven days at least to whoever was late', async () => {
    const enrolment = await assigned();
    await at('2027-01-04T15:00:00Z');
    await decide(enrolment, 'waiver', { until: '2027-01-20' });
    await goTo('2027-01-21T15:00:00Z');
    expect(await look(enrolment)).toMatchObject({ status: 'active', dueOn: '2027-01-28', isOverdue: false });
  });

  it('taken back on the same day leaves all as it was', async () => {
    const enrolment = await assigned();
    await at('2026-12-18T15:00:00Z');
    await decide(enrolment, 'waiver');
    app.clock.advance({ minutes: 5 });
    const { body } = await trainer.delete(`${on(enrolment)}/waiver`);
    expect(body).toMatchObject({ status: 'active', dueOn: '2026-12-21', extendedTo: null });
    expect(body.periods.map(({ status }: { status: string }) => status)).toEqual([
      'active',
      'waived',
      'active',
    ]);
  });

  it('does not bring back what nothing asks for any more', async () => {
    const enrolment = await assigned();
    await decide(enrolment, 'waiver', { until: '2026-12-15' });
    await trainer.post(`/api/assignments/${enrolment.assignmentId}/take-back`).expect(200);
    await goTo('2026-12-17T15:00:00Z');
    expect((await look(enrolment)).status).toBe('withdrawn');
  });

  it('is refused with what can be done: in the past, twice, and of what is completed', async () => {
    const enrolment = await assigned();
    const code = async (decision: string, body: object = {}) => {
      const answer = await decide(enrolment, decision, body);
      return [answer.status, answer.body.code];
    };
    expect(await code('waiver', { until: '2026-11-20' })).toEqual([422, 'WAIVER_ENDS_BEFORE']);
    expect((await decide(enrolment, 'waiver', { until: 'soon' })).status).toBe(400);
    expect((await decide(enrolment, 'waiver', { reason: '' })).status).toBe(400);
    const sent = await Promise.all([decide(enrolment, 'waiver'), decide(enrolment, 'waiver')]);
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect(await code('waiver')).toEqual([409, 'ENROLMENT_WAIVED']);
    expect(await code('extension', { dueOn: '2027-01-11' })).toEqual([409, 'ENROLMENT_WAIVED']);
    await trainer.delete(`${on(enrolment)}/waiver`).expect(200);
    expect((await trainer.delete(`${on(enrolment)}/waiver`)).body.code).toBe('ENROLMENT_IS_OPEN');
    await app.transactions.run(() =>
      app.nest
        .get(EnrolmentProgress)
        .complete([{ enrolmentId: enrolment.id, at: app.clock.now(), scorePermille: null }]),
    );
    expect(await code('waiver')).toEqual([409, 'ENROLMENT_COMPLETED']);
    expect(await possible(enrolment)).toEqual([]);
  });
});

describe('an extension', () => {
  it('moves the due day and stands when dates are computed anew: days away, another zone, further reasons', async () => {
    const enrolment = await assigned();
    await at('2026-12-01T15:00:00Z');
    // A Saturday, which moves to the Monday after.
    const { body } = await decide(enrolment, 'extension', { dueOn: '2027-01-09' });
    expect(body).toMatchObject({ dueOn: '2027-01-11', extendedTo: '2027-01-11' });
    expect(body.periods.at(-1)).toMatchObject({ status: 'active', note: 'As agreed' });

    expect((await setAbsent('2026-12-07', '2026-12-16')).status).toBe(201);
    await app.settle();
    expect((await look(enrolment)).dueOn).toBe('2027-01-21');

    await app.transactions.run(async () => {
      await app.database.execute("UPDATE persons SET time_zone = 'Pacific/Auckland' WHERE id = ?", [
        learner.id,
      ]);
      const kind = 'people.zone-changed';
      const news = { kind, subject_id: learner.id, payload: '{}', occurred_at: app.clock.now() };
      await app.database.insert('events', news);
    });
    await app.settle();
    expect(await look(enrolment)).toMatchObject({ dueOn: '2027-01-21', dueAt: '2027-01-21T11:00:00.000Z' });

    await assigned({ due: { on: '2026-12-24' } });
    expect(await look(enrolment)).toMatchObject({ dueOn: '2027-01-21', reasons: [{}, {}] });
  });

  it('is taken back to what the reasons say', async () => {
    const enrolment = await assigned();
    await decide(enrolment, 'extension', { dueOn: '2027-02-01' });
    expect(await possible(enrolment)).toEqual([
      'waiver',
      'extension',
      'extension-end',
      'credit',
      'withdrawal',
    ]);
    const { body } = await trainer.delete(`${on(enrolment)}/extension`);
    expect(body).toMatchObject({ dueOn: '2026-12-21', extendedTo: null });
    expect((await trainer.delete(`${on(enrolment)}/extension`)).body.code).toBe('ENROLMENT_IS_OPEN');
  });

  it.each([
    ['not later than what stands', '2026-12-21', 'EXTENSION_TOO_EARLY'],
    ['more than two years ahead', '2029-01-01', 'EXTENSION_TOO_EARLY'],
  ])('is refused where it is %s', async (_, dueOn, code) => {
    const { status, body } = await decide(await assigned(), 'extension', { dueOn });
    expect([status, body.code]).toEqual([422, code]);
  });

  it('is refused where there is no due day, with what to do', async () => {
    learner = await buildPerson(app, { department: 'Sales', manager: head, hiredOn: null });
    const enrolment = await assigned({ due: { days: 30, after: 'hire' } });
    const { status, body } = await decide(enrolment, 'extension', { dueOn: '2027-02-01' });
    expect([status, body.code]).toEqual([422, 'ENROLMENT_HAS_NO_DUE_DATE']);
    expect(body.message).toContain('have it added');
  });
});

describe('a withdrawal', () => {
  it('keeps what was done, and what is re-opened goes on from there with the days that were left', async () => {
    const enrolment = await assigned();
    await app.transactions.run(() =>
      app.nest
        .get(EnrolmentProgress)
        .recordDone([
          { enrolmentId: enrolment.id, requirementsDone: 1, scorePermille: null, at: app.clock.now() },
        ]),
    );
    await at('2026-12-11T15:00:00Z');
    expect((await decide(enrolment, 'withdrawal')).body.status).toBe('withdrawn');
    expect(await possible(enrolment)).toEqual(['reopening']);
    await at('2027-01-04T15:00:00Z');
    const { body } = await decide(enrolment, 'reopening', { reason: 'It was right after all' });
    expect(body).toMatchObject({ status: 'active', dueOn: '2027-01-14', requirementsDone: 1 });
    expect(body.periods.at(-1)).toMatchObject({ status: 'active', note: 'It was right after all' });
  });

  it('is not undone where no assignment asks for it any more, with what to do', async () => {
    const enrolment = await assigned();
    await trainer.post(`/api/assignments/${enrolment.assignmentId}/take-back`).expect(200);
    await app.settle();
    const { status, body } = await decide(enrolment, 'reopening');
    expect([status, body.code]).toEqual([409, 'NOTHING_ASKS_FOR_IT']);
    expect(body.message).toContain('assign the track anew');
  });
});

describe('who decides', () => {
  it('are managers, and who stands in for them, where the assignment lets them', async () => {
    const enrolment = await assigned();
    expect((await decide(enrolment, 'waiver', {}, manager)).body.code).toBe('DECISION_FOR_TRAINERS');
    expect(await possible(enrolment, manager)).toEqual([]);
    const change = { managersMayDecide: true };
    const changed = await trainer.patch(`/api/assignments/${enrolment.assignmentId}`).send(change);
    expect(changed.body.managersMayDecide).toBe(true);
    expect(await possible(enrolment, manager)).toEqual(['waiver', 'extension', 'credit', 'withdrawal']);
    expect((await decide(enrolment, 'waiver', {}, manager)).status).toBe(200);
    expect((await deputy.delete(`${on(enrolment)}/waiver`)).status).toBe(200);
    // One that does not let them holds the same enrolment.
    await assigned();
    expect((await decide(enrolment, 'withdrawal', {}, manager)).status).toBe(403);
  });

  it('is nobody about their own', async () => {
    learner = head;
    const enrolment = await assigned({ managersMayDecide: true });
    expect((await decide(enrolment, 'waiver', {}, manager)).body.code).toBe('DECISION_ABOUT_SELF');
  });
});
