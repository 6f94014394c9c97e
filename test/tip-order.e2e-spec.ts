import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { addToMonth } from '../src/tip-calendar/month.js';
import { TipCalendarRepository } from '../src/tip-calendar/tip-calendar.repository.js';
import { TipPlanning } from '../src/tip-deliveries/tip-planning.js';
import { startApp, type TestApp } from './support/app.js';
import { addContent, fixtureContent } from './support/content.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';
import { tipFile } from './support/tips.js';

const SLUGS = ['one', 'two', 'three', 'four', 'five', 'six'];
const PATH = '/api/tip-calendar';

let app: TestApp;
let reader: BuiltPerson;
let trainer: BuiltPerson;
let client: Agent;
beforeAll(async () => {
  app = await startApp({}, '2026-12-01T15:00:00Z');
  const files = SLUGS.map((slug, index) => [
    `tips/0${index + 1}-${slug}.md`,
    tipFile({ title: `Tip ${slug}`, order: index + 1 }),
  ]);
  await addContent(app, { ...fixtureContent, ...Object.fromEntries(files) });
  reader = await buildPerson(app, { department: 'Finance', title: 'Clerk' });
  trainer = await buildPerson(app, { department: 'Finance', title: 'Clerk' });
  await grant(app, trainer.id, 'trainer');
  await at('2026-12-01');
});
afterAll(() => app.close());

async function at(day: string): Promise<void> {
  app.clock.set(`${day}T15:00:00Z`);
  await app.nest.get(TipPlanning).consume();
  client = await signInAs(app, trainer.id);
}
const told = async (): Promise<string[]> =>
  (
    await app.database.query<{ slug: string }>(
      `SELECT t.slug FROM tip_deliveries d JOIN tip_versions v ON v.id = d.tip_version_id JOIN tips t ON t.id = v.tip_id
        WHERE d.person_id = ? ORDER BY d.period`,
      [reader.id],
    )
  ).map(({ slug }) => slug);
const choice = async (everybody?: string[]) => {
  const { version, startsIn, workingDay, hour, newHires } = (await client.get(PATH)).body;
  const order = everybody && { everybody, customerFacing: [] };
  return { version, startsIn, workingDay, hour, newHires, months: [], ...(order && { order }) };
};
const ahead = (body: { months: { everybody: { slug: string } }[] }) =>
  body.months.slice(0, 6).map(({ everybody }) => everybody.slug);

it('goes by the files until somebody orders the tips, and says beforehand what another order would mean', async () => {
  await at('2026-12-08');
  expect(await told()).toEqual(['one']);
  const { body } = await client.get(PATH).expect(200);
  expect(body.chosenOrder).toBeNull();
  expect(body.order.everybody.slice(0, 2)).toEqual([
    { slug: 'one', title: 'Tip one', wasGiven: true },
    { slug: 'two', title: 'Tip two', wasGiven: false },
  ]);
  const preview = await client
    .post(`${PATH}/preview`)
    .send(await choice(['six', 'one', 'five']))
    .expect(200);
  // The one that went out is not sent again, and what is not named follows in the order of the files.
  expect(ahead(preview.body)).toEqual(['one', 'six', 'five', 'two', 'three', 'four']);
  expect((await client.get(PATH)).body.chosenOrder).toBeNull();
});

it('gives nobody a tip twice and takes none away, however often the order changes', async () => {
  const orders = [
    ['six', 'one', 'five'],
    ['one', 'six', 'three'],
    ['two', 'one'],
    ['four', 'three', 'two', 'one'],
  ];
  for (const [index, order] of orders.entries()) {
    await client
      .put(PATH)
      .send(await choice(order))
      .expect(200);
    await at(`2027-0${index + 1}-08`);
  }
  expect(await told()).toEqual(['one', 'six', 'three', 'two', 'four']);
  await client
    .put(PATH)
    .send(await choice())
    .expect(200);
  await at('2027-05-10');
  await at('2027-06-08');
  expect(await told()).toEqual(['one', 'six', 'three', 'two', 'four', 'five', 'one']);
});

it('keeps to it when files are renumbered, retired and added, and tells a month by one order in all of the world', async () => {
  await addContent(app, {
    'tips/01-one.md': null,
    'tips/02-two.md': null,
    'tips/01-two.md': tipFile({ title: 'Tip two', order: 1 }),
    'tips/02-new.md': tipFile({ title: 'Tip new', order: 2 }),
  });
  const late = await buildPerson(app, { department: 'Finance', title: 'Clerk' });
  await at('2027-06-10');
  const [delivery] = await app.database.query<{ period: string }>(
    'SELECT period FROM tip_deliveries WHERE person_id = ?',
    [late.id],
  );
  expect(delivery?.period).toBe('2027-06');
  await at('2027-07-08');
  await at('2027-08-10');
  expect((await told()).slice(-2)).toEqual(['two', 'new']);
});

it('remembers every order by which tips went out, however long the series and the time', async () => {
  const long = (letter: string) =>
    Array.from({ length: 99 }, (_, index) => `${letter}-${index}-`.padEnd(80, 'x'));
  const order = { everybody: long('e'), 'customer-facing': long('c') };
  const repository = app.nest.get(TipCalendarRepository);
  const years = Array.from({ length: 120 }, (_, index) => addToMonth('2000-01', index));
  for (const month of years) await app.transactions.run(() => repository.noteGiven(month, order));
  const { given } = await repository.series();
  expect(given?.slice(0, 120).map(({ month }) => month)).toEqual(years);
  expect(given?.[119]).toMatchObject(order);
  // A repeat, also by another process, changes nothing of what was noted.
  await app.transactions.run(() => repository.noteGiven('2000-01', { everybody: [], 'customer-facing': [] }));
  expect((await repository.series()).given).toEqual(given);
  await app.transactions.run(() =>
    app.database.execute('DELETE FROM given_tip_orders WHERE month < ?', ['2010-01']),
  );
});

it('keeps the largest calendar that it takes', async () => {
  const slug = (letter: string, index: number) => `${letter}-${index}-`.padEnd(80, 'x');
  const slugs = (letter: string) => Array.from({ length: 200 }, (_, index) => slug(letter, index));
  const months = Array.from({ length: 120 }, (_, index) => ({
    month: addToMonth('2010-01', index),
    isSkipped: false,
    everybody: slug('e', index),
    customerFacing: slug('c', index),
  }));
  const order = { everybody: slugs('e'), customerFacing: slugs('c') };
  const { body } = await client
    .put(PATH)
    .send({ ...(await choice()), order, months })
    .expect(200);
  expect(body.chosenOrder).toEqual(order);
  expect(body.decided).toHaveLength(120);
});

it('reads the series once for what a change would mean, and once more for what it came to', async () => {
  const reads = jest.spyOn(app.nest.get(TipCalendarRepository), 'series');
  await client.post(`${PATH}/preview`).send(await choice());
  // Reading the calendar to change is one, the preview another.
  expect(reads).toHaveBeenCalledTimes(2);
  reads.mockClear();
  const wish = await choice();
  await client.put(PATH).send(wish).expect(200);
  expect(reads).toHaveBeenCalledTimes(3);
  reads.mockRestore();
});

it.each<[string, object]>([
  ['a tip twice', { everybody: ['one', 'one'], customerFacing: [] }],
  ['half an order', { everybody: ['one'] }],
  ['what is no slug', { everybody: ['Not a slug'], customerFacing: [] }],
  [
    'more than a series can hold',
    { everybody: Array.from({ length: 201 }, (_, index) => `e-${index}`), customerFacing: [] },
  ],
  ['no list', { everybody: 'one', customerFacing: [] }],
])('refuses %s', async (_, order) => {
  const { status } = await client.put(PATH).send({ ...(await choice()), order });
  expect(status).toBe(400);
});
