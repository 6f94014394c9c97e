import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ThanksPrompts } from '../src/thanks-prompts/thanks-prompts.js';
import { startApp, type TestApp } from './support/app.js';
import { addContent } from './support/content.js';
import { type BuiltPerson, buildPerson, type PersonOverrides } from './support/factories/person.js';
import { fixtureContent } from './support/fixture-content.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let behaviour: string;
let title: string;
beforeAll(async () => {
  app = await startApp();
  await addContent(app, fixtureContent);
  const reader = await signInAs(app, (await buildPerson(app)).id);
  [{ slug: behaviour, title }] = (await reader.get('/api/behaviours')).body.items;
});
afterAll(() => app.close());

interface Somebody {
  person: BuiltPerson;
  client: Agent;
}
async function somebody(overrides: PersonOverrides = {}): Promise<Somebody> {
  const person = await buildPerson(app, overrides);
  return { person, client: await signInAs(app, person.id) };
}
const SENTENCE = 'You rang the customer back before the day was over.';
const thank = ({ client }: Somebody, { person }: Somebody, more: object = {}) =>
  client.post('/api/kudos').send({ to: person.publicId, behaviour, sentence: SENTENCE, ...more });
const list = async ({ client }: Somebody, of: string) =>
  (await client.get('/api/kudos').query({ of })).body.items;
const show = ({ client }: Somebody, id: string, isAgreed: boolean) =>
  client.put(`/api/kudos/${id}/showing`).send({ isAgreed });

it('thanks a colleague for a behaviour: both read it, so does their manager, and nobody else', async () => {
  const manager = await somebody();
  const ana = await somebody({ department: 'Finance', givenName: 'Ana' });
  const ben = await somebody({ manager: manager.person });
  const other = await somebody();
  const { status, body } = await thank(ana, ben, { about: 'The Bay Street order' });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    from: { name: `Ana ${ana.person.familyName}`, department: 'Finance' },
    to: { id: ben.person.publicId, department: 'Customer Care' },
    behaviour: { slug: behaviour, title },
    sentence: SENTENCE,
    about: 'The Bay Street order',
    mine: 'from',
    giverAgrees: false,
    isHidden: false,
  });
  expect(await list(ben, 'received')).toMatchObject([{ id: body.id, mine: 'to', editableUntil: null }]);
  expect(await list(ana, 'given')).toMatchObject([{ id: body.id }]);
  expect(await list(manager, 'team')).toMatchObject([{ id: body.id, mine: null }]);
  for (const which of ['received', 'given', 'team']) expect(await list(other, which)).toEqual([]);
  const inbox = (await ben.client.get('/api/me/inbox')).body;
  expect(inbox.items).toMatchObject([{ kind: 'kudos', link: { path: '/thanks' } }]);
  // What was sent by mail cannot be erased, so the notice names neither.
  expect(JSON.stringify(inbox)).not.toContain('Ana');
  expect(JSON.stringify(inbox)).not.toContain(SENTENCE);
});

it('is given once, however often it is sent, and a key means one thing', async () => {
  const [ana, ben] = [await somebody(), await somebody()];
  const sent = await Promise.all([1, 2, 3].map(() => thank(ana, ben, { requestKey: 'once' })));
  expect(sent.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect(await list(ben, 'received')).toHaveLength(1);
  expect((await ben.client.get('/api/me/inbox/unread')).body.unread).toBe(1);
  const other = await thank(ana, ben, { requestKey: 'once', sentence: 'Something else entirely.' });
  expect([other.status, other.body.code]).toEqual([409, 'REQUEST_KEY_REUSED']);
  expect((await thank(ben, ana, { requestKey: 'once' })).status).toBe(201);
  expect((await thank(ana, ben).set('Idempotency-Key', 'x'.repeat(81))).body.code).toBe(
    'REQUEST_KEY_INVALID',
  );
});

it.each<[string, (me: Somebody) => Promise<object>, number, string, string]>([
  ['to oneself', async (me) => ({ to: me.person.publicId }), 422, 'KUDOS_TO_SELF', 'to'],
  ['to nobody', async () => ({ to: 'nobody' }), 422, 'KUDOS_RECEIVER_UNKNOWN', 'to'],
  [
    'to somebody who left',
    async () => ({ to: (await buildPerson(app, { lastDay: '2026-10-01' })).publicId }),
    422,
    'KUDOS_RECEIVER_LEFT',
    'to',
  ],
  [
    'for no behaviour of the list',
    async () => ({ behaviour: 'smiles' }),
    422,
    'KUDOS_BEHAVIOUR_UNKNOWN',
    'behaviour',
  ],
  ['without a sentence', async () => ({ sentence: '   Thanks    ' }), 400, 'INPUT_INVALID', 'sentence'],
])('thanks %s are refused at their field', async (_, change, status, code, field) => {
  const [me, other] = [await somebody(), await somebody()];
  const refused = await thank(me, other, await change(me));
  expect(refused.status).toBe(status);
  if (status === 422) expect(refused.body.code).toBe(code);
  expect(refused.body.details).toMatchObject([{ field }]);
});

it('stops after ten on a day and goes on the next; withdrawing makes no room', async () => {
  const [ana, ben] = [await somebody(), await somebody()];
  const first = (await thank(ana, ben)).body;
  for (let count = 2; count <= 10; count++) expect((await thank(ana, ben)).status).toBe(201);
  await ana.client.post(`/api/kudos/${first.id}/withdrawal`).expect(204);
  const refused = await thank(ana, ben);
  expect([refused.status, refused.body.code]).toEqual([422, 'TOO_MANY_KUDOS']);
  app.clock.advance({ days: 1 });
  expect((await thank(ana, ben)).status).toBe(201);
});

it('stands on the wall while both sides agree, and each takes that back', async () => {
  const [ana, ben, reader] = [await somebody(), await somebody(), await somebody()];
  const { id } = (await thank(ana, ben, { mayBeShown: true })).body;
  const onWall = async () => (await list(reader, 'wall')).some((one: { id: string }) => one.id === id);
  expect(await onWall()).toBe(false);
  expect((await show(reader, id, true)).status).toBe(404);
  expect((await show(ben, id, true)).body).toMatchObject({ receiverAgrees: true, mine: 'to' });
  expect(await onWall()).toBe(true);
  await show(ana, id, false).expect(200);
  expect(await onWall()).toBe(false);
  await show(ana, id, true).expect(200);
  await show(ben, id, false).expect(200);
  expect(await onWall()).toBe(false);
});

it('can be changed for ten minutes, which asks the receiver anew, and withdrawn at any time', async () => {
  const [ana, ben] = [await somebody(), await somebody()];
  const { id } = (await thank(ana, ben, { mayBeShown: true })).body;
  await show(ben, id, true).expect(200);
  const words = { behaviour, sentence: 'You rang the customer back within the hour.' };
  const edit = ({ client }: Somebody) => client.patch(`/api/kudos/${id}`).send(words);
  expect((await edit(ben)).status).toBe(404);
  expect((await edit(ana)).body).toMatchObject({ sentence: words.sentence, receiverAgrees: false });
  app.clock.advance({ minutes: 11 });
  expect((await edit(ana)).body.code).toBe('KUDOS_SETTLED');
  expect((await ben.client.post(`/api/kudos/${id}/withdrawal`)).status).toBe(404);
  for (let times = 0; times < 2; times++) await ana.client.post(`/api/kudos/${id}/withdrawal`).expect(204);
  expect(await list(ben, 'received')).toEqual([]);
  expect(await list(ana, 'given')).toEqual([]);
  expect((await show(ben, id, true)).status).toBe(404);
});

it('is reported by whoever can read it and settled by an admin; hidden, only its giver sees it', async () => {
  const [ana, ben, cleo, admin] = [await somebody(), await somebody(), await somebody(), await somebody()];
  await grant(app, admin.person.id, 'admin');
  const { id } = (await thank(ana, ben, { mayBeShown: true })).body;
  const report = ({ client }: Somebody) =>
    client.post(`/api/kudos/${id}/reports`).send({ reason: 'It mocks me.' });
  expect((await report(cleo)).status).toBe(404);
  for (let times = 0; times < 2; times++) expect((await report(ben)).status).toBe(204);
  const waiting = async () => (await admin.client.get('/api/kudos/reports')).body.items;
  expect(await waiting()).toMatchObject([{ kudos: { id }, reports: [{ reason: 'It mocks me.' }] }]);
  const settle = (decision: string) => admin.client.post(`/api/kudos/${id}/settlement`).send({ decision });
  expect((await settle('deleted')).status).toBe(400);
  await settle('hidden').expect(204);
  expect((await settle('kept')).body.code).toBe('KUDOS_REPORT_NOT_FOUND');
  expect(await waiting()).toEqual([]);
  expect(await list(ben, 'received')).toEqual([]);
  expect(await list(ana, 'given')).toMatchObject([{ id, isHidden: true }]);
  // What was said against somebody is not kept once it is settled.
  expect(await app.database.query("SELECT id FROM kudos_reports WHERE reason <> ''")).toEqual([]);
});

it('shows admins who thanks each other within 30 days', async () => {
  const [ana, ben, cleo] = [await somebody(), await somebody(), await somebody()];
  await thank(ana, ben);
  await thank(ana, cleo);
  app.clock.advance({ days: 20 });
  await thank(ben, ana);
  app.clock.advance({ days: 20 });
  expect((await thank({ ...cleo, client: await signInAs(app, cleo.person.id) }, ana)).status).toBe(201);
  const admin = await somebody();
  await grant(app, admin.person.id, 'admin');
  const { items } = (await admin.client.get('/api/kudos/reciprocal')).body;
  const mine = items.filter(({ first }: { first: { id: string } }) => first.id === ana.person.publicId);
  expect(mine).toMatchObject([{ second: { id: ben.person.publicId }, answers: 1 }]);
});

it('finds any colleague in service by name, and tells name, title and department alone', async () => {
  const me = await somebody({ givenName: 'Quilla', familyName: 'Finder' });
  const found = await buildPerson(app, {
    givenName: 'Quílla',
    familyName: 'Okonkwo-Stone',
    department: 'Finance',
    title: 'Clerk',
    employeeNumber: 'QUILLNUM',
  });
  await buildPerson(app, { givenName: 'Quilla', familyName: 'Gone', lastDay: '2026-10-01' });
  const seek = async (text: string) => await me.client.get('/api/colleagues').query({ text });
  expect((await seek('okonk quil')).body.items).toEqual([
    { id: found.publicId, name: 'Quílla Okonkwo-Stone', title: 'Clerk', department: 'Finance' },
  ]);
  expect((await seek('quilla')).body.items).toHaveLength(1);
  expect((await seek('quillnum')).body.items).toEqual([]);
  expect((await seek('q')).status).toBe(400);
});

it('pages, the latest first', async () => {
  const [ana, ben] = [await somebody(), await somebody()];
  for (const sentence of ['The first of two sentences.', 'The second of two sentences.'])
    await thank(ana, ben, { sentence });
  const page = async (cursor?: string) =>
    (await ben.client.get('/api/kudos').query({ of: 'received', limit: 1, ...(cursor && { cursor }) })).body;
  const first = await page();
  expect(first.items).toMatchObject([{ sentence: 'The second of two sentences.' }]);
  expect((await page(first.nextCursor)).items).toMatchObject([{ sentence: 'The first of two sentences.' }]);
});

it('asks whoever leads people on Monday whom they could thank, where that was nobody for 30 days', async () => {
  const prompts = app.nest.get(ThanksPrompts);
  // From here on, things are said.
  await prompts.consume();
  const [quiet, warm] = [await somebody(), await somebody()];
  await somebody({ manager: quiet.person });
  const praised = await buildPerson(app, { manager: warm.person });
  const asked = async (at: string) => {
    app.clock.set(at);
    await Promise.all([prompts.consume(), prompts.consume()]);
    const rows = await app.database.query<{ personId: number }>(
      "SELECT person_id AS personId FROM notices WHERE kind = 'thanks-prompt' ORDER BY id",
    );
    return [quiet, warm].map(({ person }) => rows.filter(({ personId }) => personId === person.id).length);
  };
  expect(await asked('2027-05-03T14:00:00Z')).toEqual([1, 1]);
  app.clock.set('2027-05-05T14:00:00Z');
  const client = await signInAs(app, warm.person.id);
  await client.post('/api/kudos').send({ to: praised.publicId, behaviour, sentence: SENTENCE });
  expect(await asked('2027-05-11T14:00:00Z')).toEqual([1, 1]);
  expect(await asked('2027-05-17T14:00:00Z')).toEqual([2, 1]);
  expect(await asked('2027-06-07T14:00:00Z')).toEqual([3, 2]);
});
