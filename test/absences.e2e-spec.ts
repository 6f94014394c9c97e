import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { buildEnrolment, enrolmentOf, buildTrack } from './support/factories/enrolment.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { askPage } from './support/report-company.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let admin: Agent;
let manager: Agent;
let lead: BuiltPerson;
let ana: BuiltPerson;

beforeAll(async () => {
  app = await startApp();
  const owner = await buildPerson(app);
  await grant(app, owner.id, 'admin');
  lead = await buildPerson(app);
});
afterAll(() => app.close());

/** Ana, enrolled on 21 November and due on 7 December (the 5th is a Saturday). */
beforeEach(async () => {
  app.clock.set('2026-11-21T15:00:00Z');
  const owner = await buildPerson(app);
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
  manager = await signInAs(app, lead.id);
  ana = await buildPerson(app, { manager: lead });
  await buildEnrolment(app, ana);
});

const path = (person = ana) => `/api/people/${person.publicId}/absences`;
const set = (from: string, to?: string) => manager.post(path()).send({ from, to });
const end = (from: string, lastDay: string) => manager.post(`${path()}/${from}/end`).send({ lastDay });

async function enrolment() {
  await app.settle();
  const { publicId } = await enrolmentOf(app, ana, await buildTrack(app));
  const { body } = await admin.get(`/api/enrolments/${publicId}`);
  const { items } = await askPage(admin, { text: ana.employeeNumber });
  return {
    dueOn: body.dueOn,
    isOverdue: body.isOverdue,
    status: items[0]?.status,
    late: items[0]?.isOverdue,
  };
}

it('set by the manager moves the due day by the days away, and back when it was a mistake', async () => {
  expect((await enrolment()).dueOn).toBe('2026-12-07');
  const { status, body } = await set('2026-11-23', '2026-11-29');
  expect([status, body]).toEqual([
    201,
    { id: '2026-11-23', from: '2026-11-23', to: '2026-11-29', setBy: 'hand' },
  ]);
  expect((await enrolment()).dueOn).toBe('2026-12-14');
  expect((await manager.delete(`${path()}/2026-11-23`)).status).toBe(204);
  expect((await enrolment()).dueOn).toBe('2026-12-07');
});

it('without an end stands the clock still: on leave, never overdue; on return at least seven days are left', async () => {
  await set('2026-12-01');
  app.clock.set('2026-12-20T15:00:00Z');
  manager = await signInAs(app, lead.id);
  expect(await enrolment()).toMatchObject({ isOverdue: false, status: 'on-leave', late: false });
  const own = await (await signInAs(app, ana.id)).get('/api/me/enrolments');
  expect(own.body.items).toMatchObject([{ isOverdue: false, isOnLeave: true }]);
  expect((await end('2026-12-01', '2026-12-19')).status).toBe(200);
  const back = await enrolment();
  expect(back).toMatchObject({ isOverdue: false, status: 'not-started', late: false });
  expect(back.dueOn >= '2026-12-27').toBe(true);
});

it('set afterwards takes back that somebody was late', async () => {
  app.clock.set('2026-12-10T15:00:00Z');
  manager = await signInAs(app, lead.id);
  expect(await enrolment()).toMatchObject({ isOverdue: true, late: true });
  await set('2026-11-30', '2026-12-06');
  expect(await enrolment()).toMatchObject({ dueOn: '2026-12-14', isOverdue: false, late: false });
});

it('begins and ends with days where the person is', async () => {
  ana = await buildPerson(app, { manager: lead, timeZone: 'Pacific/Auckland' });
  await buildEnrolment(app, ana);
  await set('2026-12-01', '2026-12-02');
  const statusAt = async (instant: string) => {
    app.clock.set(instant);
    return (await enrolment()).status;
  };
  expect(await statusAt('2026-11-30T10:59:00Z')).toBe('not-started');
  expect(await statusAt('2026-11-30T11:01:00Z')).toBe('on-leave');
  expect(await statusAt('2026-12-02T11:01:00Z')).toBe('not-started');
});

describe('absences', () => {
  it('that overlap are refused with what stands there; touching ones are not', async () => {
    await set('2026-12-01', '2026-12-10');
    const { status, body } = await set('2026-12-10');
    expect([status, body.code, body.details]).toMatchObject([
      409,
      'ABSENCE_OVERLAPS',
      [{ from: '2026-12-01', to: '2026-12-10' }],
    ]);
    expect((await set('2026-12-11')).status).toBe(201);
    const { body: listed } = await (await signInAs(app, ana.id)).get(path());
    expect(listed.items).toMatchObject([{ from: '2026-12-11', to: null }, { from: '2026-12-01' }]);
  });

  it('of an HR file are ended here and not removed, and the next file does not undo that', async () => {
    const file = Buffer.from(`Employee #,From,To\n${ana.employeeNumber},2026-12-01,2026-12-20\n`);
    const bring = () => admin.post('/api/people/absence-imports').attach('file', file, 'a.csv');
    expect((await bring()).status).toBe(201);
    const removed = await manager.delete(`${path()}/2026-12-01`);
    expect([removed.status, removed.body.code]).toEqual([422, 'ABSENCE_FROM_HR']);
    expect((await end('2026-12-01', '2026-12-04')).body).toMatchObject({ to: '2026-12-04', setBy: 'hand' });
    const again = await bring();
    expect([again.status, again.body.details[0].code]).toEqual([422, 'ABSENCE_SET_BY_HAND']);
    expect((await manager.get(path())).body.items).toMatchObject([{ to: '2026-12-04' }]);
  });

  it.each([
    ['end before they begin', { from: '2026-12-05', to: '2026-12-04' }, 'ABSENCE_RANGE_INVALID'],
    ['lie far back', { from: '2024-12-05' }, 'ABSENCE_DAY_OUT_OF_RANGE'],
  ])('that %s are refused', async (_, body, code) => {
    const answer = await manager.post(path()).send(body);
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  it.each([
    ['from', { from: 'x' }],
    ['to', { from: '2026-12-05', to: 7 }],
    ['reason', { from: '2026-12-05', reason: 'ill' }],
  ])('refuse a bad %s', async (field, body) => {
    const answer = await manager.post(path()).send(body);
    expect([answer.status, answer.body.details[0].field]).toEqual([400, field]);
  });
});
