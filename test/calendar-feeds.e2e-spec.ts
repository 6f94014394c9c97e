import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { readCalendar } from './support/calendars.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, disableAccount, grant, signInAs } from './support/sign-in.js';
import { book, buildBooker, buildTrainer, makeWorkshop, planSession, SESSION } from './support/workshops.js';

let app: TestApp;
let admin: Agent;
let trainer: Awaited<ReturnType<typeof buildTrainer>>;
let workshop: string;
beforeAll(async () => {
  app = await startApp();
  trainer = await buildTrainer(app);
  const { id } = await buildPerson(app, { department: 'People' });
  await grant(app, id, 'admin');
  admin = await signInAs(app, id);
});
beforeEach(async () => {
  workshop = await makeWorkshop(trainer.client);
});
afterAll(() => app.close());

const plan = (more: object = {}) => planSession(trainer.client, workshop, more);
const make = async (client: Agent): Promise<string> => {
  const { body } = await client.post('/api/me/calendar-feed').expect(201);
  return new URL(body.address).pathname;
};
const read = async (path: string) => readCalendar((await app.client().get(path).expect(200)).text);
const refused = async (path: string) => {
  const { status, body } = await app.client().get(path);
  return [status, body.code];
};
const NOT_FOUND = [404, 'CALENDAR_FEED_NOT_FOUND'];

describe('a calendar address', () => {
  it('is shown once, kept as a hash alone, and every act on it is on record', async () => {
    const { client, person } = await buildBooker(app);
    expect((await client.get('/api/me/calendar-feed').expect(200)).body).toEqual({ madeAt: null });
    const { body } = await client.post('/api/me/calendar-feed').expect(201);
    expect(body).toEqual({
      address: expect.stringMatching(/\/api\/calendar\/[\w-]{43}\.ics$/),
      madeAt: app.clock.now().toISOString(),
    });
    expect((await client.get('/api/me/calendar-feed')).body).toEqual({ madeAt: body.madeAt });
    const [row] = await app.database.query<{ hash: string }>(
      'SELECT token_hash AS hash FROM calendar_feeds WHERE person_id = ?',
      [person.id],
    );
    expect(row?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(body.address).not.toContain(row?.hash);
    await make(client);
    await client.delete('/api/me/calendar-feed').expect(204);
    await client.delete('/api/me/calendar-feed').expect(204);
    const acts = await app.database.query<{ action: string }>(
      "SELECT action FROM audit_entries WHERE actor_id = ? AND action LIKE 'calendar-feed.%' ORDER BY id",
      [person.id],
    );
    expect(acts.map(({ action }) => action)).toEqual([
      'calendar-feed.made',
      'calendar-feed.replaced',
      'calendar-feed.revoked',
    ]);
  });

  it('ends when another one is made, and when it is revoked', async () => {
    const { client } = await buildBooker(app);
    const first = await make(client);
    await read(first);
    const second = await make(client);
    expect(await refused(first)).toEqual(NOT_FOUND);
    await read(second);
    await client.delete('/api/me/calendar-feed').expect(204);
    expect(await refused(second)).toEqual(NOT_FOUND);
    expect((await client.get('/api/me/calendar-feed')).body).toEqual({ madeAt: null });
  });

  it('made twice at the same time leaves one that holds', async () => {
    const { client } = await buildBooker(app);
    const both = await Promise.all([make(client), make(client)]);
    const held = await Promise.all(both.map(async (path) => (await app.client().get(path)).status));
    expect(held.toSorted((a, b) => a - b)).toEqual([200, 404]);
  });

  it('shows nothing once its person has left, is locked out or was erased', async () => {
    const leaver = await buildBooker(app, { lastDay: '2026-12-01' });
    const locked = await buildBooker(app);
    const erased = await buildBooker(app);
    const paths = await Promise.all([leaver, locked, erased].map(({ client }) => make(client)));
    await Promise.all(paths.map(read));
    await disableAccount(app, locked.person.id);
    await admin
      .post(`/api/people/${erased.person.publicId}/erasure`)
      .send({ reason: 'Asked for it', confirmInService: true })
      .expect(204);
    expect(await Promise.all(paths.map(refused))).toEqual([[200, undefined], NOT_FOUND, NOT_FOUND]);
    const now = app.clock.now().toISOString();
    app.clock.set('2026-12-02T12:00:00Z');
    expect(await refused(paths[0] ?? '')).toEqual(NOT_FOUND);
    app.clock.set(now);
  });

  it.each(['x', 'a'.repeat(43), '%00', "' OR 1=1", 'é'.repeat(40)])(
    'that nobody has, such as %s, leads nowhere',
    async (token) => {
      expect(await refused(`/api/calendar/${encodeURIComponent(token)}.ics`)).toEqual(NOT_FOUND);
    },
  );
});

describe('the calendar', () => {
  it('holds the seats of its person as they stand, and nobody else’s', async () => {
    const session = await plan({ link: 'https://meet.example/abc' });
    await plan({ at: '13:00' });
    const { client } = await buildBooker(app);
    const path = await make(client);
    expect((await read(path)).events).toEqual([]);
    const { body } = await book(client, session).expect(201);
    const before = (await read(path)).events;
    expect(before).toMatchObject([
      {
        uid: `booking-${body.id}@localhost`,
        sequence: 0,
        status: 'CONFIRMED',
        summary: 'Working for each other',
        location: 'Training room 2',
        startsAt: '2026-12-08T14:30:00.000Z',
        endsAt: '2026-12-08T15:30:00.000Z',
      },
    ]);
    await trainer.client
      .put(`/api/workshop-sessions/${session}`)
      .send({ ...SESSION, link: 'https://meet.example/abc', at: '11:00', version: 0 })
      .expect(200);
    expect((await read(path)).events).toMatchObject([
      { uid: before[0]?.uid, sequence: 1, startsAt: '2026-12-08T16:00:00.000Z' },
    ]);
    await trainer.client
      .post(`/api/workshop-sessions/${session}/cancel`)
      .send({ reason: 'The room is flooded.' })
      .expect(200);
    expect((await read(path)).events).toMatchObject([
      { uid: before[0]?.uid, sequence: 2, status: 'CANCELLED' },
    ]);
  });

  it('lets go of a seat that is given back, and holds none for whoever waits', async () => {
    const session = await plan({ capacity: 1 });
    const first = await buildBooker(app);
    const second = await buildBooker(app);
    const paths = await Promise.all([first, second].map(({ client }) => make(client)));
    const { body } = await book(first.client, session).expect(201);
    await book(second.client, session).expect(201);
    const held = () => Promise.all(paths.map(async (path) => (await read(path)).events.length));
    expect(await held()).toEqual([1, 0]);
    await first.client.post(`/api/bookings/${body.id}/cancel`).expect(204);
    expect(await held()).toEqual([0, 1]);
  });

  it('holds the sessions that its person runs', async () => {
    const other = await buildTrainer(app);
    const session = await planSession(other.client, await makeWorkshop(other.client));
    const { events } = await read(await make(other.client));
    expect(events.map(({ uid }) => uid)).toEqual([`session-${session}@localhost`]);
  });

  it('looks 90 days back', async () => {
    const { client } = await buildBooker(app);
    await book(client, await plan()).expect(201);
    const path = await make(client);
    const now = app.clock.now();
    app.clock.set('2027-03-08T15:29:00Z');
    expect((await read(path)).events).toHaveLength(1);
    app.clock.set('2027-03-08T15:31:00Z');
    expect((await read(path)).events).toEqual([]);
    app.clock.set(now.toISOString());
  });

  it('is told to be the same by its ETag, and is kept by no proxy', async () => {
    const { client } = await buildBooker(app);
    const path = await make(client);
    const { headers } = await app.client().get(path).expect(200);
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      etag: expect.any(String),
    });
    await app.client().head(path).expect(200);
    const again = () => app.client().get(path).set('If-None-Match', String(headers.etag));
    await again().expect(304);
    await book(client, await plan()).expect(201);
    await again().expect(200);
  });
});
