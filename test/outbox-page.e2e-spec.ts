import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { ListOutboxQuery } from '../src/outbox/dto/list-outbox.query.js';
import { startApp, type TestApp } from './support/app.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { MailSink } from './support/mail-sink.js';
import { dispatch, messageTo, messagesTo, stateOf, tell } from './support/outbox.js';
import { refusedFields } from './support/refused-fields.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let sink: MailSink;
let owner: BuiltPerson;
let admin: Agent;

beforeAll(async () => {
  sink = await MailSink.start();
  app = await startApp(sink.settings);
});
afterAll(async () => {
  await app.close();
  await sink.close();
});
beforeEach(async () => {
  sink.manner = () => 'accepts';
  app.clock.set('2026-11-21T15:00:00Z');
  owner = await buildPerson(app, { givenName: 'Ayo' });
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
});

const test = (client = admin) => client.post('/api/outbox/test-message');
const state = async (client = admin) => (await client.get('/api/outbox/state')).body;

it('an admin writes a test message to themself, and the launch list says that mail is tested', async () => {
  expect((await admin.get('/api/launch')).body.mail).toEqual({ state: 'open', isConfigured: true });
  expect((await test()).status).toBe(204);
  await dispatch(app);
  expect(sink.to(owner.email)).toHaveLength(1);
  expect(sink.to(owner.email)[0]?.raw).toContain('Hello Ayo,');
  expect((await admin.get('/api/launch')).body.mail).toEqual({ state: 'done', isConfigured: true });
  expect(await state()).toMatchObject({
    sender: 'training@harbourlight.example',
    testedAt: '2026-11-21T15:00:00.000Z',
  });
  const { body } = await admin.get('/api/audit').query({ by: owner.publicId });
  expect(body.items.map(({ action }: { action: string }) => action)).toEqual(['outbox.tested']);
});

it('five test messages in a quarter of an hour are enough, also at once', async () => {
  const statuses = await Promise.all(Array.from({ length: 7 }, async () => (await test()).status));
  expect(statuses.toSorted((one, other) => one - other)).toEqual([204, 204, 204, 204, 204, 429, 429]);
  const refused = await test();
  expect([refused.body.code, refused.headers['retry-after']]).toEqual(['TOO_MANY_TEST_MESSAGES', '900']);
  app.clock.advance({ minutes: 15 });
  expect((await test()).status).toBe(204);
});

it('nobody without an address can be written to', async () => {
  const nobody = await buildPerson(app, { email: null });
  await grant(app, nobody.id, 'admin');
  const refused = await test(await signInAs(app, nobody.id));
  expect([refused.status, refused.body.code]).toEqual([422, 'NO_EMAIL_ADDRESS']);
});

it('shows messages latest first, by state and page by page, with their words', async () => {
  const people = [await tell(app), await tell(app), await tell(app)];
  sink.manner = (to) => (to === people[1]?.email ? 'no-for-good' : 'accepts');
  await dispatch(app);
  const first = (await admin.get('/api/outbox').query({ limit: 2 })).body;
  const second = (await admin.get('/api/outbox').query({ limit: 2, cursor: first.nextCursor })).body;
  const names = [...first.items, ...second.items].map(({ person }) => person.id);
  expect(names.slice(0, 3)).toEqual(people.map(({ publicId }) => publicId).toReversed());
  const failed = (await admin.get('/api/outbox').query({ status: 'failed' })).body.items;
  expect(failed).toEqual([
    expect.objectContaining({
      status: 'failed',
      reason: 'refused',
      reply: '550 No such person',
      canBeRepeated: true,
      nextAttemptAt: null,
    }),
  ]);
  const { body } = await admin.get(`/api/outbox/${failed[0].id}`);
  expect(body).toMatchObject({
    address: people[1]?.email,
    subject: 'A word to you',
    text: 'Hello Noor,\n\nthis is for you.\n',
  });
  expect((await state()).email.failed).toBe(1);
  expect(await refusedFields(ListOutboxQuery, { status: 'lost' })).toEqual(['status']);
});

it('an admin sends again what nobody knows of, to the address of today, and nothing else', async () => {
  const person = await tell(app);
  sink.manner = () => 'drops-after-body';
  await dispatch(app);
  const { publicId } = await messageTo(app, person);
  await app.transactions.run(() =>
    app.database.execute('UPDATE persons SET email = ? WHERE id = ?', [`new-${person.email}`, person.id]),
  );
  sink.manner = () => 'accepts';
  const again = () => admin.post(`/api/outbox/${publicId}/send-again`);
  const { status, body } = await again();
  expect([status, body.status, body.address]).toEqual([200, 'planned', `new-${person.email}`]);
  expect((await again()).body.code).toBe('MESSAGE_NOT_REPEATABLE');
  await dispatch(app);
  expect(sink.to(`new-${person.email}`).map(({ messageId }) => messageId)).toEqual([
    `${publicId}@harbourlight.example`,
  ]);
  expect((await again()).status).toBe(409);
  const { items } = (await admin.get('/api/audit').query({ by: owner.publicId })).body;
  expect(items).toEqual([
    expect.objectContaining({
      action: 'outbox.sent-again',
      facts: [
        { field: 'kind', text: 'test' },
        { field: 'before', text: 'unconfirmed' },
      ],
    }),
  ]);
});

it('without a mail server keeps what would be sent, and never sends it later', async () => {
  const quiet = await startApp();
  const person = await buildPerson(quiet);
  await grant(quiet, person.id, 'admin');
  const client = await signInAs(quiet, person.id);
  expect((await test(client)).status).toBe(204);
  await dispatch(quiet);
  expect(await stateOf(quiet, person)).toBe('suppressed no-mail-server');
  expect(await state(client)).toMatchObject({
    sender: null,
    testedAt: null,
    email: { waiting: 0 },
  });
  const [message] = (await client.get('/api/outbox')).body.items;
  expect((await client.get(`/api/outbox/${message.id}`)).body.text).toContain('test message');
  expect((await client.get('/api/launch')).body.mail).toEqual({ state: 'open', isConfigured: false });
  await quiet.close();
});

it('forgets messages after thirteen months', async () => {
  const [old, young] = [await tell(app), await tell(app)];
  await dispatch(app);
  app.clock.advance({ days: 10 });
  const later = await tell(app, young);
  app.clock.set('2027-12-25T15:00:00Z');
  await app.settle();
  expect(await messagesTo(app, old)).toEqual([]);
  expect(await messagesTo(app, later)).toHaveLength(1);
  expect(await app.database.query('SELECT id FROM notices WHERE person_id = ?', [old.id])).toEqual([]);
});

it('an erasure takes the address and the words, and a message on its way does not leave', async () => {
  const person = await tell(app);
  await app.transactions.run(() =>
    app.database.execute('UPDATE service_periods SET ends_at = ?, to_on = ? WHERE person_id = ?', [
      app.clock.now(),
      '2026-11-21',
      person.id,
    ]),
  );
  const { status } = await admin
    .post(`/api/people/${person.publicId}/erasure`)
    .send({ reason: 'They asked for it.' });
  expect(status).toBeLessThan(300);
  await dispatch(app);
  expect(sink.to(person.email)).toEqual([]);
  expect(await stateOf(app, person)).toBe('suppressed erased');
  const row = await app.database.first(
    'SELECT address, subject, words, reply FROM outbox WHERE person_id = ?',
    [person.id],
  );
  expect(row).toEqual({ address: null, subject: null, words: null, reply: null });
});
