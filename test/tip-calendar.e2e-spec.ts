import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { addContent, fixtureContent } from './support/content.js';
import { buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';
import { tipFile } from './support/tips.js';

let app: TestApp;
let trainer: Agent;
let scoped: Agent;
beforeAll(async () => {
  app = await startApp();
  await addContent(app, {
    ...fixtureContent,
    'tips/01-say-when.md': tipFile(),
    'tips/02-thank.md': tipFile({ title: 'Thank', order: 2 }),
    'tips/03-ask.md': tipFile({ title: 'Ask', order: 3 }),
    'tips/01-hello.md': tipFile({ title: 'Hello', audience: 'customer-facing' }),
  });
  const everywhere = await buildPerson(app);
  await grant(app, everywhere.id, 'trainer');
  trainer = await signInAs(app, everywhere.id);
  const somewhere = await buildPerson(app);
  await grant(app, somewhere.id, 'trainer', {
    kind: 'department',
    departmentId: somewhere.departmentId ?? 0,
  });
  scoped = await signInAs(app, somewhere.id);
});
afterAll(() => app.close());

const PATH = '/api/tip-calendar';
const CHOICE = { version: 0, startsIn: '2026-10', workingDay: 5, hour: 7, newHires: 'begin', months: [] };

describe('a tip as a message', () => {
  it('is shown as it is sent, as text and as a page that runs and loads nothing', async () => {
    const { body } = await scoped.get('/api/tips/say-when/mail');
    expect(body.subject).toBe('Tip of the month: Say when');
    expect(body.text).toContain('Answer Mei.\n\nOne thing to do this week: Name a day in every answer.');
    const page = await scoped.get('/api/tips/say-when/mail.html');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
    expect(page.text).toContain('<p>Answer Mei.</p>');
    expect((await scoped.get('/api/tips/gone/mail')).body.code).toBe('TIP_NOT_FOUND');
  });

  it('is sent to whoever asks for it alone, as a test that is no delivery, five times in a quarter of an hour', async () => {
    const test = () => scoped.post('/api/tips/say-when/test-message');
    const statuses = await Promise.all(Array.from({ length: 6 }, async () => (await test()).status));
    expect(statuses.toSorted((one, other) => one - other)).toEqual([204, 204, 204, 204, 204, 429]);
    const written = await app.database.query<{ kind: string; subject: string; people: number }>(
      'SELECT kind, subject, COUNT(DISTINCT person_id) AS people FROM outbox GROUP BY kind, subject',
    );
    expect(written).toEqual([{ kind: 'test', subject: 'Test: Tip of the month: Say when', people: 1 }]);
    expect(await app.database.query('SELECT id FROM tip_deliveries')).toEqual([]);
    const audited = await app.database.query("SELECT id FROM audit_entries WHERE action = 'tips.tested'");
    expect(audited).toHaveLength(5);
  });
});

describe('the calendar', () => {
  it('works as it is shipped: from the month of the first tip on, on the third working day at eight', async () => {
    const { body } = await trainer.get(PATH);
    expect(body).toMatchObject({
      version: 0,
      startsIn: '2026-11',
      workingDay: 3,
      hour: 8,
      newHires: 'join',
      mayChange: true,
      decided: [],
    });
    expect(body.months).toHaveLength(13);
    expect(body.months.slice(0, 2)).toEqual([
      {
        month: '2026-11',
        arrivesOn: '2026-11-04',
        elsewhere: [],
        isSkipped: false,
        everybody: { slug: 'say-when', title: 'Say when', isPinned: false },
        customerFacing: { slug: 'say-when', title: 'Say when', isPinned: false },
        newcomers: { everybody: 'Say when', customerFacing: 'Say when' },
      },
      {
        month: '2026-12',
        arrivesOn: '2026-12-03',
        elsewhere: [],
        isSkipped: false,
        everybody: { slug: 'thank', title: 'Thank', isPinned: false },
        customerFacing: { slug: 'hello', title: 'Hello', isPinned: false },
        newcomers: { everybody: 'Thank', customerFacing: 'Hello' },
      },
    ]);
  });

  it('follows the working days of the company, by location', async () => {
    await app.transactions.run(async () => {
      const holiday = { name: 'Founders’ Day', created_at: app.clock.now() };
      await app.database.insert('holidays', { public_id: 'h1', location: '', day: '2026-12-01', ...holiday });
      await app.database.insert('holidays', {
        public_id: 'h2',
        location: 'Oslo',
        day: '2026-12-04',
        ...holiday,
      });
    });
    const { body } = await trainer.get(PATH);
    expect(body.months[1]).toMatchObject({
      arrivesOn: '2026-12-04',
      elsewhere: [{ day: '2026-12-07', locations: ['Oslo'] }],
    });
    await app.transactions.run(() => app.database.execute('DELETE FROM holidays'));
  });

  it('says what a change would mean and keeps nothing of it', async () => {
    const months = [{ month: '2026-12', isSkipped: false, everybody: 'ask' }];
    const { status, body } = await scoped
      .post(`${PATH}/preview`)
      .send({ ...CHOICE, startsIn: '2026-11', months });
    expect(status).toBe(200);
    expect(
      body.months.slice(0, 3).map((month: { everybody: { slug: string } }) => month.everybody.slug),
    ).toEqual(['say-when', 'ask', 'thank']);
    expect(body.months[2].newcomers.everybody).toBe('Say when');
    const wrong = await trainer.post(`${PATH}/preview`).send({ ...CHOICE, hour: 24 });
    expect([wrong.status, wrong.body.code]).toEqual([400, 'INPUT_INVALID']);
    expect((await trainer.get(PATH)).body).toMatchObject({ version: 0, decided: [] });
  });

  it('stands beside how many people there are, told in fives, and what went out', async () => {
    const { body } = await trainer.get('/api/tip-outlook');
    expect(body).toEqual({ readers: { notMeetingCustomers: null, meetingCustomers: null }, sent: [] });
  });

  it.each<[string, object, string | undefined]>([
    ['a month that there is not', { startsIn: '2026-13' }, undefined],
    ['a working day that February lacks', { workingDay: 21 }, undefined],
    ['an hour that no day has', { hour: 24 }, undefined],
    ['newcomers who wait', { newHires: 'wait' }, undefined],
    [
      'a month twice',
      {
        months: [
          { month: '2026-12', isSkipped: true },
          { month: '2026-12', isSkipped: false },
        ],
      },
      undefined,
    ],
    [
      'a tip that nobody published',
      { months: [{ month: '2026-12', isSkipped: false, everybody: 'gone' }] },
      'TIP_CALENDAR_PINS_UNKNOWN_TIPS',
    ],
    [
      'a tip of the other series',
      { months: [{ month: '2026-12', isSkipped: false, everybody: 'hello' }] },
      'TIP_CALENDAR_PINS_UNKNOWN_TIPS',
    ],
  ])('refuses %s', async (_, wrong, code) => {
    const { status, body } = await trainer.put(PATH).send({ ...CHOICE, ...wrong });
    expect([status, body.code]).toEqual(code ? [422, code] : [400, 'INPUT_INVALID']);
  });

  it('is changed by whoever trains everybody, and by nobody else', async () => {
    expect((await scoped.get(PATH)).body.mayChange).toBe(false);
    const { status, body } = await scoped.put(PATH).send(CHOICE);
    expect([status, body.code]).toEqual([403, 'TIP_CALENDAR_IS_FOR_EVERYBODY']);
  });

  it('skips a month and pins tips to others, is audited, and is changed once at a time', async () => {
    const months = [
      { month: '2026-12', isSkipped: true },
      { month: '2027-01', isSkipped: false, everybody: 'ask', customerFacing: 'hello' },
    ];
    const { status, body } = await trainer.put(PATH).send({ ...CHOICE, months });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      version: 1,
      startsIn: '2026-10',
      workingDay: 5,
      hour: 7,
      newHires: 'begin',
    });
    expect(
      body.months
        .slice(0, 3)
        .map((month: { everybody: unknown; customerFacing: unknown }) => [
          month.everybody,
          month.customerFacing,
        ]),
    ).toEqual([
      [
        { slug: 'thank', title: 'Thank', isPinned: false },
        { slug: 'hello', title: 'Hello', isPinned: false },
      ],
      [null, null],
      [
        { slug: 'ask', title: 'Ask', isPinned: true },
        { slug: 'hello', title: 'Hello', isPinned: true },
      ],
    ]);
    expect(body.decided).toEqual([
      { month: '2026-12', isSkipped: true, everybody: null, customerFacing: null },
      { month: '2027-01', isSkipped: false, everybody: 'ask', customerFacing: 'hello' },
    ]);
    const late = await trainer.put(PATH).send(CHOICE);
    expect([late.status, late.body.code]).toEqual([409, 'TIP_CALENDAR_CHANGED_MEANWHILE']);
    const audited = await app.database.query<{ action: string }>(
      "SELECT action FROM audit_entries WHERE action = 'tips.calendar-changed'",
    );
    expect(audited).toHaveLength(1);
    // What was chosen for a month that is past may be gone by now: it stands in nobody's way.
    const past = [{ month: '2026-08', isSkipped: false, everybody: 'gone' }];
    expect((await trainer.put(PATH).send({ ...CHOICE, version: 1, months: past })).status).toBe(200);
  });
});
