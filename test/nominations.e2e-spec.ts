import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { addContent } from './support/content.js';
import { buildPerson } from './support/factories/person.js';
import { fixtureContent } from './support/fixture-content.js';
import { signInAs } from './support/sign-in.js';
import { EVIDENCE, nominate, type Somebody, somebody } from './support/nominations.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await addContent(app, fixtureContent);
});
afterAll(() => app.close());

const mine = async ({ client }: Somebody) => (await client.get('/api/nominations/mine')).body.items;

it('says until when nominations of the quarter are taken, before anybody has nominated', async () => {
  const { client } = await somebody(app);
  expect((await client.get('/api/nominations/round')).body).toEqual({
    quarter: '2026-Q4',
    firstDay: '2026-10-01',
    lastDay: '2026-12-31',
    nominateUntil: '2026-12-31',
    isOpen: true,
    made: 0,
    most: 3,
  });
});

it('takes a nomination with what was seen, once a colleague and quarter; the same sent again changes nothing', async () => {
  const [ana, ben] = [await somebody(app), await somebody(app, { department: 'Finance' })];
  const { status, body } = await nominate(ana, ben, { helped: ' The   depot ' });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    quarter: '2026-Q4',
    nominee: { id: ben.person.publicId, department: 'Finance' },
    behaviour: { slug: 'say-when', title: 'Say when' },
    evidence: EVIDENCE,
    helped: 'The depot',
    state: 'open',
  });
  expect((await nominate(ana, ben, { helped: 'The depot' })).body.id).toBe(body.id);
  const other = await nominate(ana, ben, { evidence: `${EVIDENCE} And again.` });
  expect([other.status, other.body.code]).toEqual([409, 'NOMINATED_ALREADY']);
  expect(await mine(ana)).toHaveLength(1);
  // Whoever is nominated hears nothing of it.
  expect((await ben.client.get('/api/me/inbox')).body.items).toEqual([]);
  expect(await mine(ben)).toEqual([]);
});

it('withdraws one’s own until nominations end, which makes room for another', async () => {
  const [ana, ...others] = await Promise.all(Array.from({ length: 5 }, () => somebody(app)));
  if (!ana) throw new Error('Nobody was built.');
  const made: { id: string }[] = [];
  for (const other of others.slice(0, 3)) made.push((await nominate(ana, other)).body);
  const [, , , fourth] = others;
  if (!fourth) throw new Error('Too few were built.');
  const refused = await nominate(ana, fourth);
  expect([refused.status, refused.body.code]).toEqual([422, 'TOO_MANY_NOMINATIONS']);
  const withdraw = ({ client }: Somebody) => client.post(`/api/nominations/${made[0]?.id}/withdrawal`);
  expect((await withdraw(fourth)).status).toBe(404);
  for (let times = 0; times < 2; times++) await withdraw(ana).expect(204);
  expect((await nominate(ana, fourth)).status).toBe(201);
  expect((await mine(ana)).map(({ state }: { state: string }) => state)).toEqual([
    'open',
    'open',
    'open',
    'withdrawn',
  ]);
  const page = (await ana.client.get('/api/nominations/mine').query({ limit: 3 })).body;
  const next = await ana.client.get('/api/nominations/mine').query({ limit: 3, cursor: page.nextCursor });
  expect([page.items.length, next.body.items.length, next.body.nextCursor]).toEqual([3, 1, null]);
});

it.each<[string, (me: Somebody) => Promise<object>, number, string, string]>([
  ['of oneself', async (me) => ({ to: me.person.publicId }), 422, 'NOMINEE_IS_SELF', 'to'],
  ['of nobody', async () => ({ to: 'nobody' }), 422, 'NOMINEE_UNKNOWN', 'to'],
  [
    'of somebody who left',
    async () => ({ to: (await buildPerson(app, { lastDay: '2026-10-01' })).publicId }),
    422,
    'NOMINEE_LEFT',
    'to',
  ],
  [
    'for no behaviour of the list',
    async () => ({ behaviour: 'smiles' }),
    422,
    'NOMINATION_BEHAVIOUR_UNKNOWN',
    'behaviour',
  ],
  ['without evidence', async () => ({ evidence: 'She is great.' }), 400, 'INPUT_INVALID', 'evidence'],
  [
    'for too long a word of whom it helped',
    async () => ({ helped: 'x'.repeat(201) }),
    400,
    'INPUT_INVALID',
    'helped',
  ],
])('a nomination %s is refused at its field', async (_, change, status, code, field) => {
  const [me, other] = [await somebody(app), await somebody(app)];
  const refused = await nominate(me, other, await change(me));
  expect([refused.status, refused.body.code]).toEqual([status, code]);
  expect(refused.body.details).toMatchObject([{ field }]);
});

it('goes to the panel when the quarter ends, and cannot be withdrawn then; the next quarter takes its own', async () => {
  const [ana, ben] = [await somebody(app), await somebody(app)];
  const { id } = (await nominate(ana, ben)).body;
  app.clock.set('2027-01-01T05:30:00Z');
  // Sessions have ended since.
  ana.client = await signInAs(app, ana.person.id);
  expect((await ana.client.get('/api/nominations/round')).body).toMatchObject({
    quarter: '2027-Q1',
    isOpen: true,
  });
  const late = await ana.client.post(`/api/nominations/${id}/withdrawal`);
  expect(late.body.code).toBe('NOMINATIONS_CLOSED');
  expect(await mine(ana)).toMatchObject([{ id, state: 'with-panel' }]);
  expect((await nominate(ana, ben)).body).toMatchObject({ quarter: '2027-Q1', state: 'open' });
});
