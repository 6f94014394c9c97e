import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssignmentRuns } from '../src/assignments/assignment-runs.js';
import { Digests } from '../src/notifications/digests.js';
import { EnrolledNotices } from '../src/reminders/enrolled-notices.js';
import { startApp, type TestApp } from './support/app.js';
import { type BuiltTrack, buildAssignment, buildTrack } from './support/factories/enrolment.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { finishBasics, publishTracks } from './support/learner.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

// What admins complain of in the systems that they have, one after the other.
let app: TestApp;
let track: BuiltTrack;
let owner: BuiltPerson;
let admin: Agent;

beforeAll(async () => {
  app = await startApp({}, '2026-11-17T14:00:00Z');
  ({ sensitisation: track } = await publishTracks(app));
  await app.settle();
  owner = await buildPerson(app, { department: 'People' });
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
});
afterAll(() => app.close());

/** Goes to a moment and brings about what the clock does there; sessions of before may have ended. */
async function on(moment: string): Promise<void> {
  app.clock.set(moment);
  await app.settle();
  await app.nest.get(EnrolledNotices).consume();
  await app.nest.get(Digests).assemble();
  admin = await signInAs(app, owner.id);
}
async function assign(audience: object, due: object = { days: 14, after: 'enrolment' }): Promise<void> {
  const { status, body } = await admin.post('/api/assignments').send({ track: track.slug, audience, due });
  expect([status, body]).toEqual([201, expect.anything()]);
  await app.settle();
}
const cardsOf = async ({ id }: BuiltPerson) =>
  (await (await signInAs(app, id)).get('/api/me/enrolments')).body.items;
const messagesTo = async ({ id }: BuiltPerson) =>
  await app.database.query('SELECT day, subject FROM outbox WHERE person_id = ? ORDER BY id', [id]);

describe('assigning', () => {
  it('takes a department at once, and treats whoever was there already and whoever joins later alike', async () => {
    const [ana, ben] = [
      await buildPerson(app, { department: 'Claims' }),
      await buildPerson(app, { department: 'Claims' }),
    ];
    const claims = (await admin.get('/api/departments').query({ text: 'Claims' })).body.items[0];
    await assign({ departmentIds: [claims.id] });
    expect([await cardsOf(ana), await cardsOf(ben)]).toMatchObject([
      [{ dueOn: '2026-12-01' }],
      [{ dueOn: '2026-12-01' }],
    ]);
    const later = await buildPerson(app, { department: 'Claims', hiredOn: '2026-11-18' });
    await on('2026-11-18T14:00:00Z');
    expect(await cardsOf(later)).toMatchObject([{ status: 'active', dueOn: '2026-12-02' }]);
  });

  it('gives nobody work, a late day or a message but the invitation before the first day', async () => {
    const recruit = await buildPerson(app, { title: 'Recruit', hiredOn: '2026-11-30' });
    await assign({ personIds: [recruit.publicId] });
    const invitation = { subject: 'Your way into Inhouse' };
    for (const day of ['2026-11-27', '2026-11-29']) {
      await on(`${day}T14:00:00Z`);
      const cards = await cardsOf(recruit);
      expect(cards[0]).toMatchObject({
        status: 'scheduled',
        startsOn: '2026-11-30',
        dueOn: null,
        next: null,
      });
      expect(new Set(cards.map(({ status }: { status: string }) => status))).toEqual(new Set(['scheduled']));
      expect(await messagesTo(recruit)).toMatchObject([invitation]);
    }
    await on('2026-11-30T14:00:00Z');
    const begun = { status: 'active', dueOn: '2026-12-14', isOverdue: false };
    expect(await cardsOf(recruit)).toEqual(expect.arrayContaining([expect.objectContaining(begun)]));
    expect(await messagesTo(recruit)).toMatchObject([invitation, { day: '2026-11-30' }]);
  });

  it('begins no second chain for whoever is assigned a track by hand that they have by a rule', async () => {
    const person = await buildPerson(app, { title: 'Twice' });
    await assign({ titles: ['Twice'] }, { on: '2027-01-15' });
    await assign({ personIds: [person.publicId] }, { on: '2026-12-18' });
    const cards = await cardsOf(person);
    expect(cards).toMatchObject([{ dueOn: '2026-12-18' }]);
    expect(cards[0].why).toHaveLength(2);
  });

  it('ends months on their last day: six after 31 August is the end of February', async () => {
    const person = await buildPerson(app, { title: 'August', hiredOn: '2026-08-31' });
    await assign({ titles: ['August'] }, { months: 6, after: 'hire' });
    // 28 February 2027 is a Sunday.
    expect(await cardsOf(person)).toMatchObject([{ dueOn: '2027-03-01' }]);
    const [{ id }] = await cardsOf(person);
    const { body } = await admin.get(`/api/enrolments/${id}/explanation`);
    expect(JSON.stringify(body.reasons[0].due)).toContain('28 February 2027');
  });

  it('guesses no due date where the hire date is missing, and says of whom it is', async () => {
    const person = await buildPerson(app, { title: 'Undated', hiredOn: null });
    await assign({ titles: ['Undated'] }, { days: 30, after: 'hire' });
    expect(await cardsOf(person)).toMatchObject([{ status: 'active', dueOn: null }]);
    const { body } = await admin.get('/api/people/missing-details').query({ missing: 'hire-date' });
    expect(body.items).toEqual([
      expect.objectContaining({ person: expect.objectContaining({ id: person.publicId }) }),
    ]);
  });

  it('locks nobody out who is late: they go on, and their completion counts', async () => {
    const person = await buildPerson(app, { title: 'Late' });
    await assign({ titles: ['Late'] }, { on: '2026-12-07' });
    await on('2027-01-20T14:00:00Z');
    expect(await cardsOf(person)).toMatchObject([{ isOverdue: true, dueOn: '2026-12-07' }]);
    await finishBasics(await signInAs(app, person.id));
    expect(await cardsOf(person)).toMatchObject([{ status: 'completed', isOverdue: false }]);
  });
});

describe('the daily look', () => {
  const has = async (person: BuiltPerson, { id }: { id: number }) =>
    (await app.database.first('SELECT id FROM enrolments WHERE person_id = ? AND track_id = ?', [
      person.id,
      id,
    ])) !== null;
  const change = (sql: string, values: unknown[]) =>
    app.transactions.run(() => app.database.execute(sql, values));

  it('holds those who changed against assignments by where people stand, and everybody once a week', async () => {
    const looked = await buildTrack(app, 'looked-at');
    app.clock.set('2027-02-01T15:00:00Z');
    const [plain, placed, starting] = [
      await buildPerson(app, { title: 'Clerk' }),
      await buildPerson(app, { title: 'Clerk' }),
      await buildPerson(app, { title: 'Weaver', hiredOn: '2027-03-03' }),
    ];
    await on('2027-03-02T15:00:00Z');
    await buildAssignment(app, looked, { kind: 'titles', titles: ['Weaver'] });
    // As no way of ours does it: the one without a sign that they changed.
    await change("UPDATE placement_periods SET title = 'Weaver' WHERE person_id IN (?, ?)", [
      plain.id,
      placed.id,
    ]);
    await change('UPDATE persons SET updated_at = ? WHERE id = ?', [app.clock.now(), placed.id]);
    await on('2027-03-03T15:00:00Z');
    const people = [plain, placed, starting];
    expect(await Promise.all(people.map((person) => has(person, looked)))).toEqual([false, true, true]);
    await on('2027-03-08T15:00:00Z');
    expect(await has(plain, looked)).toBe(true);
  });

  it('finds nobody twice where two processes look at once', async () => {
    const both = await buildTrack(app, 'looked-at-twice');
    const person = await buildPerson(app, { title: 'Potter' });
    await buildAssignment(app, both, { kind: 'titles', titles: ['Potter'] });
    const runs = app.nest.get(AssignmentRuns);
    const look = () => runs.lookDaily('daily', app.clock.now(), '2027-03-09');
    await Promise.all([look(), look()]);
    const rows = await app.database.query(
      'SELECT r.id FROM enrolments e JOIN enrolment_reasons r ON r.enrolment_id = e.id WHERE e.person_id = ?',
      [person.id],
    );
    expect(rows).toHaveLength(1);
  });
});
