import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { MailPatience } from '../src/mail/mail-server.js';
import { Digests } from '../src/notifications/digests.js';
import { Notices } from '../src/notifications/notices.js';
import { Dispatcher } from '../src/dispatching/dispatcher.js';
import { addToMonth } from '../src/tip-calendar/month.js';
import { TipPlanning } from '../src/tip-deliveries/tip-planning.js';
import { anotherApp, startApp, type TestApp } from './support/app.js';
import { addContent, fixtureContent } from './support/content.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { MailSink } from './support/mail-sink.js';
import { tipFile } from './support/tips.js';

const MONTHS = Array.from({ length: 12 }, (_, index) => addToMonth('2026-12', index));
const TITLES = MONTHS.map((_, index) => `Tip number ${index + 1}`);

let app: TestApp;
let other: NestExpressApplication;
let sink: MailSink;
let people: BuiltPerson[];
beforeAll(async () => {
  sink = await MailSink.start();
  app = await startApp(sink.settings, '2026-12-01T15:00:00Z');
  other = await anotherApp(app);
  for (const nest of [app.nest, other]) nest.get(MailPatience).answerMs = 300;
  const files = TITLES.map((title, index) => {
    const order = index + 1;
    return [`tips/${String(order).padStart(2, '0')}-tip-${order}.md`, tipFile({ title, order })] as const;
  });
  await addContent(app, { ...fixtureContent, ...Object.fromEntries(files) });
  people = [];
  for (let count = 0; count < 5; count++)
    people.push(await buildPerson(app, { department: 'Finance', title: 'Clerk' }));
});
afterAll(async () => {
  await other.close();
  await app.close();
  await sink.close();
});

/** What both processes do at an instant: on a server at the same time, on a file, which one process has at a time, by turns. */
async function both(instant: string): Promise<void> {
  app.clock.set(instant);
  const acts = [
    (nest: NestExpressApplication) => nest.get(TipPlanning).consume(),
    (nest: NestExpressApplication) => nest.get(Digests).assemble(),
    (nest: NestExpressApplication) => nest.get(Dispatcher).drain(),
  ];
  for (const act of acts) {
    if (!app.database.dialect.isEmbedded) await Promise.all([app.nest, other].map(act));
    else for (const nest of [app.nest, other]) await act(nest);
  }
}
const titlesTo = ({ email }: BuiltPerson) =>
  sink
    .to(email)
    .flatMap(({ raw }) => /^Subject: Tip of the month: (.*)\r$/m.exec(raw)?.[1] ?? [])
    .toSorted();
const countOf = async (sql: string) =>
  Number((await app.database.first<{ n: number }>(`SELECT COUNT(*) AS n FROM ${sql}`))?.n);

jest.setTimeout(180_000);

it('says each month’s tip to everybody once in twelve months, with two processes, of which one dies, and a server that goes silent', async () => {
  const [first, second] = people;
  for (const [index, month] of MONTHS.entries()) {
    // A process that dies while it gives out tips has given out none.
    if (index === 2) {
      const notices = other.get(Notices);
      const gather = notices.gather.bind(notices);
      notices.gather = () => Promise.reject(new Error('The process died.'));
      app.clock.set(`${month}-08T15:00:00Z`);
      await expect(other.get(TipPlanning).consume()).rejects.toThrow('The process died.');
      expect(await countOf(`tip_deliveries WHERE period = '${month}'`)).toBe(0);
      notices.gather = gather;
    }
    // Of one message nobody knows whether it arrived: it is not sent again.
    sink.manner = (to) => (index === 4 && to === first?.email ? 'accepts-and-drops' : 'accepts');
    for (const day of ['09', '11', '20']) await both(`${month}-${day}T15:00:00Z`);
  }
  sink.manner = () => 'accepts';
  expect(await countOf('tip_deliveries')).toBe(people.length * MONTHS.length);
  expect(await countOf("notices WHERE kind = 'tip'")).toBe(people.length * MONTHS.length);
  for (const person of people) expect(titlesTo(person)).toEqual(TITLES.toSorted());
  expect(await countOf("outbox WHERE status = 'unconfirmed'")).toBe(1);
  expect(await countOf("outbox WHERE status NOT IN ('sent', 'unconfirmed')")).toBe(0);
  const [mail] = sink.to(second?.email ?? null);
  // Long lines are folded on the way.
  const raw = mail?.raw.replaceAll('=\r\n', '');
  // All of it, so that nobody has to sign in to read it.
  expect(raw).toContain('Answer Mei.');
  expect(raw).toContain('One thing to do this week: Name a day in every answer.');
  expect(raw).toContain('/my-tips/2026-12');
});

it('says no tip outside the app once its month is over, nor to whoever is on leave or has no address, and has it in the app', async () => {
  const [late] = people;
  const silent = await buildPerson(app, { department: 'Finance', title: 'Clerk', email: null });
  sink.manner = () => 'no-for-now';
  await both('2027-12-30T15:00:00Z');
  sink.manner = () => 'accepts';
  const before = sink.to(late?.email ?? null).length;
  await both('2028-01-03T15:00:00Z');
  expect(sink.to(late?.email ?? null)).toHaveLength(before);
  expect(await countOf(`tip_deliveries WHERE period = '2027-12' AND person_id = ${silent.id}`)).toBe(1);
  expect(await countOf(`outbox WHERE person_id = ${silent.id}`)).toBe(0);
});
