import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NoteInvitedSeats1797694002000 } from '../migrations/1797694002000-NoteInvitedSeats.js';
import { SeatInvitations } from '../src/seat-invitations/seat-invitations.js';
import { QUARTER_BEGAN } from '../src/events/ticker.js';
import { anotherApp, startApp, type TestApp } from './support/app.js';
import { readCalendar } from './support/calendars.js';
import type { BuiltPerson } from './support/factories/person.js';
import { partsOf } from './support/mail-parts.js';
import { MailSink } from './support/mail-sink.js';
import { dispatch } from './support/outbox.js';
import { type Agent, signInAs } from './support/sign-in.js';
import { book, buildBooker, buildTrainer, makeWorkshop, planSession, SESSION } from './support/workshops.js';

let app: TestApp;
let sink: MailSink;
let trainer: Agent;
beforeAll(async () => {
  sink = await MailSink.start();
  app = await startApp(sink.settings, '2026-11-23T15:00:00Z');
  trainer = (await buildTrainer(app)).client;
  await app.settle();
});
afterAll(async () => {
  await app.close();
  await sink.close();
});
beforeEach(() => app.clock.advance({ minutes: 1 }));

const plan = async (more: object = {}, workshop?: string) =>
  await planSession(trainer, workshop ?? (await makeWorkshop(trainer)), more);
const change = async (session: string, more: object) => {
  const { version } = (await trainer.get(`/api/workshop-sessions/${session}`).expect(200)).body;
  await trainer
    .put(`/api/workshop-sessions/${session}`)
    .send({ ...SESSION, version, ...more })
    .expect(200);
};
const cancelSession = async (session: string) =>
  await trainer.post(`/api/workshop-sessions/${session}/cancel`).send({ reason: 'Flooded' }).expect(200);

/** Lets all news be read and all mail leave. */
async function settle(): Promise<void> {
  await app.settle();
  await dispatch(app);
}

/** What the calendar of somebody was told, in order, as another library reads it. */
function toldTo(person: BuiltPerson) {
  return sink.to(person.email).flatMap(({ raw }) =>
    partsOf(raw)
      .filter(({ type }) => type.startsWith('text/calendar'))
      .map(({ type, body }) => {
        const { method, events } = readCalendar(body);
        const [event] = events;
        if (!event) throw new Error('The calendar is empty.');
        expect(type).toContain(`method=${String(method)}`);
        return { method, ...event };
      }),
  );
}
const brief = (person: BuiltPerson) =>
  toldTo(person).map(({ method, sequence }) => `${String(method)} ${sequence}`);
async function booker(session: string, overrides: Parameters<typeof buildBooker>[1] = {}) {
  const { person, client } = await buildBooker(app, overrides);
  const { id } = (await book(client, session).expect(201)).body;
  return { person, client, booking: String(id) };
}

describe('a seat', () => {
  it('is brought into the calendar of its person at once, beside words that any program shows', async () => {
    const { person, booking } = await booker(await plan({ link: 'https://meet.example/a' }), {
      givenName: 'Zoë',
      familyName: 'O’Neil; "Z", <z>',
    });
    await settle();
    const [told, ...others] = toldTo(person);
    expect(others).toEqual([]);
    expect(told).toMatchObject({
      method: 'REQUEST',
      uid: expect.stringContaining(`booking-${booking}@`),
      sequence: 0,
      status: 'CONFIRMED',
      summary: 'Working for each other',
      location: 'Training room 2',
      startsAt: '2026-12-08T14:30:00.000Z',
      endsAt: '2026-12-08T15:30:00.000Z',
    });
    const attendee = told?.part.getFirstProperty('attendee');
    expect(attendee?.getFirstValue()).toBe(`mailto:${person.email}`);
    expect(attendee?.getParameter('cn')).toBe(`Zoë O’Neil; "Z", <z>`);
    expect(told?.part.getFirstPropertyValue('organizer')).toBe('mailto:training@harbourlight.example');
    const [mail] = sink.to(person.email);
    const parts = partsOf(mail?.raw ?? '');
    expect(parts.map(({ type }) => type.split(';')[0])).toEqual([
      'text/plain',
      'text/html',
      'text/calendar',
      'application/ics',
    ]);
    expect(parts[0]?.body).toContain(
      'you have a seat in Working for each other: Tuesday 8 December 2026 at 09:30 (America/Jamaica), Training room 2.',
    );
    expect(parts[0]?.body).toContain('Where to join: https://meet.example/a');
  });

  it('is told anew with each change of time, room or link, once each, and not with one of its seats', async () => {
    const session = await plan();
    const { person } = await booker(session);
    await settle();
    await change(session, { at: '11:00' });
    await settle();
    await settle();
    await change(session, { at: '11:00', room: 'Hall' });
    await settle();
    await change(session, { at: '11:00', room: 'Hall', link: 'https://meet.example/b' });
    await settle();
    await change(session, { at: '11:00', room: 'Hall', link: 'https://meet.example/b', capacity: 20 });
    await settle();
    expect(brief(person)).toEqual(['REQUEST 0', 'REQUEST 1', 'REQUEST 2', 'REQUEST 3']);
    const told = toldTo(person);
    expect(new Set(told.map(({ uid }) => uid)).size).toBe(1);
    expect(told.at(1)).toMatchObject({ startsAt: '2026-12-08T16:00:00.000Z' });
    expect(told.at(3)).toMatchObject({ location: 'Hall' });
  });

  it('leaves the calendar when it is given back, by whomever, and goes to whoever waited', async () => {
    const session = await plan({ capacity: 1 });
    const [first, second] = [await booker(session), await booker(session)];
    await settle();
    expect([brief(first.person), brief(second.person)]).toEqual([['REQUEST 0'], []]);
    await first.client.post(`/api/bookings/${first.booking}/cancel`).expect(204);
    await settle();
    expect([brief(first.person), brief(second.person)]).toEqual([['REQUEST 0', 'CANCEL 1'], ['REQUEST 0']]);
    expect(toldTo(first.person).at(1)?.status).toBe('CANCELLED');
    await trainer.post(`/api/bookings/${second.booking}/cancel`).expect(204);
    await settle();
    expect(brief(second.person)).toEqual(['REQUEST 0', 'CANCEL 1']);
    // The same seat, taken again, is the same entry with a later number.
    await book(first.client, session).expect(201);
    await settle();
    expect(brief(first.person)).toEqual(['REQUEST 0', 'CANCEL 1', 'REQUEST 2']);
    expect(new Set(toldTo(first.person).map(({ uid }) => uid)).size).toBe(1);
  });

  it('is taken out and entered elsewhere when it moves to another session', async () => {
    const workshop = await makeWorkshop(trainer);
    const [here, there] = [await plan({}, workshop), await plan({ onDay: '2026-12-09' }, workshop)];
    const { person, client, booking } = await booker(here);
    await settle();
    await client.post(`/api/bookings/${booking}/move`).send({ sessionId: there }).expect(200);
    await settle();
    const told = toldTo(person);
    expect(
      told.map(({ method, startsAt }) => `${String(method)} ${startsAt.slice(0, 10)}`).toSorted(),
    ).toEqual(['CANCEL 2026-12-08', 'REQUEST 2026-12-08', 'REQUEST 2026-12-09']);
  });

  it('is cancelled with its session, with why, and what was changed just before is not told any more', async () => {
    const session = await plan();
    const { person } = await booker(session);
    await settle();
    await change(session, { at: '12:00' });
    await cancelSession(session);
    await settle();
    expect(brief(person)).toEqual(['REQUEST 0', 'CANCEL 1']);
    const [, mail] = sink.to(person.email);
    expect(partsOf(mail?.raw ?? '')[0]?.body).toContain('Why: Flooded');
  });
});

describe('nothing is sent', () => {
  it('to whoever has no address, has left or is away; whoever comes back in time is told what holds then', async () => {
    const session = await plan();
    const silent = await booker(session, { email: null });
    const away = await booker(session);
    const gone = await booker(session);
    await settle();
    const count = sink.accepted.length;
    await app.transactions.run(async () => {
      await app.database.insert('absences', {
        person_id: away.person.id,
        from_on: '2026-11-23',
        to_on: '2026-11-24',
        starts_at: app.clock.now(),
        ends_at: new Date('2026-11-24T05:00:00Z'),
        source: 'hr',
      });
      await app.database.execute('UPDATE service_periods SET ends_at = ? WHERE person_id = ?', [
        app.clock.now(),
        gone.person.id,
      ]);
    });
    await change(session, { at: '10:00' });
    await change(session, { at: '13:00' });
    await settle();
    expect(sink.accepted.length).toBe(count);
    expect(brief(silent.person)).toEqual([]);
    app.clock.set('2026-11-24T15:00:00Z');
    await settle();
    expect([brief(away.person), brief(gone.person)]).toEqual([['REQUEST 0', 'REQUEST 1'], ['REQUEST 0']]);
    expect(toldTo(away.person).at(1)).toMatchObject({ startsAt: '2026-12-08T18:00:00.000Z' });
  });

  it('to an address that is not theirs any more; the new one is told instead, once', async () => {
    trainer = await signInAs(app, (await buildTrainer(app)).person.id);
    const { person } = await booker(await plan());
    await app.settle();
    const email = `new.${person.id}@harbourlight.example`;
    await app.transactions.run(() =>
      app.database.execute('UPDATE persons SET email = ? WHERE id = ?', [email, person.id]),
    );
    await dispatch(app);
    expect(brief(person)).toEqual([]);
    for (let quarter = 0; quarter < 3; quarter++) {
      app.clock.advance({ minutes: 15 });
      await settle();
    }
    expect(brief({ ...person, email })).toEqual(['REQUEST 1']);
    expect(sink.to(email).map(({ raw }) => /^Subject: .*$/m.exec(raw)?.[0].trim())).toEqual([
      'Subject: Your seat: Working for each other',
    ]);
  });

  it('of seats that were taken before invitations were sent, until something changes of them', async () => {
    trainer = await signInAs(app, (await buildTrainer(app)).person.id);
    const session = await plan();
    const { person } = await booker(session);
    await app.transactions.run(async () => {
      await app.database.execute('DELETE FROM seat_invitations', []);
      const query = (sql: string) => app.database.execute(sql, []);
      await new NoteInvitedSeats1797694002000().up({ query } as never);
    });
    await settle();
    expect(brief(person)).toEqual([]);
    await change(session, { at: '14:00' });
    await settle();
    expect(brief(person)).toEqual(['REQUEST 1']);
  });

  it('twice, however many processes look at once', async () => {
    trainer = await signInAs(app, (await buildTrainer(app)).person.id);
    const session = await plan();
    const people = [await booker(session), await booker(session), await booker(session)];
    const other = await anotherApp(app);
    const news = [{ kind: QUARTER_BEGAN, subjectId: null, payload: {} }] as never;
    await Promise.all(
      [app.nest, other, app.nest, other].map((nest) => nest.get(SeatInvitations).consumeTogether(news)),
    );
    await settle();
    for (const { person } of people) expect(brief(person)).toEqual(['REQUEST 0']);
    await other.close();
  });
});

it('is not repeated by the digest of the next day, which says what no invitation said', async () => {
  const session = await plan({ capacity: 1 });
  const [seated, waiting] = [(await buildBooker(app)).person, (await buildBooker(app)).person];
  await trainer
    .post(`/api/workshop-sessions/${session}/bookings`)
    .send({ people: [seated.employeeNumber, waiting.employeeNumber] })
    .expect(200);
  await settle();
  app.clock.set('2026-11-25T13:30:00Z');
  await settle();
  const subjects = async ({ id }: BuiltPerson) =>
    (
      await app.database.query<{ subject: string }>('SELECT subject FROM outbox WHERE person_id = ?', [id])
    ).map(({ subject }) => subject);
  expect(await subjects(seated)).toEqual(['Your seat: Working for each other']);
  expect(await subjects(waiting)).toEqual(['You are on the waiting list: Working for each other']);
});
