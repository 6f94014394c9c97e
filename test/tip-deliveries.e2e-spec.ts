import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FOREVER_INSTANT, FOREVER, startOfDay } from '../src/common/days.js';
import { TipPlanning } from '../src/tip-deliveries/tip-planning.js';
import { anotherApp, startApp, type TestApp } from './support/app.js';
import { addContent, fixtureContent } from './support/content.js';
import { type BuiltPerson, buildPerson, type PersonOverrides } from './support/factories/person.js';
import { type Agent, signInAs } from './support/sign-in.js';
import { tipFile } from './support/tips.js';

let app: TestApp;
beforeAll(async () => {
  // Before the third working day of November in Jamaica.
  app = await startApp({}, '2026-11-02T15:00:00Z');
  const tip = (order: number, title: string) => tipFile({ title, order });
  await addContent(app, {
    ...fixtureContent,
    'tips/01-say-when.md': tip(1, 'Say when'),
    'tips/02-thank.md': tip(2, 'Thank'),
    'tips/03-ask.md': tip(3, 'Ask'),
    'tips/04-listen.md': tip(4, 'Listen'),
    'tips/01-hello.md': tipFile({ title: 'Hello', audience: 'customer-facing' }),
  });
});
afterAll(() => app.close());

const inFinance = (overrides: PersonOverrides = {}) =>
  buildPerson(app, { department: 'Finance', title: 'Clerk', ...overrides });
const at = async (instant: string) => {
  app.clock.set(instant);
  await app.settle();
};
/** The months and titles of what somebody got, the earliest first. */
const tipsOf = async ({ id }: BuiltPerson) =>
  (
    await app.database.query<{ tip: string }>(
      `SELECT d.period || ' ' || v.title AS tip FROM tip_deliveries d JOIN tip_versions v ON v.id = d.tip_version_id
        WHERE d.person_id = ? ORDER BY d.period`,
      [id],
    )
  ).map(({ tip }) => tip);
const absent = (person: BuiltPerson, from: string, to = FOREVER) =>
  app.transactions.run(() =>
    app.database.insert('absences', {
      person_id: person.id,
      from_on: from,
      to_on: to,
      starts_at: startOfDay(from, 'America/Jamaica'),
      ends_at: to === FOREVER ? FOREVER_INSTANT : startOfDay(to, 'America/Jamaica'),
      source: 'hr',
    }),
  );

describe('the tip of the month', () => {
  it('comes to everybody at work in the hour of where they are, once, and to who returns or begins within the month', async () => {
    const clerk = await inFinance();
    const carer = await buildPerson(app);
    const zoneless = await inFinance({ timeZone: null });
    const early = await inFinance({ timeZone: 'Pacific/Kiritimati' });
    const late = await inFinance({ timeZone: 'Pacific/Niue' });
    const newcomer = await inFinance({ hiredOn: '2026-11-16' });
    const leaver = await inFinance({ lastDay: '2026-11-03' });
    const away = await inFinance();
    await absent(away, '2026-10-01', '2026-11-20');
    const gone = await inFinance();
    await absent(gone, '2026-10-01');

    await at('2026-11-03T18:00:00Z'); // eight on the fourth in Kiritimati
    expect(await tipsOf(early)).toEqual(['2026-11 Say when']);
    expect(await tipsOf(clerk)).toEqual([]);

    await at('2026-11-04T12:45:00Z'); // not yet eight in Jamaica
    expect(await tipsOf(clerk)).toEqual([]);
    await at('2026-11-04T13:00:00Z');
    for (const one of [clerk, carer]) expect(await tipsOf(one)).toEqual(['2026-11 Say when']);
    for (const one of [late, newcomer, leaver, away, gone]) expect(await tipsOf(one)).toEqual([]);

    await at('2026-11-04T19:00:00Z'); // eight in Niue
    for (const one of [late, zoneless]) expect(await tipsOf(one)).toEqual(['2026-11 Say when']);

    await at('2026-11-16T15:00:00Z');
    expect(await tipsOf(newcomer)).toEqual([]); // the first day is full enough
    await at('2026-11-17T15:00:00Z');
    expect(await tipsOf(newcomer)).toEqual(['2026-11 Say when']);
    await at('2026-11-20T15:00:00Z');
    expect(await tipsOf(away)).toEqual(['2026-11 Say when']);

    await at('2026-12-03T13:00:00Z');
    expect(await tipsOf(clerk)).toEqual(['2026-11 Say when', '2026-12 Thank']);
    // One tip a month: who meets customers gets one of their own by turns with everybody's.
    expect(await tipsOf(carer)).toEqual(['2026-11 Say when', '2026-12 Hello']);
    expect(await tipsOf(leaver)).toEqual([]);
    expect(await tipsOf(gone)).toEqual([]);
  });

  it('is the current one after a downtime of months, not three', async () => {
    const clerk = await inFinance();
    await at('2027-03-10T08:00:00Z');
    expect(await tipsOf(clerk)).toEqual(['2027-03 Say when']);
  });

  it('comes once, whatever is repeated and however many processes give it out', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => inFinance()));
    app.clock.set('2027-04-06T15:00:00Z');
    const other = await anotherApp(app);
    const [here, there] = [app.nest.get(TipPlanning), other.get(TipPlanning)];
    await Promise.all([here.consume(), there.consume(), here.consume()]);
    await there.consume();
    await other.close();
    for (const one of people) expect(await tipsOf(one)).toEqual(['2027-04 Thank']);
  });

  it('does nothing in an hour that is nobody’s', async () => {
    const asked: string[] = [];
    const query = app.database.query.bind(app.database);
    app.database.query = async <T>(sql: string, parameters?: readonly unknown[]) => {
      asked.push(sql);
      return await query<T>(sql, parameters);
    };
    await app.nest.get(TipPlanning).consume();
    app.database.query = query;
    expect(asked.length).toBeLessThanOrEqual(7);
    expect(asked.filter((sql) => /service_periods|tip_deliveries/.test(sql))).toEqual([]);
  });
});

describe('a reader', () => {
  let reader: Agent;
  let stranger: Agent;
  let person: BuiltPerson;
  beforeAll(async () => {
    person = await inFinance();
    await at('2027-05-05T15:00:00Z');
    reader = await signInAs(app, person.id);
    stranger = await signInAs(app, (await inFinance({ hiredOn: '2027-06-30' })).id);
  });
  const now = async (client = reader) => (await client.get('/api/deliveries/now')).body;
  const acknowledge = (as: string, client = reader) =>
    client.post('/api/deliveries/2027-05/acknowledgement').send({ as });
  const answer = (round: number, choice: number) =>
    reader.post('/api/deliveries/2027-05/answers').send({ round, choice });

  it('is shown the tip with the one thing to do, until they say that they will try it', async () => {
    expect((await now()).tip).toEqual({
      period: '2027-05',
      title: 'Ask',
      audience: 'everybody',
      thisWeek: 'Name a day in every answer.',
      arrivedAt: '2027-05-05T15:00:00.000Z',
      openedAt: null,
      acknowledgedAt: null,
      acknowledgedAs: null,
      questionDueAt: '2027-05-08T15:00:00.000Z',
    });
    const whole = await reader.get('/api/deliveries/2027-05');
    expect(whole.body).toMatchObject({
      html: '<p>Answer <strong>Mei</strong>.</p>',
      sources: ['S0: Ten tips'],
    });
    expect(whole.body.openedAt).toBeNull();

    app.clock.advance({ hours: 1 });
    expect((await reader.post('/api/deliveries/2027-05/opening')).status).toBe(204);
    app.clock.advance({ hours: 1 });
    expect((await reader.post('/api/deliveries/2027-05/opening')).status).toBe(204);
    expect((await now()).tip.openedAt).toBe('2027-05-05T16:00:00.000Z');

    const tried = await acknowledge('trying');
    expect(tried.body).toMatchObject({
      acknowledgedAs: 'trying',
      acknowledgedAt: '2027-05-05T17:00:00.000Z',
    });
    app.clock.advance({ hours: 1 });
    for (const as of ['trying', 'done', 'trying', 'done']) expect((await acknowledge(as)).status).toBe(200);
    expect((await acknowledge('done')).body).toMatchObject({
      acknowledgedAs: 'done',
      acknowledgedAt: '2027-05-05T17:00:00.000Z',
    });
    expect(await now()).toEqual({ tip: null, question: null });
    const { body } = await reader.get('/api/deliveries');
    expect(body.items.map(({ period }: { period: string }) => period)).toEqual(['2027-05']);
  });

  it('is told nothing of anybody else’s tips, and refused what makes no sense', async () => {
    expect(await now(stranger)).toEqual({ tip: null, question: null });
    expect((await stranger.get('/api/deliveries')).body).toEqual({ items: [], nextCursor: null });
    const refusals = [
      await acknowledge('done', stranger),
      await stranger.post('/api/deliveries/2027-05/opening'),
      await stranger.get('/api/deliveries/2027-05'),
      await stranger.get('/api/deliveries/not-a-month'),
      await acknowledge('later'),
      await answer(1, 4),
      await answer(0, 1),
      await answer(1, 3),
    ];
    expect(refusals.map(({ status, body }) => [status, body.code])).toEqual([
      ...Array.from({ length: 4 }, () => [404, 'TIP_DELIVERY_NOT_FOUND']),
      ...Array.from({ length: 3 }, () => [400, 'INPUT_INVALID']),
      [422, 'TIP_QUESTION_NOT_DUE'],
    ]);
  });

  it('is asked again after three, ten and thirty days, further away with every right answer', async () => {
    // Opened on the fifth at four.
    await at('2027-05-08T15:00:00Z');
    expect((await now()).question).toBeNull();
    expect((await answer(1, 1)).body.code).toBe('TIP_QUESTION_NOT_DUE');
    await at('2027-05-08T16:00:00Z');
    expect((await now()).question).toEqual({
      period: '2027-05',
      title: 'Ask',
      round: 1,
      text: 'You do not know yet. What helps most?',
      options: ['Wait until you know.', 'Say when you will know.'],
    });
    const wrong = await answer(1, 0);
    expect(wrong.body).toEqual({
      period: '2027-05',
      round: 1,
      choice: 0,
      isRight: false,
      rightChoice: 1,
      rightAnswer: 'Say when you will know.',
      feedback: 'People plan around a day.',
      comesBackAt: '2027-05-11T16:00:00.000Z',
    });
    // Sent again, also with another choice, the first answer stands.
    expect((await answer(1, 1)).body).toEqual(wrong.body);
    expect((await now()).question).toBeNull();

    await at('2027-05-11T16:00:00Z');
    expect((await answer(2, 1)).body).toMatchObject({
      isRight: true,
      comesBackAt: '2027-05-21T16:00:00.000Z',
    });
    await at('2027-05-21T16:00:00Z');
    expect((await answer(3, 1)).body).toMatchObject({ comesBackAt: '2027-06-20T16:00:00.000Z' });
    await at('2027-06-20T16:00:00Z');
    reader = await signInAs(app, person.id); // the session was for a month
    expect((await now()).question).toMatchObject({ period: '2027-05', round: 4 });
    expect((await answer(4, 1)).body).toMatchObject({ isRight: true, comesBackAt: null });
  });

  it('finds earlier tips page by page, and no tip on Home that is a month old', async () => {
    const first = (await reader.get('/api/deliveries').query({ limit: 1 })).body;
    expect(first.items).toMatchObject([{ period: '2027-06', title: 'Listen' }]);
    const second = (await reader.get('/api/deliveries').query({ limit: 1, cursor: first.nextCursor })).body;
    expect(second).toMatchObject({ items: [{ period: '2027-05' }], nextCursor: null });
    app.clock.set('2027-07-25T17:00:00Z');
    reader = await signInAs(app, person.id);
    expect((await now()).tip).toBeNull();
  });

  it('has nothing left of a tip after thirteen months', async () => {
    await at('2028-06-01T15:00:00Z');
    expect(await tipsOf(person)).toEqual(['2027-05 Ask', '2027-06 Listen']);
    await at('2028-07-01T15:00:00Z');
    expect((await tipsOf(person))[0]).toBe('2027-06 Listen');
    const left = await app.database.query("SELECT id FROM tip_answers WHERE period < '2027-06'");
    expect(left).toEqual([]);
  });
});

describe('the working days of the company', () => {
  it('say by location when the tip comes, also where they differ', async () => {
    await app.transactions.run(async () => {
      const [changed_at, name] = [app.clock.now(), 'Closed'];
      await app.database.insert('work_weeks', { location: 'Dubai', weekdays: '1,2,3,4,7', changed_at });
      const closed = { name, created_at: changed_at };
      await app.database.insert('holidays', { public_id: 'h1', location: '', day: '2028-10-02', ...closed });
      await app.database.insert('holidays', {
        public_id: 'h2',
        location: 'Oslo',
        day: '2028-10-04',
        ...closed,
      });
    });
    // Working days: mostly the 3rd, 4th, 5th; in Dubai the 1st, 3rd, 4th; in Oslo the 3rd, 5th, 6th.
    const [mostly, nowhere, dubai, oslo] = await Promise.all([
      inFinance({ location: 'Kingston' }),
      inFinance({ location: null }),
      inFinance({ location: 'Dubai' }),
      inFinance({ location: 'Oslo' }),
    ]);
    const have = async () =>
      (await Promise.all([mostly, nowhere, dubai, oslo].map(tipsOf))).map((tips) =>
        tips.some((tip) => tip.startsWith('2028-10')),
      );
    await at('2028-10-04T12:45:00Z');
    expect(await have()).toEqual([false, false, false, false]);
    await at('2028-10-04T13:00:00Z');
    expect(await have()).toEqual([false, false, true, false]);
    await at('2028-10-05T13:00:00Z');
    expect(await have()).toEqual([true, true, true, false]);
    await at('2028-10-06T13:00:00Z');
    expect(await have()).toEqual([true, true, true, true]);
    await app.transactions.run(async () => {
      await app.database.execute('DELETE FROM holidays');
      await app.database.execute('DELETE FROM work_weeks');
    });
  });
});
