import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EnrolmentProgress } from '../src/enrolments/enrolment-progress.repository.js';
import { startApp, type TestApp } from './support/app.js';
import { buildEnrolment, buildTrack, enrolmentOf, goLive } from './support/factories/enrolment.js';
import { type BuiltPerson, buildDepartment, buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let trainer: Agent;
let sales: { id: number; publicId: string };
let insider: BuiltPerson;
let outsider: BuiltPerson;

beforeAll(async () => {
  app = await startApp();
  await goLive(app);
  sales = await buildDepartment(app, 'Sales');
  const office = await buildPerson(app, { department: 'People', title: 'Trainer' });
  await grant(app, office.id, 'trainer', { kind: 'department', departmentId: sales.id });
  trainer = await signInAs(app, office.id);
  insider = await buildPerson(app, { department: 'Sales', title: 'Seller', familyName: 'Adams' });
  outsider = await buildPerson(app, { department: 'Finance', title: 'Seller', familyName: 'Brown' });
});
afterAll(() => app.close());

let track: string;
let tracks = 0;
beforeEach(async () => {
  track = `track-${++tracks}`;
  await buildTrack(app, track);
});

const request = (audience: object, due: object = { days: 14, after: 'enrolment' }) => ({
  track,
  audience,
  due,
});

async function dueOf(person: BuiltPerson): Promise<string | null | undefined> {
  const rows = await app.database.query<{ dueOn: string | null }>(
    'SELECT e.due_on AS dueOn FROM enrolments e JOIN tracks t ON t.id = e.track_id WHERE e.person_id = ? AND t.slug = ?',
    [person.id, track],
  );
  return rows[0]?.dueOn;
}

describe('a preview', () => {
  it('says who and how many, and does nothing', async () => {
    const on = await buildTrack(app, track);
    const team = await Promise.all(
      ['Clark', 'Diaz', 'Evans', 'Frank', 'Green'].map((familyName, index) =>
        buildPerson(app, {
          department: 'Sales',
          title: 'Previewed',
          familyName,
          hiredOn: ['2025-01-01', '2025-01-01', '2025-01-01', '2027-01-04', null][index] ?? null,
        }),
      ),
    );
    const [clark, diaz, evans] = team;
    if (!clark || !diaz || !evans) throw new Error('Three people were needed.');
    await buildPerson(app, { department: 'Finance', title: 'Previewed' });
    await buildEnrolment(app, clark, { track: on });
    const done = await buildEnrolment(app, diaz, { track: on });
    await app.transactions.run(() =>
      app.nest
        .get(EnrolmentProgress)
        .complete([{ enrolmentId: done.id, at: app.clock.now(), scorePermille: null }]),
    );
    const excused = await buildEnrolment(app, evans, { track: on });
    await trainer.post(`/api/enrolments/${excused.publicId}/waiver`).send({ reason: 'Long experience' });
    const left = await buildPerson(app, { department: 'Sales', lastDay: '2026-10-30' });
    const body = request({ titles: ['Previewed'], personIds: [left.publicId] }, { days: 30, after: 'hire' });
    const preview = await trainer.post('/api/assignments/preview').send(body);
    expect(preview.status).toBe(200);
    expect(preview.body.counts).toEqual({
      willBeEnrolled: 2,
      alreadyEnrolled: 1,
      alreadyCompleted: 1,
      waived: 1,
      notYetStarted: 1,
      needsData: 1,
      hasLeft: 1,
      outsideScope: 1,
    });
    const people = await trainer.post('/api/assignments/preview/people?limit=3').send(body);
    expect(people.body.items.map((item: { outcome: string }) => item.outcome)).toEqual([
      'already-enrolled',
      'already-completed',
      'waived',
    ]);
    const rest = await trainer
      .post(`/api/assignments/preview/people?limit=3&cursor=${people.body.nextCursor}`)
      .send(body);
    expect(rest.body).toMatchObject({
      items: [
        {
          name: 'Noor Frank',
          outcome: 'will-be-enrolled',
          startsOn: '2027-01-04',
          dueOn: '2027-02-03',
          why: 'Everybody with the title Previewed: due 30 days after the hire date',
        },
        { name: 'Noor Green', dueOn: null },
      ],
      nextCursor: null,
    });
    await app.settle();
    expect(await app.database.query('SELECT id FROM enrolments WHERE track_id = ?', [on.id])).toHaveLength(3);
  });
});

describe('several reasons', () => {
  it('leave the earliest due day', async () => {
    await trainer
      .post('/api/assignments')
      .send(request({ personIds: [insider.publicId] }, { on: '2026-12-18' }));
    await app.settle();
    await trainer.post('/api/assignments').send(request({ titles: ['Seller'] }, { on: '2026-12-11' }));
    await trainer.post('/api/assignments').send(request({ titles: ['Seller'] }, { on: '2027-01-15' }));
    await app.settle();
    expect(await dueOf(insider)).toBe('2026-12-11');
    const { publicId } = await enrolmentOf(app, insider, await buildTrack(app, track));
    const { body } = await trainer.get(`/api/enrolments/${publicId}`);
    expect(body.reasons.map(({ dueOn }: { dueOn: string }) => dueOn)).toEqual([
      '2026-12-18',
      '2026-12-11',
      '2027-01-15',
    ]);
  });
});

describe('an enrolment', () => {
  it.each(['waiver', 'withdrawal'])(
    '%s: ends it with its reason, once, and daily runs leave it so',
    async (act) => {
      await trainer.post('/api/assignments').send(request({ personIds: [insider.publicId] }));
      await app.settle();
      const on = await buildTrack(app, track);
      const { publicId } = await enrolmentOf(app, insider, on);
      const path = `/api/enrolments/${publicId}/${act}`;
      expect((await trainer.post(path).send({ reason: 'x' })).status).toBe(400);
      app.clock.advance({ minutes: 1 });
      const ended = await trainer.post(path).send({ reason: 'Did it elsewhere' });
      const status = act === 'waiver' ? 'waived' : 'withdrawn';
      expect(ended.status).toBe(200);
      expect(ended.body).toMatchObject({
        status,
        reasons: [{ endCause: status }],
        periods: [{ status: 'active' }, { status, note: 'Did it elsewhere', to: null }],
      });
      const again = (await trainer.post(path).send({ reason: 'Once more' })).body.code;
      expect(again).toBe(act === 'waiver' ? 'ENROLMENT_WAIVED' : 'ENROLMENT_NOT_OPEN');
      app.clock.advance({ days: 1 });
      await app.settle();
      expect((await trainer.get(`/api/enrolments/${publicId}`)).body.status).toBe(status);
      app.clock.advance({ days: -1 });
    },
  );

  it('that was withdrawn opens again when somebody assigns the track anew', async () => {
    await trainer.post('/api/assignments').send(request({ personIds: [insider.publicId] }));
    await app.settle();
    const { publicId } = await enrolmentOf(app, insider, await buildTrack(app, track));
    await trainer.post(`/api/enrolments/${publicId}/withdrawal`).send({ reason: 'Too early' });
    app.clock.advance({ minutes: 1 });
    await trainer
      .post('/api/assignments')
      .send(request({ personIds: [insider.publicId] }, { on: '2027-01-05' }));
    await app.settle();
    const { body } = await trainer.get(`/api/enrolments/${publicId}`);
    expect(body).toMatchObject({ status: 'active', dueOn: '2027-01-05' });
    expect(body.periods.at(-1)).toMatchObject({ status: 'active', to: null });
  });

  it('is closed to those outside line and scope', async () => {
    const { publicId } = await buildEnrolment(app, outsider, { track: await buildTrack(app, track) });
    expect((await trainer.get(`/api/enrolments/${publicId}`)).status).toBe(404);
    expect(
      (await trainer.post(`/api/enrolments/${publicId}/waiver`).send({ reason: 'Why not' })).status,
    ).toBe(404);
    const own = await signInAs(app, outsider.id);
    expect((await own.get(`/api/enrolments/${publicId}`)).status).toBe(200);
    expect((await own.post(`/api/enrolments/${publicId}/waiver`).send({ reason: 'Why not' })).status).toBe(
      403,
    );
  });
});

// Last, since it lets weeks go by.
describe('the figures of an assignment', () => {
  it('do not call overdue whose clock stands still', async () => {
    const away = await buildPerson(app, { department: 'Sales', title: 'Seller', familyName: 'Hill' });
    const admin = await buildPerson(app, { department: 'People', title: 'Admin' });
    await grant(app, admin.id, 'admin');
    const made = await trainer
      .post('/api/assignments')
      .send(request({ personIds: [insider.publicId, away.publicId] }, { on: '2026-12-04' }));
    await app.settle();
    app.clock.advance({ days: 40 });
    const reader = await signInAs(app, admin.id);
    const read = async () => (await reader.get(`/api/assignments/${made.body.id}`)).body.counts;
    expect(await read()).toMatchObject({ active: 2, overdue: 2 });
    const set = await reader.post(`/api/people/${away.publicId}/absences`).send({ from: '2026-12-20' });
    expect(set.status).toBe(201);
    expect(await read()).toMatchObject({ active: 2, overdue: 1 });
  });
});
