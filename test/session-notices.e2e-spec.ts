import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import type { BuiltPerson } from './support/factories/person.js';
import { signInAs } from './support/sign-in.js';
import {
  book,
  buildBooker,
  buildTrainer,
  makeWorkshop,
  planSession,
  SESSION,
  toldOf,
} from './support/workshops.js';

const MOVED = 'Another time or place: Working for each other';
const CANCELLED = 'Cancelled: Working for each other';
const TOMORROW = 'Tomorrow: Working for each other';

let app: TestApp;
let trainer: BuiltPerson;
beforeAll(async () => {
  app = await startApp({}, '2026-11-23T15:00:00Z');
  // From here on, things are said.
  await app.settle();
  trainer = (await buildTrainer(app)).person;
});
afterAll(() => app.close());

// Whoever is signed in is not any more once the clock has moved by days.
const asTrainer = async () => await signInAs(app, trainer.id);
const plan = async (more: object = {}) => {
  const client = await asTrainer();
  return await planSession(client, await makeWorkshop(client), more);
};
const change = async (session: string, version: number, more: object) =>
  await (
    await asTrainer()
  )
    .put(`/api/workshop-sessions/${session}`)
    .send({ ...SESSION, version, ...more })
    .expect(200);
const cancel = async (session: string) =>
  await (
    await asTrainer()
  )
    .post(`/api/workshop-sessions/${session}/cancel`)
    .send({ reason: 'The room is flooded' })
    .expect(200);
/** Somebody with a seat, or a place on the waiting list. */
async function booked(session: string): Promise<BuiltPerson & { booking: string }> {
  const { person, client } = await buildBooker(app);
  return { ...person, booking: (await book(client, session).expect(201)).body.id };
}
const giveBack = async (booking: string) =>
  await (await asTrainer()).post(`/api/bookings/${booking}/cancel`).expect(204);

/** What stands of it in somebody's inbox, in order. */
const said = async ({ id }: { id: number }) =>
  (
    await app.database.query<{ subject: string }>(
      'SELECT subject FROM notices WHERE person_id = ? AND words IS NOT NULL ORDER BY id',
      [id],
    )
  ).map(({ subject }) => subject);
/** What a digest says; invitations to seats go by themselves (seat-invitations.e2e-spec.ts). */
const mailed = async ({ id }: { id: number }) =>
  (
    await app.database.query<{ subject: string }>(
      "SELECT subject FROM outbox WHERE person_id = ? AND kind = 'digest' ORDER BY id",
      [id],
    )
  ).map(({ subject }) => subject);
async function at(instant: string): Promise<void> {
  app.clock.set(instant);
  await app.settle();
}

describe('a session that moves', () => {
  it('is told to whoever has a seat or waits, once for each change, and to nobody else', async () => {
    const session = await plan({ capacity: 1 });
    const [seated, waiting] = [await booked(session), await booked(session)];
    const gone = await booked(session);
    await giveBack(gone.booking);
    await change(session, 0, { capacity: 1, at: '11:00' });
    await app.settle();
    await app.settle();
    expect([await said(seated), await said(waiting)]).toEqual([[MOVED], [MOVED]]);
    expect(await said(gone)).not.toContain(MOVED);
    const notice = await app.database.first<{ words: string }>(
      'SELECT words FROM notices WHERE person_id = ? AND words IS NOT NULL',
      [seated.id],
    );
    expect(notice?.words).toContain('Tuesday 8 December 2026 at 11:00 (America/Jamaica), Training room 2');
    await change(session, 1, { capacity: 1, at: '11:00', room: 'Training room 3' });
    await app.settle();
    expect(await said(seated)).toEqual([MOVED, MOVED]);
  });

  it('is told to nobody where only its seats change, and the new seats are filled', async () => {
    const session = await plan({ capacity: 1 });
    const [seated, waiting] = [await booked(session), await booked(session)];
    await change(session, 0, { capacity: 2 });
    await app.settle();
    expect(await said(seated)).toEqual([]);
    expect(await said(waiting)).toEqual(['You have a seat now: Working for each other']);
  });
});

describe('a session that is cancelled', () => {
  it('is told with the reason, and the change before it is neither mailed nor kept', async () => {
    app.clock.set('2026-11-23T23:00:00Z');
    const session = await plan({ capacity: 1 });
    const [seated, waiting] = [await booked(session), await booked(session)];
    await change(session, 0, { capacity: 1, at: '11:00' });
    await app.settle();
    await cancel(session);
    await app.settle();
    expect(await toldOf(await signInAs(app, seated.id), 'session-changed')).toContain(CANCELLED);
    const { words } = (await app.database.first<{ words: string }>(
      'SELECT words FROM notices WHERE person_id = ? AND subject = ?',
      [waiting.id, CANCELLED],
    )) ?? { words: '' };
    expect(words).toContain('Why: The room is flooded');
    await at('2026-11-24T13:30:00Z');
    expect([await mailed(waiting), await said(waiting)]).toEqual([[CANCELLED], [CANCELLED]]);
    // The calendar of whoever had the seat was told at once.
    expect([await mailed(seated), await said(seated)]).toEqual([[], [CANCELLED]]);
  });
});

describe('the day before', () => {
  it('reminds whoever has a seat, by the calendar of the room and once', async () => {
    app.clock.set('2026-12-01T15:00:00Z');
    const [kingston, auckland] = [
      await plan({ capacity: 1 }),
      await plan({ timeZone: 'Pacific/Auckland', at: '09:00' }),
    ];
    const [here, waiting, far] = [await booked(kingston), await booked(kingston), await booked(auckland)];
    // In Auckland the seventh begins at eleven in the morning of the sixth, by UTC.
    await at('2026-12-06T10:30:00Z');
    expect(await said(far)).toEqual([]);
    await at('2026-12-06T11:30:00Z');
    expect([await said(far), await said(here)]).toEqual([[TOMORROW], []]);
    await at('2026-12-07T05:30:00Z');
    await at('2026-12-07T06:30:00Z');
    expect([await said(here), await said(waiting), await said(far)]).toEqual([[TOMORROW], [], [TOMORROW]]);
  });

  it('mails no reminder of a seat that was given back, nor of a session that moved or was cancelled', async () => {
    const [sessions, people] = [[await plan(), await plan(), await plan()], [] as BuiltPerson[]];
    const [kept, given] = [await booked(sessions[0] ?? ''), await booked(sessions[0] ?? '')];
    for (const session of sessions.slice(1)) people.push(await booked(session));
    const [moved, off] = people;
    await at('2026-12-07T07:30:00Z');
    for (const person of [kept, given, ...people]) expect(await said(person)).toEqual([TOMORROW]);
    await giveBack(given.booking);
    await change(sessions[1] ?? '', 0, { onDay: '2026-12-15' });
    await cancel(sessions[2] ?? '');
    await at('2026-12-07T13:30:00Z');
    expect(await mailed(kept)).toEqual([TOMORROW]);
    expect(await said(given)).toEqual(['Your seat was cancelled: Working for each other']);
    expect(await said(moved ?? kept)).toEqual([MOVED]);
    expect(await said(off ?? kept)).toEqual([CANCELLED]);
    for (const person of [given, ...people]) expect(await mailed(person)).not.toContain(TOMORROW);
    // A week later the session that moved is reminded of anew.
    await at('2026-12-14T12:30:00Z');
    expect(await said(moved ?? kept)).toEqual([MOVED, TOMORROW]);
  });
});

describe('what does not hold any more', () => {
  it('is not mailed: a seat that was taken for somebody and given back', async () => {
    app.clock.set('2026-12-14T23:00:00Z');
    const session = await plan({ onDay: '2026-12-22' });
    const [stays, leaves] = [(await buildBooker(app)).person, (await buildBooker(app)).person];
    await (
      await asTrainer()
    )
      .post(`/api/workshop-sessions/${session}/bookings`)
      .send({ people: [stays.employeeNumber, leaves.employeeNumber] })
      .expect(200);
    await app.settle();
    const mine = await signInAs(app, leaves.id);
    const [{ booking }] = (await mine.get('/api/me/bookings').expect(200)).body.items;
    await mine.post(`/api/bookings/${booking.id}/cancel`).expect(204);
    const subject = 'A seat for you: Working for each other';
    expect([await said(stays), await said(leaves)]).toEqual([[subject], [subject]]);
    await at('2026-12-15T13:30:00Z');
    expect([await mailed(stays), await said(stays)]).toEqual([[], [subject]]);
    expect([await mailed(leaves), await said(leaves)]).toEqual([[], []]);
  });

  it('is not mailed: that somebody was missed, once they are said to have been there', async () => {
    const session = await plan({ onDay: '2026-12-15', at: '16:00' });
    const [missed, there] = [await booked(session), await booked(session)];
    await at('2026-12-15T22:00:00Z');
    const mark = async (present: string[], absent: string[]) =>
      await (
        await asTrainer()
      )
        .post(`/api/workshop-sessions/${session}/attendance`)
        .send({ present, absent, walkIns: [] })
        .expect(200);
    await mark([], [missed.booking, there.booking]);
    await mark([there.booking], [missed.booking]);
    await at('2026-12-16T13:30:00Z');
    const subject = 'We missed you: Working for each other';
    expect([await mailed(missed), await said(missed)]).toEqual([[subject], [subject]]);
    expect([await mailed(there), await said(there)]).toEqual([[], []]);
  });
});
