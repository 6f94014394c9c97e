import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { buildTrack, enrolmentOf, goLive } from './support/factories/enrolment.js';
import { type BuiltPerson, buildDepartment, buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let trainer: Agent;
let admin: Agent;
let sales: { id: number; publicId: string };
let finance: { publicId: string };
let insider: BuiltPerson;
let outsider: BuiltPerson;

beforeAll(async () => {
  app = await startApp();
  await goLive(app);
  sales = await buildDepartment(app, 'Sales');
  finance = await buildDepartment(app, 'Finance');
  const office = await buildPerson(app, { department: 'People', title: 'Trainer' });
  await grant(app, office.id, 'trainer', { kind: 'department', departmentId: sales.id });
  trainer = await signInAs(app, office.id);
  const owner = await buildPerson(app, { department: 'People', title: 'Owner' });
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
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

describe('a trainer', () => {
  it('assigns a track to a person by name, due some days after enrolment', async () => {
    const made = await trainer.post('/api/assignments').send(request({ personIds: [insider.publicId] }));
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      name: `Track ${track}: 1 person by name`,
      status: 'active',
      due: { days: 14, after: 'enrolment' },
      isShipped: false,
    });
    await app.settle();
    expect(await dueOf(insider)).toBe('2026-12-07');
    const read = await trainer.get(`/api/assignments/${made.body.id}`);
    expect(read.body.counts).toEqual({
      active: 1,
      scheduled: 0,
      overdue: 0,
      completed: 0,
      waived: 0,
      withdrawn: 0,
    });
  });

  it('reaches the people of a department or title within the scope only, today and tomorrow', async () => {
    const made = await trainer
      .post('/api/assignments')
      .send(request({ departmentIds: [sales.publicId, finance.publicId], titles: ['Seller'] }));
    expect(made.status).toBe(201);
    await app.settle();
    expect(await dueOf(insider)).toBe('2026-12-07');
    expect(await dueOf(outsider)).toBeUndefined();
    const joiner = await buildPerson(app, { department: 'Sales', title: 'Seller' });
    const stranger = await buildPerson(app, { department: 'Finance', title: 'Seller' });
    app.clock.advance({ days: 1 });
    await app.settle();
    expect(await dueOf(joiner)).toBe('2026-12-07');
    expect(await dueOf(stranger)).toBeUndefined();
    app.clock.advance({ days: -1 });
  });

  it('is refused people outside the scope, as if they did not exist, and told which', async () => {
    const body = request({ personIds: [insider.publicId, outsider.publicId, 'nobody-at-all'] });
    for (const path of ['/api/assignments/preview', '/api/assignments/preview/people', '/api/assignments']) {
      const refused = await trainer.post(path).send(body);
      expect(refused.status).toBe(404);
      expect(refused.body.code).toBe('PERSON_NOT_FOUND');
      expect(refused.body.details.map(({ id }: { id: string }) => id)).toEqual([
        outsider.publicId,
        'nobody-at-all',
      ]);
    }
    await app.settle();
    expect(await dueOf(insider)).toBeUndefined();
  });

  it.each([
    ['a past day', { on: '2026-11-20' }, 422],
    ['today', { on: '2026-11-21' }, 201],
    ['a day that does not exist', { on: '2027-02-30' }, 400],
    ['days without an anchor', { days: 14 }, 400],
    ['days and a day', { days: 14, after: 'hire', on: '2027-01-05' }, 400],
    ['a negative number of days', { days: -1, after: 'hire' }, 400],
    ['an unknown anchor', { days: 1, after: 'birth' }, 400],
    ['nothing', {}, 400],
  ])('names as due %s', async (_, due, status) => {
    const body = request({ personIds: [insider.publicId] }, due);
    expect((await trainer.post('/api/assignments').send(body)).status).toBe(status);
  });

  it.each([
    ['an unknown track', { track: 'no-such-track' }, 404],
    ['an unknown department', { audience: { departmentIds: ['nothing'] } }, 404],
    ['nobody', { audience: {} }, 400],
    ['ids that are no list', { audience: { personIds: 'all' } }, 400],
    ['titles that are no text', { audience: { titles: [1] } }, 400],
    ['a name that is too long', { name: 'x'.repeat(201) }, 400],
    ['a key that is too long', { requestKey: 'x'.repeat(81) }, 400],
    ['a field that does not exist', { note: 'x' }, 400],
  ])('cannot assign with %s', async (_, change, status) => {
    const body = { ...request({ personIds: [insider.publicId] }), ...change };
    expect((await trainer.post('/api/assignments').send(body)).status).toBe(status);
  });

  it('assigns once, however often the request is repeated with its key', async () => {
    const body = request({ personIds: [insider.publicId] });
    const send = () => trainer.post('/api/assignments').set('Idempotency-Key', `key-${track}`).send(body);
    const answers = [await send(), ...(await Promise.all([send(), send()]))];
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const other = await trainer
      .post('/api/assignments')
      .send({ ...body, due: { on: '2027-01-05' }, requestKey: `key-${track}` });
    expect([other.status, other.body.code]).toEqual([409, 'REQUEST_KEY_REUSED']);
  });

  it('sees their own assignments, an admin sees all', async () => {
    const colleague = await buildPerson(app);
    await grant(app, colleague.id, 'trainer');
    const other = await signInAs(app, colleague.id);
    const { body } = await trainer.post('/api/assignments').send(request({ titles: ['Seller'] }));
    expect((await other.get(`/api/assignments/${body.id}`)).status).toBe(404);
    expect((await other.get('/api/assignments')).body.items).toEqual([]);
    expect((await admin.get(`/api/assignments/${body.id}`)).status).toBe(200);
    const first = await admin.get('/api/assignments?limit=1');
    expect(first.body.items).toMatchObject([{ id: body.id }]);
    const next = await admin.get(`/api/assignments?limit=1&cursor=${first.body.nextCursor}`);
    expect(next.body.items).toHaveLength(1);
    expect(next.body.items[0].id).not.toBe(body.id);
  });

  it('ends an assignment: nobody further is enrolled', async () => {
    const { body } = await trainer.post('/api/assignments').send(request({ titles: ['Seller'] }));
    const ended = await trainer.post(`/api/assignments/${body.id}/end`);
    expect([ended.status, ended.body.status]).toEqual([200, 'ended']);
    await app.settle();
    expect(await dueOf(insider)).toBeUndefined();
    expect((await trainer.post(`/api/assignments/${body.id}/end`)).status).toBe(409);
  });

  it('leaves a trace of every act', async () => {
    const { body } = await trainer.post('/api/assignments').send(request({ personIds: [insider.publicId] }));
    await app.settle();
    const { id, publicId } = await enrolmentOf(app, insider, await buildTrack(app, track));
    await trainer.post(`/api/enrolments/${publicId}/waiver`).send({ reason: 'Long experience' });
    await trainer.post(`/api/assignments/${body.id}/end`);
    const acts = await app.database.query<{ action: string }>(
      `SELECT action FROM audit_entries WHERE (subject_type = 'enrolment' AND subject_id = ?)
          OR (subject_type = 'assignment' AND subject_id = (SELECT a.id FROM assignments a WHERE a.public_id = ?)) ORDER BY id`,
      [id, body.id],
    );
    expect(acts.map(({ action }) => action)).toEqual([
      'assignments.made',
      'enrolments.waived',
      'assignments.ended',
    ]);
  });

  it('cannot end what belongs to the programme, nor can an admin', async () => {
    const { body } = await admin.get('/api/assignments?limit=200');
    const shipped = body.items.find((item: { name: string }) => item.name === 'Everybody');
    expect((await admin.post(`/api/assignments/${shipped.id}/end`)).body.code).toBe('ASSIGNMENT_IS_SHIPPED');
    expect(
      (await admin.patch(`/api/assignments/${shipped.id}`).send({ goLiveOn: '2026-11-01' })).body.code,
    ).toBe('ASSIGNMENT_HAS_NO_GO_LIVE');
  });
});
