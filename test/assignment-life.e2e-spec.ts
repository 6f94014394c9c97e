import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DueReminders } from '../src/reminders/due-reminders.js';
import { startApp, type TestApp } from './support/app.js';
import { type BuiltTrack, buildTrack, enrolmentOf, goLive } from './support/factories/enrolment.js';
import { type BuiltPerson, buildDepartment, buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let trainer: Agent;

/** A Tuesday, eight in the morning in Jamaica. */
const MORNING = '2026-11-17T13:00:00Z';

beforeAll(async () => {
  app = await startApp({}, MORNING);
  await app.settle();
  const sales = await buildDepartment(app, 'Sales');
  const office = await buildPerson(app, { department: 'People', givenName: 'Tomás', familyName: 'Reyes' });
  await grant(app, office.id, 'trainer', { kind: 'department', departmentId: sales.id });
  trainer = await signInAs(app, office.id);
});
afterAll(() => app.close());

const person = (familyName: string, title: string): Promise<BuiltPerson> =>
  buildPerson(app, { department: 'Sales', title, familyName, givenName: 'Noor' });
const assign = async (slug: string, audience: object, due: object) => {
  const track = await buildTrack(app, slug);
  const { body } = await trainer.post('/api/assignments').send({ track: slug, audience, due });
  await app.settle();
  return { track, path: `/api/assignments/${body.id}` };
};

describe('an assignment that is paused', () => {
  it('enrols nobody and reminds nobody of what it alone asks for, and catches up without a day in the past', async () => {
    const [alone, both] = [await person('Alone', 'Rests'), await person('Both', 'Rests')];
    const { track, path } = await assign('resting', { titles: ['Rests'] }, { on: '2026-12-01' });
    await trainer
      .post('/api/assignments')
      .send({ track: track.slug, audience: { personIds: [both.publicId] }, due: { on: '2026-12-15' } });
    await app.settle();
    const paused = await trainer.post(`${path}/pause`);
    expect([paused.status, paused.body.status, paused.body.pausedAt]).toEqual([
      200,
      'paused',
      '2026-11-17T13:00:00.000Z',
    ]);
    const late = await person('Late', 'Rests');
    app.clock.set('2026-11-30T13:00:00Z');
    await app.settle();
    await app.nest.get(DueReminders).consume();
    const reminded = async ({ id }: BuiltPerson) =>
      await app.database.query("SELECT id FROM notices WHERE person_id = ? AND kind = 'due-soon'", [id]);
    expect([await reminded(alone), (await reminded(both)).length]).toEqual([[], 1]);
    await expect(enrolmentOf(app, late, track)).rejects.toThrow();

    // A repeat does no harm; whoever is on it keeps it.
    expect((await trainer.post(`${path}/pause`)).body.pausedAt).toBe('2026-11-17T13:00:00.000Z');
    app.clock.set('2026-12-03T13:00:00Z');
    const resumed = await trainer.post(`${path}/resume`);
    expect([resumed.body.status, resumed.body.pausedAt]).toEqual(['active', null]);
    await app.settle();
    expect((await enrolmentOf(app, late, track)).dueOn).toBe('2026-12-10');
    expect((await enrolmentOf(app, alone, track)).dueOn).toBe('2026-12-01');
    await app.nest.get(DueReminders).consume();
    const overdue = "SELECT id FROM notices WHERE person_id = ? AND kind = 'overdue'";
    expect(await app.database.query(overdue, [alone.id])).toHaveLength(1);

    await trainer.post(`${path}/pause`);
    expect((await trainer.post(`${path}/end`)).body.status).toBe('ended');
    for (const act of ['pause', 'resume']) {
      const refused = await trainer.post(`${path}/${act}`);
      expect([refused.status, refused.body.code]).toEqual([409, 'ASSIGNMENT_ENDED']);
    }
  });
});

describe('an edit of an assignment', () => {
  let on: { track: BuiltTrack; path: string };
  let people: Record<'stays' | 'leaves' | 'begun' | 'enters', BuiltPerson>;
  const wanted = {
    version: 1,
    audience: { titles: ['Stays', 'Comes'] },
    due: { days: 10, after: 'enrolment' },
  };
  const stands = async (who: BuiltPerson) => {
    const { publicId } = await enrolmentOf(app, who, on.track);
    const { status, dueOn, reasons } = (await trainer.get(`/api/enrolments/${publicId}`)).body;
    return [status, dueOn, ...reasons.map((reason: { endCause: string | null }) => reason.endCause)];
  };

  it('says before who enters, who leaves and whose due date would be another', async () => {
    app.clock.set('2026-12-07T13:00:00Z');
    people = {
      stays: await person('Stays', 'Stays'),
      leaves: await person('Leaves', 'Goes'),
      begun: await person('Begun', 'Goes'),
      enters: await person('Enters', 'Comes'),
    };
    on = await assign('edited', { titles: ['Stays', 'Goes'] }, { days: 30, after: 'enrolment' });
    app.clock.set('2026-12-08T13:00:00Z');
    const { id } = await enrolmentOf(app, people.begun, on.track);
    await app.transactions.run(() =>
      app.database.execute('UPDATE enrolments SET started_at = ? WHERE id = ?', [app.clock.now(), id]),
    );
    expect((await trainer.get(`${on.path}/editing`)).body).toMatchObject({
      version: 1,
      isShipped: false,
      rule: { kind: 'titles', titles: ['Stays', 'Goes'] },
      due: { days: 30, after: 'enrolment' },
    });
    const preview = async (outcome: string) =>
      (await trainer.post(`${on.path}/editing?outcome=${outcome}`).send(wanted)).body;
    const entering = await preview('entering');
    expect(entering).toMatchObject({
      isChanged: true,
      counts: { entering: 1, enteringHaveIt: 0, leaving: 2, leavingUntouched: 1, staying: 3, redated: 3 },
      people: { items: [{ name: 'Noor Enters', dueOn: null, newDueOn: '2026-12-18' }] },
    });
    expect((await preview('leaving')).people.items).toMatchObject([
      { name: 'Noor Begun', holds: 'begun' },
      { name: 'Noor Leaves', holds: 'untouched' },
    ]);
    const staying = (await preview('staying')).people.items;
    expect(staying.at(-1)).toMatchObject({ name: 'Noor Stays', dueOn: '2027-01-06', newDueOn: '2026-12-17' });
    const due = { version: 1, due: { on: '2020-01-01' } };
    const refused = await trainer.post(`${on.path}/editing`).send(due);
    expect([refused.status, refused.body.code]).toEqual([422, 'DAY_IS_PAST']);
    for (const bad of [{ version: 'x' }, { version: 1, leavers: 'x' }, { version: 1, dueDates: 'x' }])
      expect((await trainer.put(on.path).send(bad)).status).toBe(400);
  });

  it('is a version of its own, keeps what people were told, and does with who is on it as was asked', async () => {
    const edited = await trainer.put(on.path).send({ ...wanted, leavers: 'end', dueDates: 'apply' });
    expect([edited.status, edited.body.version, edited.body.due]).toEqual([200, 2, wanted.due]);
    await app.settle();
    expect(await stands(people.stays)).toEqual(['active', '2026-12-17', 'replaced', null]);
    expect(await stands(people.enters)).toEqual(['active', '2026-12-18', null]);
    expect(await stands(people.leaves)).toEqual(['withdrawn', '2027-01-06', 'out-of-audience']);
    expect(await stands(people.begun)).toEqual(['active', '2026-12-17', 'replaced', null]);
    const { items } = (await trainer.get(`${on.path}/versions`)).body;
    expect(items).toMatchObject([
      { version: 2, due: wanted.due, madeBy: 'Tomás Reyes', people: 3 },
      { version: 1, due: { days: 30, after: 'enrolment' }, people: 3 },
    ]);
    const clash = await trainer.put(on.path).send({ version: 1, name: 'Mine' });
    expect([clash.status, clash.body.code]).toEqual([409, 'ASSIGNMENT_CHANGED_MEANWHILE']);
    const renamed = await trainer.put(on.path).send({ version: 2, name: 'Another name' });
    expect([renamed.body.version, renamed.body.name]).toEqual([2, 'Another name']);
  });

  it('leaves dates alone unless asked, and enrols again whom an undone run had reached', async () => {
    const [run] = (await trainer.get(`${on.path}/runs`)).body.items;
    await trainer.post(`/api/assignment-runs/${run.id}/undo`);
    await app.settle();
    expect(await stands(people.enters)).toEqual(['withdrawn', '2026-12-18', 'undone']);
    app.clock.set('2026-12-09T13:00:00Z');
    await trainer.put(on.path).send({ version: 2, due: { days: 12, after: 'enrolment' } });
    await app.settle();
    expect(await stands(people.enters)).toEqual(['active', '2026-12-21', 'undone', null]);
    expect((await stands(people.stays))[1]).toBe('2026-12-17');
    await trainer.post(`${on.path}/end`);
    expect((await trainer.put(on.path).send({ version: 3, name: 'Late' })).body.code).toBe(
      'ASSIGNMENT_ENDED',
    );
  });

  it('changes of the programme’s own assignments when they are due, not whom they reach', async () => {
    await goLive(app);
    const owner = await buildPerson(app, { department: 'People' });
    await grant(app, owner.id, 'admin');
    const admin = await signInAs(app, owner.id);
    const { items } = (await admin.get('/api/assignments?limit=200')).body;
    const path = `/api/assignments/${items.find(({ name }: { name: string }) => name === 'New hires').id}`;
    const { body } = await admin.put(path).send({ version: 1, due: { days: 21, after: 'enrolment' } });
    expect(body).toMatchObject({ version: 2, due: { days: 21, after: 'first-day-or-enrolment' } });
    const refused = await admin.put(path).send({ version: 2, audience: { titles: ['Stays'] } });
    expect([refused.status, refused.body.code]).toEqual([422, 'SHIPPED_AUDIENCE']);
    expect((await trainer.get(`${path}/editing`)).status).toBe(404);
  });
});
