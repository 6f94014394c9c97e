import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { addContent } from './support/content.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { fixtureContent } from './support/fixture-content.js';
import { grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let admin: BuiltPerson;
let behaviour: string;
let ana: BuiltPerson;
let ben: BuiltPerson;
beforeAll(async () => {
  app = await startApp();
  await addContent(app, fixtureContent);
  admin = await buildPerson(app);
  await grant(app, admin.id, 'admin');
  [{ slug: behaviour }] = (await (await as(admin)).get('/api/behaviours')).body.items;
  [ana, ben] = [await buildPerson(app), await buildPerson(app)];
});
afterAll(() => app.close());

const as = (person: BuiltPerson) => signInAs(app, person.id);
const thank = async (giver: BuiltPerson, receiver: BuiltPerson) =>
  await (
    await as(giver)
  )
    .post('/api/kudos')
    .send({ to: receiver.publicId, behaviour, sentence: 'You told us on Monday, so that we could plan.' })
    .expect(201);
const beNamed = async (person: BuiltPerson, isNamed = true) =>
  await (await as(person)).put('/api/me/leaderboard').send({ isNamed }).expect(204);
const turn = async (isOn: boolean) =>
  await (await as(admin)).put('/api/leaderboard').send({ isOn }).expect(204);
const shown = async (person: BuiltPerson) =>
  (await (await as(person)).get('/api/leaderboard').expect(200)).body;
const names = async (person = ben) =>
  (await shown(person)).items.map(
    ({ id, rank, colleagues }: { id: string; rank: number; colleagues: number }) => [id, rank, colleagues],
  );

it('is off until an admin turns it on, and names nobody who has not chosen it', async () => {
  const givers = [await buildPerson(app), await buildPerson(app)];
  for (const giver of givers) await thank(giver, ana);
  await beNamed(ana);
  expect(await shown(ben)).toMatchObject({ isOn: false, isNamed: false, items: [] });
  await turn(true);
  await turn(true);
  expect(await names()).toEqual([[ana.publicId, 1, 2]]);
  for (const giver of givers) await thank(giver, ben);
  expect(await names()).toEqual([[ana.publicId, 1, 2]]);
  await beNamed(ben);
  await beNamed(ben);
  const both = await names();
  expect(both).toHaveLength(2);
  expect(both).toEqual(
    expect.arrayContaining([
      [ana.publicId, 1, 2],
      [ben.publicId, 1, 2],
    ]),
  );
  expect(await shown(ben)).toMatchObject({ isOn: true, isNamed: true });
  const acts = await app.database.query("SELECT action FROM audit_entries WHERE action LIKE 'leaderboard.%'");
  expect(acts).toEqual([{ action: 'leaderboard.turned-on' }]);
});

it('counts neither thanks for thanks nor what is older than ninety days', async () => {
  const carl = await buildPerson(app);
  await beNamed(carl);
  await thank(carl, ana);
  await thank(ana, carl);
  expect((await names()).map(([id]: [string]) => id)).not.toContain(carl.publicId);
  await thank(ben, carl);
  expect(await names()).toContainEqual([carl.publicId, 3, 1]);
  app.clock.advance({ days: 91 });
  expect(await names()).toEqual([]);
});

it('names nobody who took it back or has left, and nobody at all once it is off', async () => {
  const [stays, leaves, giver] = [await buildPerson(app), await buildPerson(app), await buildPerson(app)];
  for (const person of [stays, leaves]) {
    await beNamed(person);
    await thank(giver, person);
  }
  expect(await names()).toHaveLength(2);
  await app.transactions.run(() =>
    app.database.execute('UPDATE service_periods SET ends_at = ? WHERE person_id = ?', [
      app.clock.now(),
      leaves.id,
    ]),
  );
  expect(await names()).toEqual([[stays.publicId, 1, 1]]);
  await beNamed(stays, false);
  expect(await names()).toEqual([]);
  await beNamed(stays);
  await turn(false);
  expect(await shown(stays)).toMatchObject({ isOn: false, isNamed: true, items: [] });
});

it('asks for a choice that is one', async () => {
  const client = await as(ana);
  expect((await client.put('/api/me/leaderboard').send({ isNamed: 'perhaps' })).status).toBe(400);
  expect((await client.put('/api/me/leaderboard').send({})).status).toBe(400);
});
