import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Digests } from '../src/notifications/digests.js';
import { startApp, type TestApp } from './support/app.js';
import { buildReportCompany, type ReportCompany } from './support/report-company.js';
import { type Agent, signInAs } from './support/sign-in.js';

let app: TestApp;
let people: ReportCompany;
let mia: Agent;

beforeAll(async () => {
  app = await startApp();
  people = await buildReportCompany(app);
  mia = await signInAs(app, people.mia.id);
});
afterAll(() => app.close());

const nudge = async (wish: object, act = '', agent = mia) => {
  const { status, body } = await agent.post(`/api/team/nudges${act}`).send(wish);
  return { status, body };
};
const inboxOf = async ({ id }: { id: number }) => {
  const { items } = (await (await signInAs(app, id)).get('/api/me/inbox')).body;
  return items.filter(({ kind }: { kind: string }) => kind === 'nudge');
};

it('says first whom it reaches and what they read, then reminds them once in seven days', async () => {
  const wish = { of: people.mia.publicId, state: 'open' };
  const before = await nudge(wish, '/preview');
  expect(before).toMatchObject({
    status: 200,
    body: {
      onLeave: 1,
      remindedLately: 0,
      words: { subject: expect.stringContaining('Can you find time for ') },
    },
  });
  const { people: reached, tracks } = before.body;
  expect(reached).toBeGreaterThan(1);
  const both = await Promise.all([nudge(wish), nudge(wish)]);
  const sent = both.filter(({ status, body }) => status === 200 && body.people > 0);
  expect(sent.map(({ body }) => body)).toEqual([{ people: reached, tracks }]);
  expect(await inboxOf(people.ben)).toHaveLength(1);
  expect(await inboxOf(people.tom)).toEqual([]);

  app.clock.advance({ minutes: 6 * 24 * 60 });
  mia = await signInAs(app, people.mia.id);
  expect((await nudge(wish, '/preview')).body).toMatchObject({
    people: 0,
    remindedLately: reached,
    words: null,
  });
  expect(await nudge(wish)).toMatchObject({ status: 422, body: { code: 'NOBODY_TO_NUDGE' } });
  app.clock.advance({ minutes: 25 * 60 });
  expect(await nudge({ person: people.ben.publicId, state: 'overdue' })).toMatchObject({
    body: { people: 1 },
  });
  expect(await inboxOf(people.ben)).toHaveLength(2);
});

it('is for the line alone, and wants to know whom', async () => {
  expect(await nudge({ state: 'open' })).toMatchObject({ status: 400, body: { code: 'NUDGE_NAMES_NOBODY' } });
  expect((await nudge({ of: people.mia.publicId, state: 'late' })).status).toBe(400);
  const uma = await signInAs(app, people.uma.id);
  expect(await nudge({ of: people.mia.publicId, state: 'open' }, '', uma)).toMatchObject({ status: 404 });
  expect(await nudge({ person: people.mia.publicId, state: 'open' }, '', uma)).toMatchObject({ status: 404 });
  const nothing = { of: people.mia.publicId, track: 'no-such-track', state: 'open' };
  expect((await nudge(nothing, '/preview')).body).toMatchObject({ people: 0, words: null });
});

it('is not mailed once the work is done', async () => {
  app.clock.advance({ minutes: 8 * 24 * 60 });
  mia = await signInAs(app, people.mia.id);
  await nudge({ person: people.ben.publicId, state: 'open' });
  await app.transactions.run(() =>
    app.database.execute("UPDATE enrolments SET status = 'withdrawn', open_key = NULL WHERE person_id = ?", [
      people.ben.id,
    ]),
  );
  await app.nest.get(Digests).assemble();
  const sent = await app.database.query("SELECT id FROM outbox WHERE person_id = ? AND status = 'planned'", [
    people.ben.id,
  ]);
  expect(sent).toEqual([]);
});
