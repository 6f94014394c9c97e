import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Digests } from '../src/notifications/digests.js';
import { anotherApp, startApp, type TestApp } from './support/app.js';
import { buildPerson, type PersonOverrides } from './support/factories/person.js';
import { MailSink } from './support/mail-sink.js';
import { dispatch, gather, messagesTo } from './support/outbox.js';
import { grant, signInAs } from './support/sign-in.js';

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
/** A Monday, 08:30 in Jamaica. */
const MONDAY = '2026-11-23T13:30:00Z';
beforeEach(() => app.clock.set(MONDAY));
afterEach(() => {
  sink.manner = () => 'accepts';
});

/** What a quarter of an hour does, and the dispatcher after it. */
async function quarter(at?: string): Promise<void> {
  if (at) app.clock.set(at);
  await app.nest.get(Digests).assemble();
  await dispatch(app);
}
const build = (overrides?: PersonOverrides) => buildPerson(app, overrides);
const subjectsTo = async (person: { id: number }) =>
  (
    await app.database.query<{ subject: string }>(
      'SELECT subject FROM outbox WHERE person_id = ? ORDER BY id',
      [person.id],
    )
  ).map(({ subject }) => subject);
const change = (sql: string, values: unknown[]) =>
  app.transactions.run(() => app.database.execute(sql, values));

describe('the digest of the day', () => {
  it('says all that waits for somebody in one mail, when their morning has come', async () => {
    app.clock.set('2026-11-23T13:15:00Z');
    const person = await build();
    await gather(
      app,
      person,
      { subject: 'Ask first' },
      { kind: 'team-week', subject: 'Sensitisation is due' },
    );
    await quarter();
    expect(sink.to(person.email)).toEqual([]);
    await quarter(MONDAY);
    const [mail, ...others] = sink.to(person.email);
    expect(others).toEqual([]);
    expect(mail?.raw).toContain('Subject: Sensitisation is due, and one more thing');
    expect(mail?.raw).toContain('Ask first');
  });

  it('is one a day: what comes later waits for the next working day', async () => {
    const person = await build();
    await gather(app, person, { subject: 'On Monday' });
    await quarter();
    await gather(app, person, { subject: 'Later on Monday' });
    await quarter('2026-11-23T16:00:00Z');
    expect(await subjectsTo(person)).toEqual(['On Monday']);
    await quarter('2026-11-24T13:15:00Z');
    expect(await subjectsTo(person)).toEqual(['On Monday']);
    await quarter('2026-11-24T13:30:00Z');
    expect(await subjectsTo(person)).toEqual(['On Monday', 'Later on Monday']);
  });

  it('is one a day, and each matter said once, also where the clock jumps forwards and back', async () => {
    const person = await build();
    const says = async (subject: string, ...instants: string[]) => {
      await gather(app, person, { subject });
      for (const instant of instants) await quarter(instant);
    };
    await says('On Monday', MONDAY);
    await says('On Wednesday, by a clock that is wrong', '2026-11-25T13:30:00Z', '2026-11-25T13:30:00Z');
    app.clock.set('2026-11-23T16:00:00Z');
    await says('On Monday, by one that is right', '2026-11-23T16:00:00Z', '2026-11-24T13:30:00Z');
    await says('On Tuesday', '2026-11-25T13:30:00Z', '2026-11-26T13:30:00Z');
    const subjects = [
      'On Monday',
      'On Wednesday, by a clock that is wrong',
      'On Monday, by one that is right',
      'On Tuesday',
    ];
    expect(await subjectsTo(person)).toEqual(subjects);
    expect((await messagesTo(app, person)).map(({ status }) => status)).toEqual(subjects.map(() => 'sent'));
    expect(sink.to(person.email)).toHaveLength(subjects.length);
  });

  it('comes in the working hours of where somebody is, and not at the weekend', async () => {
    app.clock.set('2026-11-21T12:00:00Z');
    const [here, there] = [await build(), await build({ timeZone: 'Pacific/Auckland' })];
    await gather(app, here, {});
    await gather(app, there, {});
    await quarter('2026-11-21T14:00:00Z');
    expect([await subjectsTo(here), await subjectsTo(there)].flat()).toEqual([]);
    await quarter('2026-11-22T19:30:00Z');
    expect([sink.to(here.email).length, sink.to(there.email).length]).toEqual([0, 1]);
    await quarter(MONDAY);
    expect([sink.to(here.email).length, sink.to(there.email).length]).toEqual([1, 1]);
  });

  it('comes on the days on which people work where somebody is', async () => {
    const admin = await build();
    await grant(app, admin.id, 'admin');
    const agent = await signInAs(app, admin.id);
    await agent
      .put('/api/work-calendar/weeks')
      .send({ location: 'Cairo', weekdays: [7, 1, 2, 3, 4] })
      .expect(204);
    await agent
      .post('/api/work-calendar/holidays')
      .send({ location: 'Montego Bay', holidays: [{ day: '2026-11-23', name: 'A day off' }] })
      .expect(201);
    app.clock.set('2026-11-19T22:00:00Z');
    const [cairo, montegoBay, elsewhere] = [
      await build({ location: 'Cairo', timeZone: 'Africa/Cairo' }),
      await build({ location: 'Montego Bay' }),
      await build(),
    ];
    for (const person of [cairo, montegoBay, elsewhere]) await gather(app, person, {});
    const got = () => [cairo, montegoBay, elsewhere].map(({ email }) => sink.to(email).length);
    await quarter('2026-11-20T08:00:00Z');
    expect(got()).toEqual([0, 0, 0]);
    await quarter('2026-11-22T08:00:00Z');
    expect(got()).toEqual([1, 0, 0]);
    await quarter(MONDAY);
    expect(got()).toEqual([1, 0, 1]);
    await quarter('2026-11-24T13:30:00Z');
    expect(got()).toEqual([1, 1, 1]);
  });

  it('says a cause once, however often it is gathered and however many processes assemble', async () => {
    const people = await Promise.all(Array.from({ length: 30 }, () => build()));
    for (const person of people) {
      await gather(app, person, { cause: `same:${person.id}` }, {});
      await gather(app, person, { cause: `same:${person.id}` });
    }
    const other = await anotherApp(app);
    const digests = [app.nest.get(Digests), other.get(Digests), app.nest.get(Digests), other.get(Digests)];
    await Promise.all(digests.map((one) => one.assemble()));
    await other.close();
    await quarter('2026-11-24T13:30:00Z');
    for (const person of people) {
      expect(await messagesTo(app, person)).toHaveLength(1);
      const notices = await app.database.query(
        'SELECT n.id FROM notices n JOIN outbox o ON o.id = n.message_id WHERE n.person_id = ?',
        [person.id],
      );
      expect(notices).toHaveLength(2);
    }
  });

  it('is read off the clock, a quarter of an hour at a time', async () => {
    const person = await build();
    await gather(app, person, {});
    await app.settle();
    expect(await subjectsTo(person)).toHaveLength(1);
  });
});

describe('whoever is not at work', () => {
  const leave = async (person: { id: number }, from: string, to: string) =>
    change(
      `INSERT INTO absences (person_id, from_on, to_on, starts_at, ends_at, source) VALUES (?, ?, ?, ?, ?, 'hr')`,
      [person.id, from, to, new Date(`${from}T05:00:00Z`), new Date(`${to}T05:00:00Z`)],
    );

  it('hears on their first morning back what still matters then', async () => {
    const person = await build();
    await leave(person, '2026-11-20', '2026-11-26');
    await gather(
      app,
      person,
      { subject: 'Still matters' },
      { subject: 'Over by then', expiresAt: new Date('2026-11-25T00:00:00Z') },
    );
    await quarter();
    expect(await subjectsTo(person)).toEqual([]);
    await quarter('2026-11-26T05:15:00Z');
    expect(await subjectsTo(person)).toEqual([]);
    await quarter('2026-11-26T13:30:00Z');
    expect(await subjectsTo(person)).toEqual(['Still matters']);
  });

  it('and goes on leave between the digest and its way hears it on another day', async () => {
    const person = await build();
    await gather(app, person, { subject: 'Worth it' });
    await app.nest.get(Digests).assemble();
    await leave(person, '2026-11-23', '2026-11-24');
    await dispatch(app);
    expect(sink.to(person.email)).toEqual([]);
    await quarter('2026-11-24T13:30:00Z');
    expect(sink.to(person.email)).toHaveLength(1);
  });

  it('hears nothing before the first day', async () => {
    const person = await build({ hiredOn: '2026-11-25' });
    await gather(app, person, { subject: 'Welcome' });
    await quarter();
    await quarter('2026-11-24T13:30:00Z');
    expect(await subjectsTo(person)).toEqual([]);
    await quarter('2026-11-25T13:30:00Z');
    expect(sink.to(person.email)).toHaveLength(1);
  });

  it('hears nothing after the last day', async () => {
    const person = await build({ lastDay: '2026-11-22' });
    await gather(app, person, {});
    await quarter();
    expect(await subjectsTo(person)).toEqual([]);
  });

  it('has it in the app alone without an address', async () => {
    const person = await build({ email: null });
    await gather(app, person, {});
    await quarter();
    expect(await subjectsTo(person)).toEqual([]);
    await change('UPDATE persons SET email = ? WHERE id = ?', ['new@harbourlight.example', person.id]);
    await quarter('2026-11-24T13:30:00Z');
    expect(await subjectsTo(person)).toEqual([]);
  });
});

describe('a digest that could not be sent', () => {
  it('gives its day up in the evening, and the next one says what still matters', async () => {
    const person = await build();
    await gather(app, person, { subject: 'Worth saying' });
    sink.manner = () => 'no-for-now';
    await quarter();
    sink.manner = () => 'accepts';
    await quarter('2026-11-24T00:00:00Z');
    expect(sink.to(person.email)).toEqual([]);
    expect((await messagesTo(app, person)).map(({ status }) => status)).toEqual(['expired']);
    await quarter('2026-11-24T13:30:00Z');
    expect(sink.to(person.email)).toHaveLength(1);
    await quarter('2026-11-25T13:30:00Z');
    expect(sink.to(person.email)).toHaveLength(1);
  });

  it('keeps no later one waiting though the server was down by a clock that was ahead', async () => {
    const [early, late] = [await build(), await build()];
    await gather(app, early, {});
    await sink.close();
    await quarter('2026-11-25T13:30:00Z');
    await sink.open();
    app.clock.set(MONDAY);
    await gather(app, late, {});
    await quarter();
    const states = async (person: { id: number }) =>
      (await messagesTo(app, person)).map(({ status, reason }) => [status, reason]);
    expect(await states(early)).toEqual([['planned', 'server-down']]);
    expect(await states(late)).toEqual([['sent', null]]);
  });

  it('is not said again where the server did not answer: an admin decides', async () => {
    const person = await build();
    await gather(app, person, {});
    sink.manner = () => 'accepts-and-drops';
    await quarter();
    sink.manner = () => 'accepts';
    await quarter('2026-11-24T13:30:00Z');
    expect((await messagesTo(app, person)).map(({ status }) => status)).toEqual(['unconfirmed']);
  });
});

it('what does not hold any more when its digest is written is neither sent nor in the inbox', async () => {
  const person = await build();
  app.nest.get(Digests).register({
    kinds: ['withdrawn'],
    outdated: async (notices) => new Set(notices.filter(({ aboutId }) => aboutId === 2).map(({ id }) => id)),
  });
  await gather(
    app,
    person,
    { kind: 'withdrawn', aboutId: 1, subject: 'Holds' },
    { kind: 'withdrawn', aboutId: 2, subject: 'Outdated' },
  );
  await quarter();
  expect(await subjectsTo(person)).toEqual(['Holds']);
  const kept = await app.database.query<{ subject: string }>(
    'SELECT subject FROM notices WHERE person_id = ? AND words IS NOT NULL',
    [person.id],
  );
  expect(kept).toEqual([{ subject: 'Holds' }]);
});
