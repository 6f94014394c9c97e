import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { WebhookEndpointDto } from '../src/webhook-endpoints/dto/webhook-endpoint.dto.js';
import { startApp, type TestApp } from './support/app.js';
import { HookSink, isSignedBy } from './support/hook-sink.js';
import { refusedFields } from './support/refused-fields.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let sink: HookSink;
let admin: Agent;

beforeAll(async () => {
  app = await startApp({ ALLOW_PRIVATE_WEBHOOKS: 'on' });
  sink = await HookSink.start();
  const { id } = await buildPerson(app);
  await grant(app, id, 'admin');
  admin = await signInAs(app, id);
});
afterAll(async () => {
  await app.close();
  await sink.close();
});

const wish = (more: object = {}) => ({
  name: 'Data warehouse',
  url: sink.url(),
  events: ['enrolment.completed'],
  ...more,
});

it.each([
  ['name', { name: '' }],
  ['name', { name: 'x'.repeat(81) }],
  ['url', { url: '' }],
  ['url', { url: `https://a.example/${'x'.repeat(500)}` }],
  ['events', { events: [] }],
  ['events', { events: ['everything'] }],
  ['events', { events: ['badge.awarded', 'badge.awarded'] }],
])('refuses a bad %s: %j', async (field, bad) => {
  const body = { name: 'Data', url: 'https://a.example/', events: ['badge.awarded'], ...bad };
  expect(await refusedFields(WebhookEndpointDto, body)).toEqual([field]);
});

it('gives the secret out once, and signs a test with it', async () => {
  const added = await admin.post('/api/webhooks').send(wish());
  expect(added.status).toBe(201);
  const { endpoint, secret } = added.body;
  expect(secret).toMatch(/^whsec_/);
  const list = await admin.get('/api/webhooks');
  expect(list.body.items).toEqual([endpoint]);
  expect(list.text).not.toContain(secret.slice(6));

  const tested = await admin.post(`/api/webhooks/${endpoint.id}/test`);
  expect(tested).toMatchObject({
    status: 200,
    body: {
      status: 'delivered',
      event: 'webhook.test',
      attempts: 1,
      log: [{ httpStatus: 200, failure: null, answer: 'status 200' }],
    },
  });
  const [request] = sink.requests.splice(0);
  if (!request) throw new Error('Nothing came.');
  expect(isSignedBy(secret, request)).toBe(true);
  expect(isSignedBy(`whsec_${Buffer.from('another').toString('base64')}`, request)).toBe(false);
  expect(request.headers['webhook-id']).toBe(tested.body.messageId);
  expect(Number(request.headers['webhook-timestamp'])).toBe(Math.floor(app.clock.now().getTime() / 1000));
  expect(JSON.parse(request.body)).toEqual({
    type: 'webhook.test',
    timestamp: app.clock.now().toISOString(),
    data: { name: 'Data warehouse' },
  });
});

it('signs with the secret before as well for a day after another was made', async () => {
  const { endpoint, secret } = (await admin.post('/api/webhooks').send(wish())).body;
  const rotated = await admin.post(`/api/webhooks/${endpoint.id}/secret`);
  expect(rotated.body.secret).not.toBe(secret);
  const test = async () => {
    await admin.post(`/api/webhooks/${endpoint.id}/test`);
    const request = sink.requests.splice(0).at(-1);
    return request && [isSignedBy(secret, request), isSignedBy(rotated.body.secret, request)];
  };
  expect(await test()).toEqual([true, true]);
  app.clock.advance({ minutes: 25 * 60 });
  expect(await test()).toEqual([false, true]);
});

it('changes, switches off and removes', async () => {
  const { endpoint } = (await admin.post('/api/webhooks').send(wish())).body;
  const path = `/api/webhooks/${endpoint.id}`;
  expect((await admin.put(path).send(wish({ isOn: true }))).status).toBe(200);
  expect((await admin.put(path).send(wish({ isOn: true }))).status).toBe(200);
  const changed = await admin.put(path).send(wish({ name: 'Other', events: ['badge.awarded'], isOn: false }));
  expect(changed.body).toMatchObject({ name: 'Other', events: ['badge.awarded'], status: 'off' });
  expect((await admin.delete(path)).status).toBe(204);
  expect(await admin.delete(path)).toMatchObject({ status: 404, body: { code: 'WEBHOOK_NOT_FOUND' } });
  expect((await admin.post(`${path}/test`)).status).toBe(404);
  const stored = await app.database.first('SELECT url, secret FROM webhook_endpoints WHERE public_id = ?', [
    endpoint.id,
  ]);
  expect(stored).toMatchObject({ url: '', secret: '' });
});

it('refuses an address with all that stands against it', async () => {
  const refused = await admin.post('/api/webhooks').send(wish({ url: 'http://me@169.254.169.254/latest' }));
  expect(refused).toMatchObject({
    status: 422,
    body: {
      code: 'WEB_ADDRESS_REFUSED',
      details: [
        { code: 'names-somebody', field: 'url' },
        { code: 'private-address', field: 'url' },
      ],
    },
  });
});

it('has fifty at most', async () => {
  for (let left = 50; left > 0; left--) {
    const { status, body } = await admin.post('/api/webhooks').send(wish({ name: `No ${left}` }));
    if (status === 201) continue;
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'TOO_MANY_WEBHOOKS' });
    return;
  }
  throw new Error('A fifty-first was taken.');
});
