import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Transactions } from '../src/database/transactions.js';
import { SessionsRepository } from '../src/workshops/sessions.repository.js';
import { startApp, type TestApp } from './support/app.js';
import type { BuiltTrack } from './support/factories/enrolment.js';
import { buildPerson } from './support/factories/person.js';
import { buildLearner, publishTracks } from './support/learner.js';
import { signInAs } from './support/sign-in.js';
import { book, buildBooker, buildTrainer, makeWorkshop, planSession, toldOf } from './support/workshops.js';

let app: TestApp;
let track: BuiltTrack;
let trainer: Awaited<ReturnType<typeof buildTrainer>>;
let workshop: string;
let session: string;
beforeAll(async () => {
  app = await startApp({ SIGN_IN_LIMIT: '4' });
  ({ customerFacing: track } = await publishTracks(app));
});
beforeEach(async () => {
  app.clock.set('2026-11-21T15:00:00Z');
  trainer = await buildTrainer(app);
  workshop = await makeWorkshop(trainer.client, { fulfils: ['workshop'] });
  session = await planSession(trainer.client, workshop);
});
afterAll(() => app.close());

/** 14:30 in UTC, in the room. */
async function begin(): Promise<void> {
  app.clock.set('2026-12-08T14:31:00Z');
  trainer = { ...trainer, client: await signInAs(app, trainer.person.id) };
}
const path = () => `/api/workshop-sessions/${session}`;
const mark = (wish: object) =>
  trainer.client.post(`${path()}/attendance`).send({ present: [], absent: [], walkIns: [], ...wish });
const again = async (personId: number) => await signInAs(app, personId);
const doneOf = async (personId: number) =>
  (
    await app.database.first<{ done: number }>(
      'SELECT requirements_done AS done FROM enrolments WHERE person_id = ?',
      [personId],
    )
  )?.done;
const recordsOf = (personId: number) =>
  app.database.query('SELECT on_day AS onDay, minutes FROM requirement_records WHERE person_id = ?', [
    personId,
  ]);

describe('the list of who was there', () => {
  it('fulfils the attendance of tracks, tells whoever was missed, and can be corrected', async () => {
    const [ana, ben] = [await buildLearner(app, track), await buildLearner(app, track)];
    const [seatOfAna, seatOfBen] = [
      (await book(ana.client, session)).body.id,
      (await book(ben.client, session)).body.id,
    ];
    const walkIn = await buildLearner(app, track);
    const early = await mark({ present: [seatOfAna] });
    expect([early.status, early.body.code]).toEqual([422, 'ATTENDANCE_NOT_OPEN']);
    await begin();
    const wish = {
      present: [seatOfAna],
      absent: [seatOfBen],
      walkIns: [walkIn.person.employeeNumber, 'nobody'],
    };
    const { body } = await mark({ ...wish, minutes: 55 }).expect(200);
    expect(body).toEqual({ present: 2, absent: 1, walkIns: 1, notFound: ['nobody'] });
    expect((await trainer.client.get(path())).body.state).toBe('held');
    expect(await doneOf(ana.person.id)).toBe(1);
    expect(await recordsOf(walkIn.person.id)).toEqual([{ onDay: '2026-12-08', minutes: 55 }]);
    expect(await recordsOf(ben.person.id)).toEqual([]);
    expect(await toldOf(await again(ben.person.id), 'session-missed')).toEqual([
      'We missed you: Working for each other',
    ]);

    await mark({ present: [seatOfBen], absent: [seatOfAna] }).expect(200);
    expect(await recordsOf(ana.person.id)).toEqual([]);
    expect([await doneOf(ana.person.id), await doneOf(ben.person.id)]).toEqual([0, 1]);
    const { items } = (await trainer.client.get(`${path()}/bookings`)).body;
    expect(items.map(({ attendance }: { attendance: string }) => attendance)).toEqual([
      'absent',
      'present',
      'present',
    ]);
    const acts = await app.database.query(
      "SELECT id FROM audit_entries WHERE action = 'session-attendance.marked'",
    );
    expect(acts).toHaveLength(2);
  });

  it.each([
    ['present', { present: ['x'] }],
    ['absent', { absent: 'x' }],
    ['walkIns', { walkIns: ['x'.repeat(255)] }],
    ['minutes', { minutes: 0 }],
  ])('is refused with a bad %s', async (field, more) => {
    await begin();
    const { status, body } = await mark(more);
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(field)]);
  });
});

describe('the code in the room', () => {
  it('marks whoever types it, seat or not, from 15 minutes before to the end', async () => {
    const ana = await buildLearner(app, track);
    await book(ana.client, session);
    expect((await trainer.client.post(`${path()}/code`).send({})).body.code).toBe('ATTENDANCE_NOT_OPEN');
    await begin();
    const { body } = await trainer.client.post(`${path()}/code`).send({}).expect(200);
    expect(body).toEqual({
      code: expect.stringMatching(/^[A-Z2-9]{6}$/),
      opensAt: '2026-12-08T14:15:00.000Z',
      closesAt: '2026-12-08T15:30:00.000Z',
    });
    expect((await trainer.client.post(`${path()}/code`).send({})).body.code).toBe(body.code);
    const client = await again(ana.person.id);
    const typed = ` ${body.code.slice(0, 3)}-${body.code.slice(3).toLowerCase()} `;
    const arrive = (code: string, by = client) => by.post('/api/me/attendance').send({ code });
    const arrived = await arrive(typed).expect(200);
    expect(arrived.body.title).toBe('Working for each other');
    await arrive(body.code).expect(200);
    expect(await recordsOf(ana.person.id)).toEqual([{ onDay: '2026-12-08', minutes: 60 }]);
    const walkIn = await buildBooker(app);
    await arrive(body.code, walkIn.client).expect(200);
    const stranger = await buildBooker(app, { department: 'Finance' });
    expect((await arrive(body.code, stranger.client)).body.code).toBe('CODE_UNKNOWN');

    const fresh = (await trainer.client.post(`${path()}/code`).send({ isNew: true })).body.code;
    expect(fresh).not.toBe(body.code);
    const late = await buildBooker(app);
    expect((await arrive(body.code, late.client)).status).toBe(404);
    app.clock.set('2026-12-08T15:30:00Z');
    expect((await arrive(fresh, await again(late.person.id))).status).toBe(404);
  });

  it('is drawn anew where another session took the same one in that moment', async () => {
    const others = [session, await planSession(trainer.client, workshop)];
    const sessions = app.nest.get(SessionsRepository);
    const ids = await Promise.all(others.map(async (id) => (await sessions.find(id))?.id ?? 0));
    // Both have looked, and neither has seen the other's.
    const unseen = jest.spyOn(sessions, 'withCode').mockResolvedValue(null);
    const shown = [];
    for (const id of ids)
      shown.push(await app.nest.get(Transactions).run(() => sessions.show(id, 'ABC234', trainer.person.id)));
    unseen.mockRestore();
    expect(shown).toEqual([true, false]);
    expect((await sessions.withCode('ABC234'))?.id).toBe(ids[0]);
  });

  it('is not guessed for long, and does not undo what a trainer said', async () => {
    const { client, person } = await buildBooker(app);
    const seat = (await book(client, session)).body.id;
    await begin();
    const code = (await trainer.client.post(`${path()}/code`).send({})).body.code;
    await mark({ absent: [seat] });
    const mine = await again(person.id);
    const settled = await mine.post('/api/me/attendance').send({ code });
    expect([settled.status, settled.body.code]).toEqual([422, 'ATTENDANCE_SETTLED']);
    const tries = [];
    for (let time = 0; time < 5; time++)
      tries.push((await mine.post('/api/me/attendance').send({ code: `AAAAA${time}` })).status);
    expect(tries).toEqual([404, 404, 404, 404, 429]);
    expect((await mine.post('/api/me/attendance').send({ code: 'A' })).status).toBe(400);
  });
});

describe('what people say of a session', () => {
  it('is asked of whoever was there, once, and told in fives without names', async () => {
    const people: Awaited<ReturnType<typeof buildBooker>>[] = [];
    for (let one = 0; one < 6; one++) people.push(await buildBooker(app));
    const seats: string[] = [];
    for (const { client } of people) seats.push((await book(client, session)).body.id);
    await begin();
    await mark({ present: seats.slice(0, 5), absent: seats.slice(5) });
    app.clock.set('2026-12-08T15:30:00Z');
    const say = async (index: number, answer: object) =>
      await (
        await again(people[index]?.person.id ?? 0)
      )
        .put(`/api/me/bookings/${seats[index]}/feedback`)
        .send(answer);
    for (let one = 0; one < 4; one++)
      expect((await say(one, { rating: 4, remark: 'More time' })).status).toBe(200);
    const told = async () => (await trainer.client.get(`${path()}/feedback`).expect(200)).body;
    expect(await told()).toEqual({ answers: 0, ratings: [0, 0, 0, 0, 0], remarks: [] });
    expect((await say(4, { rating: 6 })).status).toBe(400);
    expect((await say(4, { rating: 5 })).body).toEqual({ state: 'sent', rating: 5, remark: null });
    expect((await say(4, { rating: 5 })).status).toBe(200);
    expect((await say(4, { rating: 1 })).body.code).toBe('SESSION_FEEDBACK_SENT');
    expect((await say(5, { rating: 1 })).body.code).toBe('SESSION_FEEDBACK_CLOSED');
    expect(await told()).toEqual({
      answers: 5,
      ratings: [0, 0, 0, 4, 1],
      remarks: ['More time', 'More time', 'More time', 'More time'],
    });
    const other = await again((await buildPerson(app)).id);
    expect((await other.get(`/api/me/bookings/${seats[0]}/feedback`)).status).toBe(404);
  });
});
