import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EventLog } from '../src/events/event-log.js';
import { EventRunner } from '../src/events/event-runner.js';
import { WebPatience } from '../src/web-calls/web-caller.js';
import { WebhookDispatcher } from '../src/webhooks/webhook-dispatcher.js';
import { anotherApp, startApp, type TestApp } from './support/app.js';
import { HookSink, isSignedBy } from './support/hook-sink.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { buildReportCompany } from './support/report-company.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let sink: HookSink;
let owner: BuiltPerson;
let admin: Agent;
let enrolments: { id: number; publicId: string }[];
let hook: { id: string; secret: string };

beforeAll(async () => {
  app = await startApp({ ALLOW_PRIVATE_WEBHOOKS: 'on' });
  Object.assign(app.nest.get(WebPatience), { connectMs: 300, wholeMs: 500 });
  await buildReportCompany(app);
  owner = await buildPerson(app);
  await grant(app, owner.id, 'admin');
  enrolments = await app.database.query('SELECT id, public_id AS publicId FROM enrolments ORDER BY id');
  sink = await HookSink.start();
});
afterAll(async () => {
  await app.close();
  await sink.close();
});

beforeEach(async () => {
  admin = await signInAs(app, owner.id);
  for (const { id } of (await admin.get('/api/webhooks')).body.items)
    await admin.delete(`/api/webhooks/${id}`);
  sink.manner = () => 200;
  sink.requests.length = 0;
  hook = await addHook('Data', '/in');
});

async function addHook(name: string, path: string, events = ['enrolment.waived']) {
  const { body } = await admin.post('/api/webhooks').send({ name, url: sink.url(path), events });
  return { id: body.endpoint.id as string, secret: body.secret as string };
}

const deliver = () => app.nest.get(WebhookDispatcher).drain();
let waivers = 0;
/** Tells that work of somebody was waived, without more of it. */
async function waive(many = 1): Promise<void> {
  const log = app.nest.get(EventLog);
  const subjects = Array.from({ length: many }, () => enrolments[waivers++ % enrolments.length]?.id ?? 0);
  await app.transactions.run(() =>
    log.recordMany(subjects.map((subjectId) => ({ kind: 'enrolments.waived', subjectId }))),
  );
  await app.nest.get(EventRunner).drain();
}

const logOf = async (id = hook.id, query = '') => {
  const { body } = await admin.get(`/api/webhooks/${id}/deliveries${query}`);
  return body.items as {
    id: string;
    messageId: string;
    status: string;
    attempts: number;
    lastAttempt: object;
  }[];
};
const later = (minutes: number) => app.clock.advance({ minutes });

it('tells what happened, with ids and nothing that a person wrote', async () => {
  await waive();
  await deliver();
  const [request, ...more] = sink.requests;
  if (!request) throw new Error('Nothing came.');
  expect(more).toEqual([]);
  expect(isSignedBy(hook.secret, request)).toBe(true);
  const { type, data } = JSON.parse(request.body);
  expect(type).toBe('enrolment.waived');
  expect(Object.keys(data).toSorted()).toEqual(['dueOn', 'enrolmentId', 'personId', 'track']);
  expect(enrolments.map(({ publicId }) => publicId)).toContain(data.enrolmentId);
  expect(await logOf()).toMatchObject([{ status: 'delivered', attempts: 1 }]);
});

it('tells neither what was not chosen nor what happened before', async () => {
  const other = await addHook('Badges', '/badges', ['badge.awarded']);
  await waive();
  const late = await addHook('Late', '/late');
  await app.nest.get(EventRunner).drain();
  await deliver();
  expect(sink.requests.map(({ path }) => path)).toEqual(['/in']);
  expect([await logOf(other.id), await logOf(late.id)]).toEqual([[], []]);
});

describe('a server that misbehaves', () => {
  it.each<[string, HookSink['manner'], object]>([
    ['errs', () => 500, { httpStatus: 500, answer: 'status 500' }],
    ['says no', () => 401, { httpStatus: 401 }],
    ['sends elsewhere', () => ({ to: sink.url('/private') }), { httpStatus: 302, failure: null }],
    ['hangs', () => 'hangs', { httpStatus: null, failure: 'timeout', answer: null }],
    ['drops the connection after the request', () => 'drops', { httpStatus: null, failure: 'dropped' }],
  ])('that %s is asked again later, with the same id', async (_, manner, lastAttempt) => {
    sink.manner = manner;
    await waive();
    await deliver();
    await deliver();
    expect(sink.requests.map(({ path }) => path)).toEqual(['/in']);
    expect(await logOf()).toMatchObject([{ status: 'planned', attempts: 1, lastAttempt }]);
    sink.manner = () => 204;
    later(2);
    await deliver();
    const [first, second, ...more] = sink.requests;
    expect(more).toEqual([]);
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.headers['webhook-timestamp']).not.toBe(first?.headers['webhook-timestamp']);
    expect(await logOf()).toMatchObject([
      { status: 'delivered', attempts: 2, lastAttempt: { httpStatus: 204 } },
    ]);
  });

  it('of whose answer a thousand characters are kept', async () => {
    sink.manner = () => ({ says: 'é'.repeat(500_000) });
    await waive();
    await deliver();
    expect(await logOf()).toMatchObject([{ lastAttempt: { answer: 'é'.repeat(1_000) } }]);
  });

  it('whose answer breaks off after its status has taken the message over', async () => {
    sink.manner = () => 'stalls';
    await waive();
    await deliver();
    expect(await logOf()).toMatchObject([
      { status: 'delivered', lastAttempt: { httpStatus: 200, answer: 'beginning', failure: null } },
    ]);
  });

  it('that refuses connections is asked again later', async () => {
    const gone = await HookSink.start();
    const url = gone.url();
    await gone.close();
    await admin
      .put(`/api/webhooks/${hook.id}`)
      .send({ name: 'Data', url, events: ['enrolment.waived'], isOn: true });
    await waive();
    await deliver();
    expect(await logOf()).toMatchObject([
      { status: 'planned', lastAttempt: { failure: 'no-connection', httpStatus: null } },
    ]);
  });

  it('that asks for time gets it', async () => {
    sink.manner = () => ({ wait: 3_600 });
    await waive();
    await deliver();
    later(58);
    await deliver();
    expect(sink.requests).toHaveLength(1);
    later(3);
    await deliver();
    expect(sink.requests).toHaveLength(2);
  });

  it('does not hold up another one', async () => {
    const slow = await addHook('Slow', '/slow');
    sink.manner = ({ path }) => (path === '/slow' ? 'hangs' : 200);
    await waive(30);
    await deliver();
    expect(await logOf(hook.id, '?status=delivered')).toHaveLength(30);
    // After the first few it is left alone for a time.
    expect(sink.requests.filter(({ path }) => path === '/slow').length).toBeLessThanOrEqual(10);
    expect(await logOf(slow.id, '?status=planned')).toHaveLength(30);
  });
});

it('parks what nobody takes, and sends it again by hand', async () => {
  sink.manner = ({ body }) => (body.includes('webhook.test') ? 200 : 400);
  await waive();
  // Something else arrives, so that the server does not count as failing.
  for (let day = 0; day < 12; day++) {
    await deliver();
    await admin.post(`/api/webhooks/${hook.id}/test`);
    later(9 * 60);
    admin = await signInAs(app, owner.id);
  }
  const [parked] = await logOf(hook.id, '?status=parked');
  expect(parked).toMatchObject({ status: 'parked', attempts: 12 });
  const metrics = await admin.get('/api/health/metrics');
  expect(metrics.text).toContain('inhouse_webhooks_parked 1');
  sink.manner = () => 200;
  const again = await admin.post(`/api/webhook-deliveries/${parked?.id}/send-again`);
  expect(again).toMatchObject({ status: 200, body: { status: 'planned' } });
  expect(await admin.post(`/api/webhook-deliveries/${parked?.id}/send-again`)).toMatchObject({
    status: 409,
    body: { code: 'WEBHOOK_DELIVERY_UNDER_WAY' },
  });
  await deliver();
  expect((await admin.get(`/api/webhook-deliveries/${parked?.id}`)).body).toMatchObject({
    status: 'delivered',
    attempts: 13,
    messageId: parked?.messageId,
  });
});

it('counts nothing as waiting that waits for a server that is switched off', async () => {
  const waiting = async () =>
    (await admin.get('/api/health/metrics')).text.match(/^inhouse_webhooks_waiting (\d+)$/m)?.[1];
  await waive(3);
  expect(await waiting()).toBe('3');
  const words = { name: 'Data', url: sink.url(), events: ['enrolment.waived'] };
  await admin.put(`/api/webhooks/${hook.id}`).send({ ...words, isOn: false });
  expect(await waiting()).toBe('0');
});

it('switches a server off after three days without one success, and tells the admins', async () => {
  sink.manner = () => 500;
  for (let day = 0; day < 4; day++) {
    await waive();
    await deliver();
    later(24 * 60);
  }
  await waive();
  await deliver();
  admin = await signInAs(app, owner.id);
  const [listed] = (await admin.get('/api/webhooks')).body.items;
  expect(listed).toMatchObject({ name: 'Data', status: 'failing' });
  const inbox = (await admin.get('/api/me/inbox')).body.items;
  expect(inbox.filter(({ kind }: { kind: string }) => kind === 'webhook-off')).toHaveLength(1);
  const before = sink.requests.length;
  await waive();
  await deliver();
  expect(sink.requests).toHaveLength(before);
});

it('switches a server off at once that says that it is gone', async () => {
  sink.manner = () => 410;
  await waive();
  await deliver();
  expect((await admin.get('/api/webhooks')).body.items).toMatchObject([{ status: 'failing' }]);
});

it('is shared by two processes: each delivery leaves once', async () => {
  const other = await anotherApp(app);
  await waive(60);
  await Promise.all([deliver(), other.get(WebhookDispatcher).drain()]);
  await deliver();
  const ids = sink.requests.map(({ headers }) => headers['webhook-id']);
  expect(ids).toHaveLength(60);
  expect(new Set(ids).size).toBe(60);
  await other.close();
});

it('takes up what a process left behind once its lease is over, with the same id', async () => {
  await waive();
  // As it stands after a process was killed between its claim and the answer.
  await app.transactions.run(() =>
    app.database.execute(
      "UPDATE webhook_deliveries SET status = 'claimed', owner = 'dead', lease_until = ?, attempts = 1, tries = 1 WHERE status = 'planned'",
      [new Date(app.clock.now().getTime() + 60_000)],
    ),
  );
  await deliver();
  expect(sink.requests).toEqual([]);
  later(2);
  await deliver();
  expect(sink.requests).toHaveLength(1);
  expect(await logOf()).toMatchObject([{ status: 'delivered', attempts: 2 }]);
});

it('keeps the log for 30 days, and a removed server for as long as it', async () => {
  await waive();
  await deliver();
  await admin.delete(`/api/webhooks/${hook.id}`);
  later(31 * 24 * 60);
  await app.settle();
  for (const table of ['webhook_attempts', 'webhook_deliveries', 'webhook_messages', 'webhook_endpoints'])
    expect({ table, rows: await app.database.query(`SELECT id FROM ${table}`) }).toEqual({ table, rows: [] });
});

it('calls no private address unless the settings allow it', async () => {
  const strict = await startApp();
  const someone = await buildPerson(strict);
  await grant(strict, someone.id, 'admin');
  const agent = await signInAs(strict, someone.id);
  const add = (url: string) =>
    agent.post('/api/webhooks').send({ name: 'In', url, events: ['badge.awarded'] });
  expect((await add(sink.url())).body.details.map(({ code }: { code: string }) => code)).toEqual([
    'not-https',
    'private-address',
  ]);
  // A name that leads to the machine itself, as one of a stranger may from one moment to the next.
  const { body } = await add('https://hooks.example/in');
  await strict.transactions.run(() =>
    strict.database.execute('UPDATE webhook_endpoints SET url = ?', [`https://localhost:${sink.port}/in`]),
  );
  const tested = await agent.post(`/api/webhooks/${body.endpoint.id}/test`);
  expect(tested.body).toMatchObject({
    status: 'parked',
    log: [{ failure: 'address-not-allowed', httpStatus: null }],
  });
  expect(sink.requests).toEqual([]);
  await strict.close();
});
