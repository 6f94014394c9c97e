import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { MailPatience } from '../src/mail/mail-server.js';
import { Dispatcher } from '../src/dispatching/dispatcher.js';
import { ClaimsRepository } from '../src/outbox/claims.repository.js';
import { anotherApp, startApp, type TestApp } from './support/app.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { MailSink, type Manner } from './support/mail-sink.js';
import { dispatch, messagesTo, messageTo, stateOf, tell } from './support/outbox.js';

let app: TestApp;
let sink: MailSink;

beforeAll(async () => {
  sink = await MailSink.start();
  app = await startApp(sink.settings);
});
afterAll(async () => {
  await app.close();
  await sink.close();
});
beforeEach(() => {
  app.clock.set('2026-11-21T15:00:00Z');
  app.nest.get(MailPatience).answerMs = 30_000;
});
afterEach(() => {
  sink.manner = () => 'accepts';
});

/** The next attempt after all pauses. */
async function later(): Promise<void> {
  app.clock.advance({ hours: 10 });
  await dispatch(app);
}

describe('a message', () => {
  it('reaches whom it is for once, in plain text and HTML', async () => {
    const person = await tell(app);
    await dispatch(app);
    await later();
    const [mail, ...others] = sink.to(person.email);
    expect(others).toEqual([]);
    const { publicId, status } = await messageTo(app, person);
    expect(status).toBe('sent');
    expect(mail?.messageId).toBe(`${publicId}@harbourlight.example`);
    expect(mail?.raw).toMatch(/^From: Inhouse <training@harbourlight.example>\r$/m);
    expect(mail?.raw).toContain('Content-Type: text/plain; charset=utf-8');
    expect(mail?.raw).toContain('Content-Type: text/html; charset=utf-8');
    expect(mail?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  });

  it('takes names of any letters, and lets none begin a header', async () => {
    const person = await buildPerson(app, {
      givenName: 'Zoë\r\nBcc: all@else.example',
      familyName: 'Núñez, "Z" <x@y>',
    });
    await tell(app, person);
    await dispatch(app);
    const [mail] = sink.to(person.email);
    const [headers = ''] = mail?.raw.split('\r\n\r\n') ?? [];
    expect(headers).not.toMatch(/^Bcc/im);
    expect(headers).toContain(`<${person.email}>`);
    expect(headers).toMatch(/^To: =\?UTF-8\?/m);
  });

  it('is not planned twice for one cause, nor for somebody without an address', async () => {
    const person = await buildPerson(app, { email: null });
    await tell(app, person);
    expect(await app.database.query('SELECT id FROM outbox WHERE person_id = ?', [person.id])).toEqual([]);
  });
});

describe('a mail server that misbehaves', () => {
  it.each<[Manner, string]>([
    ['no-for-now', 'planned postponed'],
    ['no-for-good', 'failed refused'],
    ['no-for-now-after-body', 'planned postponed'],
    ['no-for-good-after-body', 'failed refused'],
    ['drops-at-recipient', 'planned postponed'],
    ['drops-before-body', 'planned postponed'],
    ['drops-after-body', 'unconfirmed no-answer'],
    ['accepts-and-drops', 'unconfirmed no-answer'],
    ['accepts-and-hangs', 'unconfirmed no-answer'],
    ['hangs', 'unconfirmed no-answer'],
    ['is-slow', 'sent'],
  ])('that %s leaves a message %s, and only what is planned is tried again', async (manner, state) => {
    const person = await tell(app);
    sink.manner = () => manner;
    if (manner.endsWith('hangs')) app.nest.get(MailPatience).answerMs = 300;
    await dispatch(app);
    expect(await stateOf(app, person)).toBe(state);
    const takenBefore = sink.to(person.email).length;
    sink.manner = () => 'accepts';
    await later();
    const wasPlanned = state.startsWith('planned');
    expect(await stateOf(app, person)).toBe(wasPlanned ? 'sent' : state);
    expect(sink.to(person.email)).toHaveLength(takenBefore + (wasPlanned ? 1 : 0));
  });

  it('keeps the reply of a refusal', async () => {
    const person = await tell(app);
    sink.manner = () => 'no-for-good';
    await dispatch(app);
    expect((await messageTo(app, person)).reply).toBe('550 No such person');
  });

  it('is given up after six attempts', async () => {
    const person = await tell(app);
    sink.manner = () => 'no-for-now';
    for (let attempt = 1; attempt <= 6; attempt++) await later();
    expect(await messageTo(app, person)).toMatchObject({
      status: 'failed',
      reason: 'too-many-attempts',
      attempts: 6,
    });
  });

  it('does not keep others from their messages', async () => {
    const people = [await tell(app), await tell(app), await tell(app)];
    sink.manner = (to) => (to === people[1]?.email ? 'no-for-good' : 'accepts');
    await dispatch(app);
    const states = await Promise.all(people.map((person) => stateOf(app, person)));
    expect(states).toEqual(['sent', 'failed refused', 'sent']);
  });
});

describe('a mail server that is down', () => {
  it('costs no attempt, and what waits is sent once it is back', async () => {
    const other = await MailSink.start();
    const alone = await startApp(other.settings);
    const person = await tell(alone);
    await other.close();
    await dispatch(alone);
    await dispatch(alone);
    expect(await messageTo(alone, person)).toMatchObject({
      status: 'planned',
      reason: 'server-down',
      attempts: 0,
    });
    await other.open();
    await dispatch(alone);
    expect(await stateOf(alone, person)).toBe('planned server-down');
    alone.clock.advance({ minutes: 10 });
    await dispatch(alone);
    expect(await stateOf(alone, person)).toBe('sent');
    await other.close();
    await alone.close();
  });

  it.each([
    ['signs in with the user and password of the settings', 'p%40ss', 'sent'],
    ['waits where the password is wrong', 'wrong', 'planned server-down'],
  ])('%s', async (_, password, state) => {
    const guarded = await MailSink.start({ user: 'mailer', pass: 'p@ss' });
    const url = `smtp://mailer:${password}@127.0.0.1:${guarded.port}`;
    const alone = await startApp({ ...guarded.settings, SMTP_URL: url });
    const person = await tell(alone);
    await dispatch(alone);
    expect(await stateOf(alone, person)).toBe(state);
    await alone.close();
    await guarded.close();
  });
});

describe('several processes', () => {
  it('share the work, and send nothing twice', async () => {
    const people = [];
    for (let count = 0; count < 230; count++) people.push(await tell(app));
    const other = await anotherApp(app);
    const before = sink.accepted.length;
    await Promise.all([dispatch(app), other.get(Dispatcher).drain(), dispatch(app)]);
    await other.close();
    expect(sink.accepted).toHaveLength(before + people.length);
    expect(new Set(sink.accepted.map(({ messageId }) => messageId)).size).toBe(sink.accepted.length);
  });

  it('take up what one that ended has left: claims again, what may have been handed over not', async () => {
    const [claimed, handing, spent, alive] = [
      await tell(app),
      await tell(app),
      await tell(app),
      await tell(app),
    ];
    const past = new Date(app.clock.now().getTime() - 1);
    const leave = (person: { id: number }, status: string, attempts: number, leaseUntil: Date) =>
      app.transactions.run(() =>
        app.database.execute(
          "UPDATE outbox SET status = ?, attempts = ?, owner = 'gone', lease_until = ? WHERE person_id = ?",
          [status, attempts, leaseUntil, person.id],
        ),
      );
    await leave(claimed, 'claimed', 1, past);
    await leave(handing, 'handing', 1, past);
    await leave(spent, 'claimed', 6, past);
    await leave(alive, 'handing', 1, new Date(app.clock.now().getTime() + 60_000));
    await dispatch(app);
    expect(await stateOf(app, claimed)).toBe('sent');
    expect(await stateOf(app, handing)).toBe('unconfirmed process-ended');
    expect(await stateOf(app, spent)).toBe('failed too-many-attempts');
    expect(await stateOf(app, alive)).toBe('handing');
  });

  it('write down an answer that came after the lease, also where another one had given up waiting', async () => {
    const person = await tell(app);
    const other = await anotherApp(app);
    sink.manner = () => 'is-slow';
    let answer: () => void = () => undefined;
    sink.takeTime = () => new Promise<void>((resolve) => (answer = resolve));
    // The other one begins only once this one has handed over: before, it might be quicker with the claim.
    const handedOver = new Promise<void>((resolve) => {
      sink.onStep = (step) => {
        if (step !== 'body') return;
        sink.onStep = () => undefined;
        app.clock.advance({ minutes: 11 });
        resolve();
      };
    });
    const sending = dispatch(app);
    await handedOver;
    while ((await messageTo(app, person)).status !== 'unconfirmed') {
      await other.get(Dispatcher).drain();
      await nextTurn();
    }
    answer();
    await sending;
    await other.close();
    expect(await stateOf(app, person)).toBe('sent');
    expect(sink.to(person.email)).toHaveLength(1);
  });

  it('keep a message back whose claim ran out before its body', async () => {
    const person = await tell(app);
    sink.onStep = (step) => {
      if (step !== 'recipient') return;
      sink.onStep = () => undefined;
      app.clock.advance({ minutes: 11 });
    };
    await dispatch(app);
    expect(sink.to(person.email)).toEqual([]);
    expect(await stateOf(app, person)).toBe('planned postponed');
    await later();
    expect(sink.to(person.email)).toHaveLength(1);
  });
});

it('keeps others from their messages by nothing that cannot be written down of one', async () => {
  const people: BuiltPerson[] = [];
  for (let count = 0; count < 12; count++) people.push(await tell(app));
  const [odd] = await messagesTo(app, { id: people[0]?.id ?? 0 });
  const claims = app.nest.get(ClaimsRepository);
  const settle = claims.settle.bind(claims);
  claims.settle = (ids, ...rest) =>
    ids.includes(odd?.id ?? 0) ? Promise.reject(new Error('Not this one.')) : settle(ids, ...rest);
  const states = () => Promise.all(people.map((person) => stateOf(app, person)));
  const others = people.slice(1).map(() => 'sent');
  await dispatch(app);
  claims.settle = settle;
  expect(await states()).toEqual(['handing', ...others]);
  await later();
  expect(await states()).toEqual(['unconfirmed process-ended', ...others]);
});

describe('between planning and sending', () => {
  const change = (sql: string, values: unknown[]) =>
    app.transactions.run(() => app.database.execute(sql, values));

  it('whoever left, went on leave, has another address or was erased is left out', async () => {
    const [left, away, moved, erased] = [await tell(app), await tell(app), await tell(app), await tell(app)];
    const now = app.clock.now();
    await change('UPDATE service_periods SET ends_at = ? WHERE person_id = ?', [now, left.id]);
    await change(
      `INSERT INTO absences (person_id, from_on, to_on, starts_at, ends_at, source) VALUES (?, '2026-11-21', '2026-11-22', ?, ?, 'hr')`,
      [away.id, now, new Date(now.getTime() + 86_400_000)],
    );
    await change('UPDATE persons SET email = ? WHERE id = ?', [`new-${moved.email}`, moved.id]);
    await change('UPDATE persons SET erased_at = ? WHERE id = ?', [now, erased.id]);
    await dispatch(app);
    expect(await stateOf(app, left)).toBe('suppressed not-in-service');
    expect(await stateOf(app, away)).toBe('suppressed on-leave');
    expect(await stateOf(app, moved)).toBe('suppressed address-changed');
    expect(await stateOf(app, erased)).toBe('suppressed erased');
  });

  it('nobody hears anything before the first day but an invitation', async () => {
    const later = { hiredOn: '2026-12-01' };
    const told = await tell(app, await buildPerson(app, later));
    const invited = await tell(app, await buildPerson(app, later), 'joining');
    await dispatch(app);
    expect(await stateOf(app, told)).toBe('suppressed not-in-service');
    expect(await stateOf(app, invited)).toBe('sent');
  });

  it('what came too late expires', async () => {
    const person = await tell(app);
    app.clock.advance({ days: 4 });
    await dispatch(app);
    expect(await stateOf(app, person)).toBe('expired too-late');
  });
});
