import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DueReminders } from '../src/reminders/due-reminders.js';
import { startApp, type TestApp } from './support/app.js';
import { buildTrack, enrolmentOf } from './support/factories/enrolment.js';
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
    expect((await enrolmentOf(app, late, track)).dueOn).toBe('2026-12-03');
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
