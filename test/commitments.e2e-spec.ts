import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Digests } from '../src/notifications/digests.js';
import { startApp, type TestApp } from './support/app.js';
import { buildPerson, type PersonOverrides } from './support/factories/person.js';
import { MailSink } from './support/mail-sink.js';
import { dispatch } from './support/outbox.js';
import { type Agent, signInAs } from './support/sign-in.js';

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
/** A Monday, noon in Jamaica. */
beforeEach(() => app.clock.set('2026-11-23T17:00:00Z'));

const WISH = {
  colleague: 'Wei',
  act: 'Put the gate code on every job sheet for the crew',
  askOn: '2026-11-30',
};
async function somebody(overrides?: PersonOverrides) {
  const person = await buildPerson(app, overrides);
  return { person, client: await signInAs(app, person.id) };
}
const make = (client: Agent, wish: object = {}) =>
  client.put('/api/me/commitments/open').send({ ...WISH, ...wish });
const list = async (client: Agent) => (await client.get('/api/me/commitments').expect(200)).body.items;
const subjects = async (client: Agent) =>
  (await client.get('/api/me/inbox').expect(200)).body.items.map(
    ({ subject }: { subject: string }) => subject,
  );
async function morningOf(day: string): Promise<void> {
  app.clock.set(`${day}T13:30:00Z`);
  await app.nest.get(Digests).assemble();
  await dispatch(app);
}

it('is made, and asked about on the morning of its day, without its words in the mail', async () => {
  const { person, client } = await somebody();
  await make(client).expect(200);
  expect(await list(client)).toMatchObject([{ ...WISH, isOpen: true, isDue: false, answer: null }]);
  await morningOf('2026-11-27');
  expect(sink.to(person.email)).toEqual([]);
  await morningOf('2026-11-30');
  const [mail, ...others] = sink.to(person.email);
  expect(others).toEqual([]);
  expect(mail?.raw).toContain('Subject: Did it help?');
  expect(mail?.raw).not.toMatch(/Wei|gate code/);
  expect(await list(client)).toMatchObject([{ isDue: true }]);
});

it('is one at a time: another text takes the place of the one before, and its day is the one that counts', async () => {
  const { person, client } = await somebody();
  await make(client).expect(200);
  await make(client, { colleague: 'Shanice', askOn: '2026-12-02' }).expect(200);
  expect(await list(client)).toMatchObject([{ colleague: 'Shanice', askOn: '2026-12-02' }]);
  await morningOf('2026-11-30');
  expect(sink.to(person.email)).toEqual([]);
  await morningOf('2026-12-02');
  expect(sink.to(person.email)).toHaveLength(1);
});

it('is answered for good, or asked about again a week later', async () => {
  const { person, client } = await somebody();
  const { id } = (await make(client)).body;
  const answer = (as: string) => client.post(`/api/me/commitments/${id}/answer`).send({ answer: as });
  await morningOf('2026-11-30');
  await answer('not-yet').expect(204);
  expect(await list(client)).toMatchObject([{ askOn: '2026-12-07', isOpen: true, answer: 'not-yet' }]);
  await morningOf('2026-12-07');
  expect(sink.to(person.email)).toHaveLength(2);
  await answer('helped').expect(204);
  expect(await list(client)).toMatchObject([{ isOpen: false, isDue: false, answer: 'helped' }]);
  expect((await answer('helped').expect(404)).body.code).toBe('COMMITMENT_NOT_FOUND');
  await make(client, { askOn: '2026-12-20' }).expect(200);
  expect((await list(client)).map((one: { isOpen: boolean }) => one.isOpen)).toEqual([true, false]);
});

it('that is answered before its day is not asked about by mail', async () => {
  const { person, client } = await somebody();
  const { id } = (await make(client)).body;
  await client.post(`/api/me/commitments/${id}/answer`).send({ answer: 'dropped' }).expect(204);
  await morningOf('2026-11-30');
  expect(sink.to(person.email)).toEqual([]);
  expect(await subjects(client)).toEqual([]);
});

it('is asked about between tomorrow and 30 days from now, where its person is', async () => {
  // Tuesday already there.
  const { client } = await somebody({ timeZone: 'Pacific/Auckland' });
  const refused = await make(client, { askOn: '2026-11-24' }).expect(422);
  expect(refused.body).toMatchObject({ code: 'COMMITMENT_DAY', details: [{ field: 'askOn' }] });
  await make(client, { askOn: '2026-12-25' }).expect(422);
  await make(client, { askOn: '2026-12-24' }).expect(200);
  const home = await somebody();
  await make(home.client, { askOn: '2026-11-24' }).expect(200);
});

it('is nobody else’s to see or answer', async () => {
  const { client } = await somebody();
  const { id } = (await make(client)).body;
  const other = await somebody();
  expect(await list(other.client)).toEqual([]);
  await other.client.post(`/api/me/commitments/${id}/answer`).send({ answer: 'helped' }).expect(404);
  expect(await list(client)).toMatchObject([{ isOpen: true }]);
});
