import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Invitations } from '../src/invitations/invitations.js';
import { Digests } from '../src/notifications/digests.js';
import { startApp, type TestApp } from './support/app.js';
import { buildPerson } from './support/factories/person.js';
import { MailSink } from './support/mail-sink.js';
import { dispatch, gather, messagesTo } from './support/outbox.js';
import { signInAs } from './support/sign-in.js';

let app: TestApp;
let sink: MailSink;
beforeAll(async () => {
  sink = await MailSink.start();
  app = await startApp(sink.settings, '2026-11-16T13:00:00Z');
  await app.settle();
});
afterAll(async () => {
  await app.close();
  await sink.close();
});
/** A Monday, nine in the morning in Jamaica. */
beforeEach(() => app.clock.set('2026-11-23T14:00:00Z'));

async function look(at?: string): Promise<void> {
  if (at) app.clock.set(at);
  await app.nest.get(Invitations).consume();
  await app.nest.get(Digests).assemble();
  await dispatch(app);
}
const token = (raw = '') => /set-password#([\w-]+)/.exec(raw.replace(/=\r?\n/g, ''))?.[1] ?? '';

it('invites somebody five days before the first day, once, by a link that sets a password; nothing else is sent before', async () => {
  const person = await buildPerson(app, { hiredOn: '2026-11-30' });
  await gather(app, person, {});
  await look('2026-11-24T14:00:00Z');
  expect(sink.to(person.email)).toEqual([]);
  await look('2026-11-25T13:15:00Z');
  expect(sink.to(person.email)).toEqual([]);
  for (const at of ['2026-11-25T13:30:00Z', '2026-11-25T14:00:00Z', '2026-11-26T14:00:00Z']) await look(at);
  const [mail, ...others] = sink.to(person.email);
  expect(others).toEqual([]);
  expect(mail?.raw).toContain('Subject: Your way into Inhouse');
  const answer = await app
    .client()
    .post('/api/auth/set-password')
    .send({ token: token(mail?.raw), password: 'a long enough pass phrase' });
  expect(answer.status).toBe(204);
});

it('invites whoever was entered late at once, in working hours where they are', async () => {
  const late = await buildPerson(app, { hiredOn: '2026-11-20' });
  const asleep = await buildPerson(app, { hiredOn: '2026-11-20', timeZone: 'Pacific/Auckland' });
  await look();
  expect([sink.to(late.email).length, sink.to(asleep.email).length]).toEqual([1, 0]);
  await look('2026-11-23T20:00:00Z');
  expect(sink.to(asleep.email)).toHaveLength(1);
});

it('invites nobody who has a password or no address, who has long been here or has left', async () => {
  const known = await buildPerson(app, { hiredOn: '2026-11-24' });
  await signInAs(app, known.id);
  await app.transactions.run(() =>
    app.database.execute("UPDATE accounts SET password_hash = 'x' WHERE person_id = ?", [known.id]),
  );
  const others = [
    await buildPerson(app, { hiredOn: '2026-11-24', email: null }),
    await buildPerson(app),
    await buildPerson(app, { hiredOn: '2026-11-19', lastDay: '2026-11-20' }),
  ];
  await look();
  for (const person of [known, ...others]) expect(await messagesTo(app, person)).toEqual([]);
});

it('invites somebody who comes back anew, and after the first day until it is used', async () => {
  const person = await buildPerson(app, { hiredOn: '2026-11-20' });
  await look();
  await app.transactions.run(async () => {
    await app.database.execute('UPDATE service_periods SET ends_at = ? WHERE person_id = ?', [
      app.clock.now(),
      person.id,
    ]);
    await app.database.insert('service_periods', {
      person_id: person.id,
      hired_on: '2026-12-14',
      from_on: '2026-12-14',
      to_on: '9999-12-31',
      starts_at: new Date('2026-12-14T05:00:00Z'),
      ends_at: new Date('9999-12-31T00:00:00Z'),
    });
  });
  await look('2026-12-10T14:00:00Z');
  expect(sink.to(person.email)).toHaveLength(2);
});
