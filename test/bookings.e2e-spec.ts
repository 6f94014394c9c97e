import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FOREVER_INSTANT } from '../src/common/days.js';
import { startApp, type TestApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import { signInAs } from './support/sign-in.js';
import {
  book,
  buildBooker,
  buildTrainer,
  makeWorkshop,
  planSession,
  reasonsOf,
  SESSION,
  toldOf,
} from './support/workshops.js';

let app: TestApp;
let trainer: Awaited<ReturnType<typeof buildTrainer>>;
let workshop: string;
beforeAll(async () => {
  app = await startApp();
  trainer = await buildTrainer(app);
});
beforeEach(async () => {
  workshop = await makeWorkshop(trainer.client);
});
afterAll(() => app.close());

const plan = (more: object = {}) => planSession(trainer.client, workshop, more);
const booker = (overrides = {}) => buildBooker(app, overrides);
const bookedIn = async (session: string) =>
  (await trainer.client.get(`/api/workshop-sessions/${session}`).expect(200)).body.booked;
const rosterOf = async (session: string) =>
  (await trainer.client.get(`/api/workshop-sessions/${session}/bookings?limit=200`).expect(200)).body.items;
const away = (personId: number, day: string) =>
  app.transactions.run(() =>
    app.database.insert('absences', {
      person_id: personId,
      from_on: day,
      to_on: '9999-12-31',
      starts_at: new Date(`${day}T05:00:00Z`),
      ends_at: FOREVER_INSTANT,
      source: 'hr',
    }),
  );

describe('a learner', () => {
  it('sees what can be booked, books, sees the link then, and cancels', async () => {
    const session = await plan({ link: 'https://meet.example/abc' });
    const { client } = await booker();
    const listed = async () => {
      const { items } = (await client.get('/api/me/workshop-sessions?limit=200').expect(200)).body;
      return items.find(({ id }: { id: string }) => id === session);
    };
    expect(await listed()).toMatchObject({ free: 12, waiting: 0, isOnline: true, link: null, booking: null });
    const { body } = await book(client, session).expect(201);
    expect(body).toEqual({ id: expect.stringMatching(/^[\w-]{22}$/), status: 'booked', position: 0 });
    expect(await listed()).toMatchObject({ free: 11, link: 'https://meet.example/abc', booking: body });
    expect((await client.get('/api/me/bookings').expect(200)).body.items).toHaveLength(1);
    await client.post(`/api/bookings/${body.id}/cancel`).expect(204);
    await client.post(`/api/bookings/${body.id}/cancel`).expect(204);
    expect(await bookedIn(session)).toBe(0);
    expect((await client.get('/api/me/bookings')).body.items).toEqual([]);
    await book(client, session).expect(201);
    expect(await bookedIn(session)).toBe(1);
  });

  it('hears every reason at once', async () => {
    const session = await plan();
    const other = await plan({ at: '10:00' });
    const { client, person } = await booker({ lastDay: '2026-12-01' });
    await away(person.id, '2026-12-08');
    const refused = await book(client, session);
    expect([refused.status, refused.body.code, reasonsOf(refused.body)]).toEqual([
      422,
      'BOOKING_REFUSED',
      ['ABSENT', 'NOT_IN_SERVICE'],
    ]);
    const twice = await booker();
    await book(twice.client, session).expect(201);
    expect(reasonsOf((await book(twice.client, session)).body)).toEqual(['ALREADY_BOOKED']);
    expect(reasonsOf((await book(twice.client, other)).body)).toEqual(['SERIES_BOOKED', 'CLASH']);
    const elsewhere = await planSession(trainer.client, await makeWorkshop(trainer.client), { at: '10:29' });
    expect(reasonsOf((await book(twice.client, elsewhere)).body)).toEqual(['CLASH']);
    const given = await planSession(
      trainer.client,
      await makeWorkshop(trainer.client, { booking: 'trainer' }),
      { onDay: '2026-12-09' },
    );
    expect(reasonsOf((await book(twice.client, given)).body)).toEqual(['TRAINER_BOOKS']);
  });

  it('finds no session of a workshop that is for others', async () => {
    const session = await plan();
    const { client } = await booker({ department: 'Finance' });
    expect((await book(client, session)).status).toBe(404);
    expect((await book(client, 'short')).status).toBe(400);
    expect((await client.get('/api/me/workshop-sessions')).body.items).toEqual([]);
  });

  it('cancels until the window closes, and the trainer after that', async () => {
    const session = await plan({ onDay: '2026-11-22', at: '09:00' });
    const { client } = await booker();
    const { body } = await book(client, session).expect(201);
    const late = await client.post(`/api/bookings/${body.id}/cancel`);
    expect([late.status, late.body.code]).toEqual([422, 'CANCELLATION_CLOSED']);
    await trainer.client.post(`/api/bookings/${body.id}/cancel`).expect(204);
    expect(await toldOf(client, 'session-changed')).toEqual([
      'Your seat was cancelled: Working for each other',
    ]);
  });
});

describe('the waiting list', () => {
  it('moves up by itself when a seat is given back, past who could not come', async () => {
    const session = await plan({ capacity: 1 });
    const [first, away1, next, last] = [await booker(), await booker(), await booker(), await booker()];
    const seat = (await book(first.client, session)).body;
    const places = [];
    for (const { client } of [away1, next, last]) places.push((await book(client, session)).body);
    expect(places.map(({ status, position }) => [status, position])).toEqual([
      ['waiting', 1],
      ['waiting', 2],
      ['waiting', 3],
    ]);
    await away(away1.person.id, '2026-12-08');
    await first.client.post(`/api/bookings/${seat.id}/cancel`).expect(204);
    const mine = async ({ client }: typeof next) =>
      (await client.get('/api/me/bookings')).body.items[0].booking;
    expect(await mine(next)).toMatchObject({ status: 'booked', position: 0 });
    expect(await mine(away1)).toMatchObject({ status: 'waiting', position: 1 });
    expect(await mine(last)).toMatchObject({ status: 'waiting', position: 2 });
    expect(await toldOf(next.client, 'booking')).toEqual(['You have a seat now: Working for each other']);
    expect(await bookedIn(session)).toBe(1);
    const troubled = (await rosterOf(session)).find(
      ({ personId }: { personId: string }) => personId === away1.person.publicId,
    );
    expect(troubled.troubles.map(({ code }: { code: string }) => code)).toEqual(['ABSENT']);
    const events = await app.database.query("SELECT id FROM events WHERE kind = 'booking.promoted'");
    expect(events).toHaveLength(1);
  });

  it('gets the seats that are added', async () => {
    const session = await plan({ capacity: 1 });
    const people = [await booker(), await booker(), await booker(), await booker()];
    for (const { client } of people) await book(client, session);
    await trainer.client
      .put(`/api/workshop-sessions/${session}`)
      .send({ ...SESSION, capacity: 3, version: 0 })
      .expect(200);
    await app.settle();
    const statuses = (await rosterOf(session)).map(({ status }: { status: string }) => status);
    expect(statuses).toEqual(['booked', 'booked', 'booked', 'waiting']);
    expect(await bookedIn(session)).toBe(3);
  });
});

describe('moving to another session', () => {
  it('takes the new seat and gives the old one to whoever waits', async () => {
    const [from, to] = [await plan({ capacity: 1 }), await plan({ onDay: '2026-12-09' })];
    const [one, other] = [await booker(), await booker()];
    const { id } = (await book(one.client, from)).body;
    await book(other.client, from);
    const moved = await one.client.post(`/api/bookings/${id}/move`).send({ sessionId: to }).expect(200);
    expect(moved.body.status).toBe('booked');
    expect([await bookedIn(from), await bookedIn(to)]).toEqual([1, 1]);
    expect((await other.client.get('/api/me/bookings')).body.items[0].booking.status).toBe('booked');
  });

  it('keeps the seat where there is no new one', async () => {
    const [from, to] = [await plan(), await plan({ onDay: '2026-12-09', capacity: 1 })];
    await book((await booker()).client, to);
    const { client } = await booker();
    const { id } = (await book(client, from)).body;
    const refused = await client.post(`/api/bookings/${id}/move`).send({ sessionId: to });
    expect([refused.status, reasonsOf(refused.body)]).toEqual([422, ['SESSION_FULL']]);
    const { items } = (await client.get('/api/me/bookings')).body;
    expect(items.map((one: { id: string }) => one.id)).toEqual([from]);
    const elsewhere = await planSession(trainer.client, await makeWorkshop(trainer.client));
    await client.post(`/api/bookings/${id}/move`).send({ sessionId: elsewhere }).expect(404);
  });
});

describe('booking for others', () => {
  it('is done by a manager for their line, who are told', async () => {
    const manager = await buildPerson(app);
    const member = await booker({ manager });
    const client = await signInAs(app, manager.id);
    const session = await plan();
    const path = `/api/team/people/${member.person.publicId}`;
    const { items } = (await client.get(`${path}/workshop-sessions?limit=200`).expect(200)).body;
    expect(items.map(({ id }: { id: string }) => id)).toContain(session);
    const { body } = await client.post(`${path}/bookings`).send({ sessionId: session }).expect(201);
    expect(await toldOf(member.client, 'booking')).toEqual(['A seat for you: Working for each other']);
    expect((await client.get('/api/team/bookings').expect(200)).body.items).toEqual([
      expect.objectContaining({ id: body.id, status: 'booked', sessionId: session }),
    ]);
    const stranger = await booker();
    await client
      .post(`/api/team/people/${stranger.person.publicId}/bookings`)
      .send({ sessionId: session })
      .expect(404);
    await stranger.client.post(`/api/bookings/${body.id}/cancel`).expect(404);
    await client.post(`/api/bookings/${body.id}/cancel`).expect(204);
  });

  it('takes a pasted list, fills the seats in its order and names who is refused', async () => {
    const session = await plan({ capacity: 2 });
    const people = [await booker(), await booker(), await booker(), await booker()];
    const [a, b, c, d] = people.map(({ person }) => person);
    if (!a || !b || !c || !d) throw new Error('Four people were made.');
    await away(d.id, '2026-12-01');
    const stranger = await buildPerson(app, { department: 'Finance' });
    const names = [a.employeeNumber, b.email ?? '', c.publicId, d.employeeNumber, stranger.employeeNumber];
    const { body } = await trainer.client
      .post(`/api/workshop-sessions/${session}/bookings`)
      .send({ people: names })
      .expect(200);
    expect(body).toEqual({
      booked: 2,
      waiting: 1,
      refused: [{ name: d.employeeNumber, reasons: [expect.objectContaining({ code: 'ABSENT' })] }],
      notFound: [stranger.employeeNumber],
    });
    expect(await bookedIn(session)).toBe(2);
    await trainer.client.post(`/api/workshop-sessions/${session}/bookings`).send({ people: [] }).expect(400);
  });
});
