import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Digests } from '../src/notifications/digests.js';
import { EnrolledNotices } from '../src/reminders/enrolled-notices.js';
import { startApp, type TestApp } from './support/app.js';
import { type BuiltTrack, buildTrack, enrolmentOf } from './support/factories/enrolment.js';
import { type BuiltPerson, buildDepartment, buildPerson } from './support/factories/person.js';
import { gather } from './support/outbox.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let trainer: Agent;
let track: BuiltTrack;
let people: Record<'fresh' | 'told' | 'begun' | 'both' | 'waived', BuiltPerson>;

/** A Tuesday, eight in the morning in Jamaica. */
const MORNING = '2026-11-17T13:00:00Z';

beforeAll(async () => {
  app = await startApp({}, MORNING);
  // From here on, things are said.
  await look();
  const sales = await buildDepartment(app, 'Sales');
  const office = await buildPerson(app, { department: 'People', givenName: 'Tomás', familyName: 'Reyes' });
  await grant(app, office.id, 'trainer', { kind: 'department', departmentId: sales.id });
  trainer = await signInAs(app, office.id);
  track = await buildTrack(app, 'undone');
  const build = (familyName: string) =>
    buildPerson(app, { department: 'Sales', title: 'Wave', familyName, givenName: 'Noor' });
  people = {
    fresh: await build('Fresh'),
    told: await build('Told'),
    begun: await build('Begun'),
    both: await build('Both'),
    waived: await build('Waived'),
  };
});
afterAll(() => app.close());

/** What the clock brings about, and the digests of the morning. */
async function look(): Promise<void> {
  await app.settle();
  await app.nest.get(EnrolledNotices).consume();
  await app.nest.get(Digests).assemble();
}
const change = (sql: string, values: unknown[]) =>
  app.transactions.run(() => app.database.execute(sql, values));
const assign = async (audience: object, on: string) =>
  (await trainer.post('/api/assignments').send({ track: track.slug, audience, due: { on } })).body;
const runsOf = async (assignment: { id: string }) =>
  (await trainer.get(`/api/assignments/${assignment.id}/runs`)).body;
const stands = async (person: BuiltPerson) => {
  const { publicId } = await enrolmentOf(app, person, track);
  const { status, dueOn, reasons } = (await trainer.get(`/api/enrolments/${publicId}`)).body;
  return [status, dueOn, ...reasons.map((reason: { endCause: string | null }) => reason.endCause)];
};
const messagesOf = async ({ id }: BuiltPerson) =>
  await app.database.query(
    'SELECT day, status, reason, subject FROM outbox WHERE person_id = ? ORDER BY id',
    [id],
  );
const noticesOf = async ({ id }: BuiltPerson) => {
  const sql = 'SELECT kind FROM notices WHERE person_id = ? AND words IS NOT NULL ORDER BY id';
  return (await app.database.query<{ kind: string }>(sql, [id])).map(({ kind }) => kind);
};

describe('a run that is undone', () => {
  let made: { id: string };
  let run: { id: string };
  const undoPath = () => `/api/assignment-runs/${run.id}/undo`;
  const names = async (outcome: string, more = '') => {
    const { body } = await trainer.get(`/api/assignment-runs/${run.id}/people?outcome=${outcome}${more}`);
    return body.items.map(({ name }: { name: string }) => name);
  };
  const counts = { withdrawn: 2, kept: 1, otherReason: 1, told: 1 };

  it('is listed with when, why, by whom and how many', async () => {
    app.clock.advance({ minutes: 5 });
    await assign({ personIds: [people.both.publicId] }, '2027-01-18');
    await app.settle();
    made = await assign({ titles: ['Wave'] }, '2026-12-18');
    expect(await runsOf(made)).toEqual({ items: [], nextCursor: null });
    await app.settle();
    const { items } = await runsOf(made);
    expect(items).toEqual([
      {
        id: expect.any(String),
        version: 1,
        cause: 'assignments.changed',
        startedBy: 'Tomás Reyes',
        startedAt: '2026-11-17T13:05:00.000Z',
        finishedAt: '2026-11-17T13:05:00.000Z',
        enrolled: 4,
        reasons: 5,
        undoUntil: '2026-11-24T13:05:00.000Z',
        canUndo: true,
        undoneAt: null,
        undoneBy: null,
      },
    ]);
    run = items[0];
  });

  it('says before, and keeps to it, who is taken off, who keeps the track and who has heard of it', async () => {
    app.clock.advance({ minutes: 30 });
    await app.nest.get(EnrolledNotices).consume();
    await gather(app, people.fresh, { subject: 'Ask first' });
    await app.nest.get(Digests).assemble();
    expect(await messagesOf(people.fresh)).toMatchObject([{ status: 'planned', reason: null }]);
    await change("UPDATE outbox SET status = 'sent' WHERE person_id = ?", [people.told.id]);
    const { id: begunId } = await enrolmentOf(app, people.begun, track);
    await change('UPDATE enrolments SET started_at = ? WHERE id = ?', [app.clock.now(), begunId]);
    const { publicId: waivedId } = await enrolmentOf(app, people.waived, track);
    await trainer.post(`/api/enrolments/${waivedId}/waiver`).send({ reason: 'Knows it' });
    expect((await trainer.get(undoPath())).body).toMatchObject({ run: { canUndo: true }, ...counts });

    app.clock.advance({ minutes: 5 });
    const undone = await trainer.post(undoPath());
    expect([undone.status, undone.body]).toEqual([
      200,
      { run: expect.objectContaining({ canUndo: false, undoneBy: 'Tomás Reyes' }), ...counts },
    ]);
    await app.settle();
    expect(await stands(people.fresh)).toEqual(['withdrawn', '2026-12-18', 'undone']);
    expect(await stands(people.told)).toEqual(['withdrawn', '2026-12-18', 'undone']);
    expect(await stands(people.begun)).toEqual(['active', '2026-12-18', null]);
    expect(await stands(people.both)).toEqual(['active', '2027-01-18', null, 'undone']);
    expect((await trainer.get(undoPath())).body).toMatchObject(counts);
    expect(await names('withdrawn')).toEqual(['Noor Fresh', 'Noor Told']);
    expect(await names('withdrawn', '&text=told')).toEqual(['Noor Told']);
    expect(await names('kept')).toEqual(['Noor Begun']);
    expect(await names('other-reason')).toEqual(['Noor Both']);
    expect(await names('told')).toEqual(['Noor Told']);
    expect((await trainer.get(`/api/assignment-runs/${run.id}/people?outcome=lost`)).status).toBe(400);
  });

  it('stops what was not sent yet, keeps what else that said, and tells whoever had heard that it is gone', async () => {
    expect(await messagesOf(people.fresh)).toMatchObject([{ status: 'suppressed', reason: 'retracted' }]);
    expect(await noticesOf(people.fresh)).toEqual(['tip']);
    expect(await noticesOf(people.told)).toEqual(['enrolled', 'withdrawn']);
    app.clock.advance({ days: 1 });
    await look();
    const [, next] = await messagesOf(people.fresh);
    expect(next).toMatchObject({ day: '2026-11-18', status: 'planned', subject: 'Ask first' });
  });

  it('enrols nobody again by itself, not even after a waiver, and may be undone again without harm', async () => {
    expect((await stands(people.fresh))[0]).toBe('withdrawn');
    const { publicId } = await enrolmentOf(app, people.waived, track);
    expect((await trainer.delete(`/api/enrolments/${publicId}/waiver`)).body.status).toBe('withdrawn');
    await app.settle();
    expect((await stands(people.waived))[0]).toBe('withdrawn');
    expect((await runsOf(made)).items).toHaveLength(1);
    expect((await trainer.post(undoPath())).body).toMatchObject(counts);
    const acts = await app.database.query(
      "SELECT e.action FROM audit_entries e JOIN assignments a ON a.id = e.subject_id WHERE e.subject_type = 'assignment' AND a.public_id = ? ORDER BY e.id",
      [made.id],
    );
    expect(acts).toEqual([{ action: 'assignments.made' }, { action: 'assignments.run-undone' }]);
  });

  it('leaves the way open to assign the track anew, which opens the same enrolment again', async () => {
    const before = await enrolmentOf(app, people.fresh, track);
    const anew = await assign({ personIds: [people.fresh.publicId] }, '2027-02-01');
    await app.settle();
    expect(await stands(people.fresh)).toEqual(['active', '2027-02-01', 'undone', null]);
    expect((await enrolmentOf(app, people.fresh, track)).id).toBe(before.id);
    const [later] = (await runsOf(anew)).items;
    app.clock.advance({ days: 8 });
    const refused = await trainer.post(`/api/assignment-runs/${later.id}/undo`);
    expect([refused.status, refused.body.code]).toEqual([422, 'RUN_TOO_OLD']);
    expect((await trainer.post(undoPath())).status).toBe(200);
    expect((await stands(people.fresh))[0]).toBe('active');
  });
});
