import { encodeCursor } from '../src/common/paging/page.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { publishTracks } from './support/learner.js';
import { grant, signInAs } from './support/sign-in.js';
import { buildPerson } from './support/factories/person.js';
import {
  book,
  buildBooker,
  buildTrainer,
  makeWorkshop,
  planSession,
  SESSION,
  WORKSHOP,
} from './support/workshops.js';

let app: TestApp;
let trainer: Awaited<ReturnType<typeof buildTrainer>>;
beforeAll(async () => {
  app = await startApp();
  await publishTracks(app);
  trainer = await buildTrainer(app);
});
afterAll(() => app.close());

const audits = async (action: string) =>
  await app.database.query('SELECT id FROM audit_entries WHERE action = ?', [action]);

describe('a workshop', () => {
  it('is made for the people whom its trainer teaches, and changed', async () => {
    const { body: options } = await trainer.client.get('/api/workshops/options').expect(200);
    expect(options.scopes).toEqual([
      { key: expect.stringMatching(/^department:/), kind: 'department', name: 'Customer Care' },
    ]);
    expect(options.attendance).toContainEqual({ slug: 'workshop', title: expect.any(String) });
    const id = await makeWorkshop(trainer.client, { fulfils: ['workshop'], text: 'One hour.' });
    const { body } = await trainer.client.get(`/api/workshops/${id}`).expect(200);
    expect(body).toEqual({
      ...WORKSHOP,
      id,
      text: 'One hour.',
      fulfils: ['workshop'],
      plan: null,
      scopeKind: 'department',
      scopeName: 'Customer Care',
    });
    const changed = await trainer.client
      .put(`/api/workshops/${id}`)
      .send({ ...WORKSHOP, title: 'Who waits for you?', fulfils: [] })
      .expect(200);
    expect(changed.body).toMatchObject({ title: 'Who waits for you?', fulfils: [], text: null });
    expect(await audits('workshops.made')).toHaveLength(1);
    expect(await audits('workshops.changed')).toHaveLength(1);
    expect((await trainer.client.get('/api/workshops')).body.items[0].id).toBe(id);
  });

  it.each([
    ['title', { title: '' }],
    ['text', { text: 'x'.repeat(4001) }],
    ['minutes', { minutes: 1 }],
    ['capacity', { capacity: 0 }],
    ['cancelHours', { cancelHours: -1 }],
    ['booking', { booking: 'everybody' }],
    ['fulfils', { fulfils: 'workshop' }],
    ['fulfils', { fulfils: ['nothing'] }],
    ['scope', { scope: 'everybody' }],
  ])('is refused with a bad %s', async (field, more) => {
    const { status, body } = await trainer.client.post('/api/workshops').send({ ...WORKSHOP, ...more });
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(field)]);
  });

  it('keeps what no track asks for any more, but takes nothing else of that kind', async () => {
    const id = await makeWorkshop(trainer.client);
    await app.transactions.run(() =>
      app.database.execute(
        "INSERT INTO workshop_requirements (workshop_id, slug) SELECT id, 'asked-once' FROM workshops WHERE public_id = ?",
        [id],
      ),
    );
    const put = (fulfils: string[]) =>
      trainer.client.put(`/api/workshops/${id}`).send({ ...WORKSHOP, title: 'Renamed', fulfils });
    expect((await put(['asked-once'])).body).toMatchObject({ title: 'Renamed', fulfils: ['asked-once'] });
    expect((await put(['asked-once', 'never-asked'])).body.code).toBe('WORKSHOP_REQUIREMENT');
    expect((await put([])).body.fulfils).toEqual([]);
    expect((await put(['asked-once'])).status).toBe(400);
  });

  it('of another scope is not there, for its sessions too', async () => {
    const id = await makeWorkshop(trainer.client);
    const session = await planSession(trainer.client, id);
    const other = await buildTrainer(app, 'Finance');
    await other.client.get(`/api/workshops/${id}`).expect(404);
    await other.client.post(`/api/workshops/${id}/sessions`).send(SESSION).expect(404);
    await other.client.get(`/api/workshop-sessions/${session}`).expect(404);
    await other.client.get(`/api/workshop-sessions/${session}/bookings`).expect(404);
    await other.client.post(`/api/workshop-sessions/${session}/cancel`).send({ reason: 'Mine' }).expect(404);
    expect((await other.client.get('/api/workshops')).body.items).toEqual([]);
    expect((await other.client.get('/api/workshop-sessions')).body.items).toEqual([]);
    const everybody = await buildPerson(app);
    await grant(app, everybody.id, 'trainer');
    await (await signInAs(app, everybody.id)).get(`/api/workshops/${id}`).expect(200);
  });
});

describe('a session', () => {
  it('is planned by the clock of its room, with whoever makes it', async () => {
    const id = await makeWorkshop(trainer.client);
    const session = await planSession(trainer.client, id, { link: 'https://meet.example/abc' });
    const { body } = await trainer.client.get(`/api/workshop-sessions/${session}`).expect(200);
    expect(body).toEqual({
      ...SESSION,
      id: session,
      workshopId: id,
      title: WORKSHOP.title,
      link: 'https://meet.example/abc',
      startsAt: '2026-12-08T14:30:00.000Z',
      endsAt: '2026-12-08T15:30:00.000Z',
      booked: 0,
      state: 'planned',
      sequence: 0,
      version: 0,
      reason: null,
      plan: null,
      trainers: [{ id: trainer.person.publicId, name: expect.any(String) }],
    });
    const earlier = await planSession(trainer.client, id, { onDay: '2026-12-07' });
    const first = await trainer.client.get(`/api/workshop-sessions?workshop=${id}&limit=1`).expect(200);
    expect(first.body.items.map((one: { id: string }) => one.id)).toEqual([earlier]);
    const next = await trainer.client.get(
      `/api/workshop-sessions?workshop=${id}&limit=1&cursor=${first.body.nextCursor}`,
    );
    expect(next.body.items.map((one: { id: string }) => one.id)).toEqual([session]);
    expect((await trainer.client.get('/api/workshop-sessions?when=past')).body.items).toEqual([]);
    const forged = encodeCursor([Number.MAX_SAFE_INTEGER, 1]);
    for (const path of ['/api/workshop-sessions', '/api/me/workshop-sessions'])
      expect((await trainer.client.get(path).query({ cursor: forged })).body.code).toBe('CURSOR_INVALID');
  });

  it.each([
    ['onDay', { onDay: '2026-02-30' }],
    ['onDay', { onDay: '2026-11-20' }],
    ['at', { at: '9:30' }],
    ['at', { onDay: '2027-03-28', at: '02:30', timeZone: 'Europe/Berlin' }],
    ['timeZone', { timeZone: 'Mars/Base' }],
    ['minutes', { minutes: 2 }],
    ['capacity', { capacity: 1001 }],
    ['room', { room: undefined }],
    ['link', { link: 'http://meet.example' }],
    ['trainers', { trainers: [] }],
  ])('is refused with a bad %s', async (field, more) => {
    const id = await makeWorkshop(trainer.client);
    const { status, body } = await trainer.client
      .post(`/api/workshops/${id}/sessions`)
      .send({ ...SESSION, ...more });
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(field)]);
  });

  it('is run by people who teach those whom it is for', async () => {
    const id = await makeWorkshop(trainer.client);
    const stranger = await buildPerson(app);
    const plan = { ...SESSION, trainers: [stranger.publicId] };
    const refused = await trainer.client.post(`/api/workshops/${id}/sessions`).send(plan);
    expect([refused.status, refused.body.code]).toEqual([400, 'SESSION_TRAINER']);
    const colleague = await buildTrainer(app);
    const trainers = [colleague.person.publicId, trainer.person.publicId];
    const elsewhere = await buildTrainer(app, 'Finance');
    const { body: offered } = await trainer.client.get(`/api/workshops/${id}/trainers`).expect(200);
    const ids = offered.items.map((one: { id: string }) => one.id);
    expect(ids).toEqual(expect.arrayContaining(trainers));
    expect(ids).not.toContain(elsewhere.person.publicId);
    expect(ids).not.toContain(stranger.publicId);
    const session = await planSession(trainer.client, id, { trainers });
    const { body } = await colleague.client.get(`/api/workshop-sessions/${session}`).expect(200);
    expect(body.trainers).toHaveLength(2);
  });

  it('gets another sequence with another time or place, and is changed once by two at a time', async () => {
    const id = await makeWorkshop(trainer.client);
    const session = await planSession(trainer.client, id);
    const path = `/api/workshop-sessions/${session}`;
    const seats = await trainer.client.put(path).send({ ...SESSION, capacity: 20, version: 0 });
    expect([seats.status, seats.body.sequence, seats.body.capacity]).toEqual([200, 0, 20]);
    const stale = await trainer.client.put(path).send({ ...SESSION, version: 0 });
    expect([stale.status, stale.body.code]).toEqual([409, 'SESSION_CHANGED']);
    const move = (at: string) => trainer.client.put(path).send({ ...SESSION, at, version: 1 });
    const both = await Promise.all([move('10:00'), move('11:00')]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('SESSION_CHANGED');
    expect((await trainer.client.get(path)).body.sequence).toBe(1);
  });

  it('has no fewer seats than are taken, and is not changed once cancelled', async () => {
    const id = await makeWorkshop(trainer.client);
    const session = await planSession(trainer.client, id);
    const path = `/api/workshop-sessions/${session}`;
    for (let seat = 0; seat < 2; seat++) {
      const { client } = await buildBooker(app);
      await book(client, session).expect(201);
    }
    const fewer = await trainer.client.put(path).send({ ...SESSION, capacity: 1, version: 0 });
    expect([fewer.status, fewer.body.code]).toEqual([422, 'CAPACITY_BELOW_BOOKED']);
    expect((await trainer.client.post(`${path}/cancel`).send({ reason: '' })).status).toBe(400);
    const cancelled = await trainer.client.post(`${path}/cancel`).send({ reason: 'The room is flooded' });
    expect(cancelled.body).toMatchObject({ state: 'cancelled', sequence: 1, reason: 'The room is flooded' });
    await trainer.client.post(`${path}/cancel`).send({ reason: 'Once more' }).expect(422);
    const late = await trainer.client.put(path).send({ ...SESSION, version: 0 });
    expect([late.status, late.body.code]).toEqual([422, 'SESSION_OVER']);
    expect(await audits('workshop-sessions.cancelled')).toHaveLength(1);
  });
});
