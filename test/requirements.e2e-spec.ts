import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicId } from '../src/common/random.js';
import { startApp, type TestApp } from './support/app.js';
import { type BuiltTrack, buildEnrolment } from './support/factories/enrolment.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { buildLearner, finishBasics, type Learner, lessonPath, publishTracks } from './support/learner.js';
import { type Agent, deputise, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let customerFacing: BuiltTrack;
let trainer: { person: BuiltPerson; client: Agent };
beforeAll(async () => {
  app = await startApp();
  ({ customerFacing } = await publishTracks(app));
  const person = await buildPerson(app);
  await grant(app, person.id, 'trainer', { kind: 'department', departmentId: person.departmentId ?? 0 });
  trainer = { person, client: await signInAs(app, person.id) };
});
afterAll(() => app.close());

const ATTENDANCE = '/api/requirements/workshop/attendance';
const SIGN_OFFS = '/api/requirements/conversations/sign-offs';
const today = '2026-11-21';
const attend = (people: string[], more: object = {}) =>
  trainer.client.post(ATTENDANCE).send({ onDay: today, minutes: 60, people, ...more });
const signOff = (client: Agent, person: { publicId: string }, more: object = {}) =>
  client.post(SIGN_OFFS).send({ personId: person.publicId, onDay: today, ...more });
const learner = async (overrides = {}) => await buildLearner(app, customerFacing, overrides);
const doneOf = async ({ client }: Learner) => {
  const { items } = (await client.get('/api/me/enrolments')).body;
  return items[0].requirementsDone;
};
const audits = async (action: string) =>
  await app.database.query('SELECT id FROM audit_entries WHERE action = ?', [action]);

describe('attendance', () => {
  it('is pasted for many people, by number, address or id; who is unknown or out of scope is named', async () => {
    const [ana, ben, chi] = [await learner(), await learner(), await learner()];
    const stranger = await buildPerson(app, { department: 'Finance' });
    const before = await audits('requirements.attended');
    const { status, body } = await attend([
      ana.person.employeeNumber,
      ` ${ben.person.email?.toUpperCase()} `,
      chi.person.publicId,
      chi.person.employeeNumber,
      stranger.employeeNumber,
      'nobody@harbourlight.example',
    ]);
    expect([status, body]).toEqual([
      200,
      {
        recorded: 3,
        alreadyRecorded: 0,
        notFound: [stranger.employeeNumber, 'nobody@harbourlight.example'],
      },
    ]);
    expect(await doneOf(ben)).toBe(1);
    expect(await audits('requirements.attended')).toHaveLength(before.length + 1);
  });

  it('counts once, however often the list is pasted', async () => {
    const { person } = await learner();
    await attend([person.employeeNumber]);
    expect((await attend([person.employeeNumber])).body).toEqual({
      recorded: 0,
      alreadyRecorded: 1,
      notFound: [],
    });
  });

  it('counts for whoever is enrolled afterwards', async () => {
    const person = await buildPerson(app);
    await attend([person.employeeNumber]);
    const enrolment = await buildEnrolment(app, person, { track: customerFacing });
    await app.settle();
    const row = await app.database.first('SELECT requirements_done AS done FROM enrolments WHERE id = ?', [
      enrolment.id,
    ]);
    expect(row).toEqual({ done: 1 });
  });

  it('may lie in the past but not ahead, by the day of whoever records it', async () => {
    const { person } = await learner();
    expect((await attend([person.employeeNumber], { onDay: '2026-11-22' })).body.code).toBe('DAY_AHEAD');
    const auckland = await buildPerson(app, { timeZone: 'Pacific/Auckland' });
    await grant(app, auckland.id, 'trainer');
    const client = await signInAs(app, auckland.id);
    const body = { onDay: '2026-11-22', minutes: 60, people: [person.employeeNumber] };
    expect((await client.post(ATTENDANCE).send(body)).body.recorded).toBe(1);
  });

  it('is not recorded from a request that makes no sense', async () => {
    expect((await attend([])).body.code).toBe('INPUT_INVALID');
  });

  it('is of nothing that no track asks for', async () => {
    const body = { onDay: today, minutes: 60, people: ['E0001'] };
    for (const slug of ['conversations', 'nothing']) {
      const answer = await trainer.client.post(`/api/requirements/${slug}/attendance`).send(body);
      expect([answer.status, answer.body.code]).toEqual([404, 'REQUIREMENT_NOT_FOUND']);
    }
  });
});

describe('a sign-off', () => {
  it('comes from a trainer in scope, the manager, a manager above, their deputy, or an admin', async () => {
    const director = await buildPerson(app);
    const manager = await buildPerson(app, { manager: director });
    const deputy = await buildPerson(app);
    await deputise(app, manager.id, deputy.id);
    const admin = await buildPerson(app);
    await grant(app, admin.id, 'admin');
    for (const by of [trainer.person, manager, director, deputy, admin]) {
      const someone = await learner({ manager });
      const { status, body } = await signOff(await signInAs(app, by.id), someone.person);
      expect([status, body]).toEqual([200, { isNew: true }]);
      expect(await doneOf(someone)).toBe(1);
    }
  });

  it('is not for somebody out of scope and line, nor for a learner to give', async () => {
    const other = await learner({ department: 'Finance' });
    expect((await signOff(trainer.client, other.person)).body.code).toBe('PERSON_NOT_FOUND');
    const someone = await learner();
    expect((await signOff((await learner()).client, someone.person)).status).toBe(403);
  });

  it('is never the learner’s own, by the rule', async () => {
    const manager = await buildPerson(app);
    const deputy = await learner({ manager });
    await deputise(app, manager.id, deputy.person.id);
    const own = await signOff(deputy.client, deputy.person);
    expect([own.status, own.body.code]).toEqual([422, 'SIGN_OFF_BY_SELF']);
    expect((await signOff(trainer.client, trainer.person)).body.code).toBe('SIGN_OFF_BY_SELF');
  });

  it('is never the learner’s own, by the database', async () => {
    const { person } = await learner();
    const record = (kind: string) =>
      app.transactions.run(() =>
        app.database.insert('requirement_records', {
          public_id: publicId(),
          person_id: person.id,
          slug: `own-${kind}`,
          kind,
          cycle: 1,
          on_day: today,
          recorded_by: person.id,
          recorded_at: app.clock.now(),
        }),
      );
    await expect(record('sign-off')).rejects.toThrow(/ck_requirement_records_other_person/);
    await expect(record('attendance')).resolves.toBeGreaterThan(0);
  });

  it('counts once', async () => {
    const { person } = await learner();
    await signOff(trainer.client, person);
    expect((await signOff(trainer.client, person)).body).toEqual({ isNew: false });
  });

  it('is not recorded from a request that makes no sense', async () => {
    expect((await signOff(trainer.client, { publicId: 'E0001' })).body.code).toBe('INPUT_INVALID');
  });
});

describe('the records of a requirement', () => {
  it('are listed to trainers, the latest first, page by page, of people in their scope', async () => {
    const far = await learner({ department: 'Finance' });
    const owner = await buildPerson(app);
    await grant(app, owner.id, 'admin');
    await signOff(await signInAs(app, owner.id), far.person);
    const seen = [await learner(), await learner()];
    for (const { person } of seen) await signOff(trainer.client, person, { note: 'Three calls' });
    const first = await trainer.client.get('/api/requirements/conversations/records?limit=1');
    expect(first.body.items).toEqual([
      {
        id: expect.stringMatching(/^[\w-]{22}$/),
        person: expect.objectContaining({ id: seen[1]?.person.publicId }),
        kind: 'sign-off',
        onDay: today,
        minutes: null,
        note: 'Three calls',
        recordedBy: expect.objectContaining({ id: trainer.person.publicId }),
        recordedAt: '2026-11-21T15:00:00.000Z',
      },
    ]);
    const next = await trainer.client.get(
      `/api/requirements/conversations/records?limit=1&cursor=${first.body.nextCursor}`,
    );
    expect(next.body.items[0].person.id).toBe(seen[0]?.person.publicId);
    const all = await trainer.client.get('/api/requirements/conversations/records?limit=200');
    expect(JSON.stringify(all.body)).not.toContain(far.person.publicId);
  });

  it('are taken away by an admin with a reason, unless a completion rests on them', async () => {
    const owner = await buildPerson(app);
    await grant(app, owner.id, 'admin');
    const admin = await signInAs(app, owner.id);
    const someone = await learner();
    await attend([someone.person.employeeNumber]);
    const recordOf = async () =>
      (
        await app.database.first<{ id: string }>(
          "SELECT public_id AS id FROM requirement_records WHERE person_id = ? AND kind = 'attendance'",
          [someone.person.id],
        )
      )?.id;
    const revoke = async (body: object = { reason: 'Wrong list' }) =>
      await admin.post(`/api/requirements/workshop/records/${await recordOf()}/revoke`).send(body);
    expect((await revoke({ reason: '' })).status).toBe(400);
    expect((await revoke()).status).toBe(204);
    expect(await doneOf(someone)).toBe(0);
    expect(await audits('requirements.revoked')).toHaveLength(1);
    expect((await revoke()).status).toBe(404);

    await attend([someone.person.employeeNumber]);
    await signOff(trainer.client, someone.person);
    await finishBasics(someone.client);
    await someone.client.post(lessonPath('hand-over', 'read', 'customers'));
    const refused = await revoke();
    expect([refused.status, refused.body.code]).toEqual([422, 'COMPLETION_RESTS_ON_IT']);
    expect(await recordOf()).toBeDefined();
  });
});

it('completes a track when its last lesson, its workshop and its sign-off arrive at the same time', async () => {
  for (let round = 0; round < 3; round++) {
    const someone = await learner();
    await finishBasics(someone.client);
    const answers = await Promise.all([
      someone.client.post(lessonPath('hand-over', 'read', 'customers')),
      attend([someone.person.employeeNumber]),
      signOff(trainer.client, someone.person),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await someone.client.get('/api/me/enrolments')).body.items).toEqual([
      expect.objectContaining({ status: 'completed', requirementsDone: 4, donePermille: 1000 }),
    ]);
    const completions = await app.database.query('SELECT id FROM completions WHERE person_id = ?', [
      someone.person.id,
    ]);
    expect(completions).toHaveLength(1);
  }
});
