import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { RecommendationLapses } from '../src/recommending/recommendation-lapses.js';
import { startApp, type TestApp } from './support/app.js';
import { badgeFilesWith } from './support/badges.js';
import { addContent } from './support/content.js';
import { buildPerson } from './support/factories/person.js';
import { fixtureContent } from './support/fixture-content.js';
import { anAdmin, EVIDENCE, type Somebody, somebody } from './support/nominations.js';
import { grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let admin: Somebody;
let boss: Somebody;
let lead: Somebody;
let trainer: Somebody;
let learner: Somebody;

beforeAll(async () => {
  app = await startApp();
  await addContent(app, {
    ...fixtureContent,
    ...badgeFilesWith('noticed', 1, [], ['kind: recommended']),
    ...badgeFilesWith('quarterly', 2, ['every: quarter'], ['kind: recommended']),
    ...badgeFilesWith('thanked', 3, [], ['kind: kudos-received', 'colleagues: 3', 'departments: 2']),
  });
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set('2026-11-21T15:00:00Z');
  admin = await anAdmin(app);
  boss = await somebody(app);
  const leader = await buildPerson(app, { manager: boss.person });
  learner = await somebody(app, { manager: leader, location: 'Negril' });
  // Whoever leads others has rights from when they sign in.
  [boss, lead] = [await again(boss), await again({ person: leader, client: boss.client })];
  trainer = await somebody(app);
  await grant(app, trainer.person.id, 'trainer', { kind: 'location', location: 'Negril' });
});

const again = async ({ person }: Somebody): Promise<Somebody> => ({
  person,
  client: await signInAs(app, person.id),
});
const putForward = (by: Somebody, who: Somebody = learner, more: object = {}) =>
  by.client.post('/api/recommendations').send({
    person: who.person.publicId,
    badge: 'noticed',
    behaviour: 'say-when',
    evidence: EVIDENCE,
    ...more,
  });
const listOf = async ({ client }: Somebody, of: 'waiting' | 'mine') =>
  (await client.get(`/api/recommendations?of=${of}`).expect(200)).body.items;
const decide = (by: Somebody, id: string, isApproved: boolean, reason?: string) =>
  by.client.post(`/api/recommendations/${id}/decision`).send({ isApproved, ...(reason && { reason }) });
const inboxOf = async ({ client }: Somebody) => (await client.get('/api/me/inbox')).body.items;
const badgeOf = async ({ client }: Somebody, slug = 'noticed') =>
  (await client.get('/api/me/badges')).body.items.find((one: { slug: string }) => one.slug === slug);

it('gives the badge at once when a second person agrees, and tells nobody else before', async () => {
  const { body } = await putForward(lead).expect(201);
  expect(body).toMatchObject({
    badge: { slug: 'noticed' },
    person: { id: learner.person.publicId },
    behaviour: 'Say when',
    evidence: EVIDENCE,
    state: 'waiting',
    decidedBy: null,
  });
  // The person themself, and whoever wrote it, decide nothing, and the person sees nothing of it.
  expect(await inboxOf(learner)).toEqual([]);
  expect(await badgeOf(learner)).toMatchObject({
    award: null,
    steps: [{ of: 'recommendation', have: 0, need: 1 }],
  });
  expect(await listOf(lead, 'waiting')).toEqual([]);
  expect((await decide(lead, body.id, true)).body.code).toBe('RECOMMENDATION_NOT_FOUND');
  const stranger = await somebody(app);
  await grant(app, stranger.person.id, 'trainer', { kind: 'location', location: 'Kingston' });
  expect(await listOf(stranger, 'waiting')).toEqual([]);
  expect((await decide(stranger, body.id, true)).status).toBe(404);

  expect(await listOf(boss, 'waiting')).toMatchObject([
    { id: body.id, from: expect.stringContaining(lead.person.familyName) },
  ]);
  expect((await listOf(trainer, 'waiting')).map(({ id }: { id: string }) => id)).toEqual([body.id]);
  await decide(trainer, body.id, true).expect(204);
  await app.settle();
  expect(await badgeOf(learner)).toMatchObject({ award: { period: null }, steps: [{ have: 1, need: 1 }] });
  expect(await listOf(boss, 'waiting')).toEqual([]);
  expect((await decide(boss, body.id, false, 'It was a team of four.')).status).toBe(404);
  expect(await listOf(lead, 'mine')).toMatchObject([
    { state: 'approved', decidedBy: expect.stringContaining(trainer.person.familyName), reason: null },
  ]);
  expect(await inboxOf(lead)).toMatchObject([
    { kind: 'recommendation', subject: 'The person you put forward gets the badge' },
  ]);
  expect((await putForward(boss)).body.code).toBe('BADGE_GIVEN_ALREADY');
  const [entry] = (await admin.client.get('/api/audit?action=recommendations.approved')).body.items;
  expect(entry).toMatchObject({ action: 'recommendations.approved' });
});

it('asks those nearby once a day, however many wait, without a name', async () => {
  const second = await somebody(app, { manager: lead.person, location: 'Negril' });
  await putForward(lead).expect(201);
  await putForward(lead, second).expect(201);
  const asked = await inboxOf(trainer);
  expect(asked).toMatchObject([{ kind: 'recommendation', subject: 'Somebody was put forward for a badge' }]);
  expect(JSON.stringify(asked)).not.toContain(learner.person.familyName);
  expect(await inboxOf(boss)).toHaveLength(1);
  // Admins find it in their list, and are asked where nobody is nearer.
  expect(await inboxOf(admin)).toEqual([]);
  expect(await listOf(admin, 'waiting')).toHaveLength(2);
  app.clock.set('2026-11-22T15:00:00Z');
  await putForward(lead, learner, { badge: 'quarterly' }).expect(201);
  expect(await inboxOf(trainer)).toHaveLength(2);
  const alone = await somebody(app, { location: 'Ocho Rios' });
  await putForward(await anAdmin(app), alone).expect(201);
  expect(await inboxOf(admin)).toHaveLength(1);
});

it('asks nobody who is locked out, and admins where nobody nearer can answer', async () => {
  const { person } = await somebody(app);
  const alone = await somebody(app, { manager: person, location: 'Ocho Rios' });
  const guide = await somebody(app);
  await grant(app, guide.person.id, 'trainer', { kind: 'location', location: 'Ocho Rios' });
  await app.transactions.run(() =>
    app.database.execute('UPDATE accounts SET disabled_at = ? WHERE person_id = ?', [
      new Date('2026-11-20T15:00:00Z'),
      guide.person.id,
    ]),
  );
  await putForward(admin, alone).expect(201);
  const askedAbout = async (personId: number) =>
    await app.database.query(
      "SELECT id FROM notices WHERE kind = 'recommendation' AND person_id = ? AND cause LIKE 'recommendations:waiting:%'",
      [personId],
    );
  expect(await askedAbout(person.id)).toHaveLength(1);
  expect(await askedAbout(guide.person.id)).toEqual([]);
  await app.transactions.run(() =>
    app.database.execute('UPDATE accounts SET disabled_at = ? WHERE person_id = ?', [
      new Date('2026-11-20T15:00:00Z'),
      person.id,
    ]),
  );
  const other = await somebody(app, { manager: person, location: 'Ocho Rios' });
  const second = await anAdmin(app);
  await putForward(second, other).expect(201);
  expect(await askedAbout(person.id)).toHaveLength(1);
  expect(await askedAbout(admin.person.id)).toHaveLength(1);
  expect(await askedAbout(second.person.id)).toEqual([]);
});

it('ends with the day what waits about somebody who has left or whose record was merged, and nothing else', async () => {
  const [gone, merged] = [
    await somebody(app, { location: 'Negril' }),
    await somebody(app, { location: 'Negril' }),
  ];
  for (const who of [gone, merged, learner]) await putForward(trainer, who).expect(201);
  await app.transactions.run(async () => {
    await app.database.execute(
      "UPDATE service_periods SET to_on = '2026-11-20', ends_at = ? WHERE person_id = ?",
      [new Date('2026-11-20T05:00:00Z'), gone.person.id],
    );
    await app.database.execute('UPDATE persons SET merged_into_id = ? WHERE id = ?', [
      learner.person.id,
      merged.person.id,
    ]);
  });
  await app.nest.get(RecommendationLapses, { strict: false }).consume();
  const states = (await listOf(trainer, 'mine')).map(
    ({ person, state }: { person: { id: string }; state: string }) => [person.id, state],
  );
  expect(states).toEqual([
    [learner.person.publicId, 'waiting'],
    [merged.person.publicId, 'lapsed'],
    [gone.person.publicId, 'lapsed'],
  ]);
});

it('declines with a reason that its writer reads and the person does not, and then takes another one', async () => {
  const { id } = (await putForward(lead)).body;
  expect((await decide(boss, id, false)).body.code).toBe('REASON_MISSING');
  await decide(boss, id, false, 'It was a team of four.').expect(204);
  await app.settle();
  expect(await listOf(lead, 'mine')).toMatchObject([{ state: 'declined', reason: 'It was a team of four.' }]);
  expect(await inboxOf(learner)).toEqual([]);
  expect(await badgeOf(learner)).toMatchObject({ award: null, steps: [{ have: 0 }] });
  expect((await inboxOf(lead))[0].subject).toBe('The person you put forward does not get the badge yet');
  await putForward(trainer).expect(201);
});

it('refuses oneself, people of others, who has left, other badges and a second one that waits', async () => {
  const code = async (by: Somebody, who?: Somebody, more?: object) =>
    (await putForward(by, who, more)).body.code;
  expect(await code(lead, lead)).toBe('PERSON_NOT_YOURS');
  expect(await code(trainer, lead)).toBe('PERSON_NOT_YOURS');
  const gone = await somebody(app, { manager: lead.person, location: 'Negril' });
  await app.transactions.run(() =>
    app.database.execute("UPDATE service_periods SET to_on = '2026-11-01', ends_at = ? WHERE person_id = ?", [
      new Date('2026-11-01T05:00:00Z'),
      gone.person.id,
    ]),
  );
  expect(await code(trainer, gone)).toBe('PERSON_NOT_YOURS');
  expect(await code(lead, learner, { badge: 'thanked' })).toBe('BADGE_NOT_RECOMMENDED');
  expect(await code(lead, learner, { behaviour: 'shout' })).toBe('BEHAVIOUR_UNKNOWN');
  await putForward(lead).expect(201);
  expect(await code(boss)).toBe('RECOMMENDED_ALREADY');
  expect((await putForward(learner)).status).toBe(403);
});

it('can be taken back until it is decided, and by nobody else', async () => {
  const { id } = (await putForward(lead)).body;
  const withdraw = (by: Somebody) => by.client.post(`/api/recommendations/${id}/withdrawal`);
  expect((await withdraw(boss)).status).toBe(404);
  await withdraw(lead).expect(204);
  await withdraw(lead).expect(204);
  expect(await listOf(boss, 'waiting')).toEqual([]);
  const second = (await putForward(lead)).body.id;
  await decide(boss, second, true).expect(204);
  expect((await lead.client.post(`/api/recommendations/${second}/withdrawal`)).body.code).toBe(
    'RECOMMENDATION_SETTLED',
  );
});

it('is decided once where two decide at the same time, and by the database never by whoever wrote it', async () => {
  const { id } = (await putForward(lead)).body;
  const answers = await Promise.all([
    decide(boss, id, true),
    decide(trainer, id, false, 'It was a team of four.'),
    decide(admin, id, true),
  ]);
  expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
  const other = (await putForward(lead, learner, { badge: 'quarterly' })).body.id;
  const cheat = app.transactions.run(() =>
    app.database.execute(
      "UPDATE badge_recommendations SET status = 'approved', decider_id = proposer_id WHERE public_id = ?",
      [other],
    ),
  );
  await expect(cheat).rejects.toThrow();
});

it('can be had once a quarter, and is not given again for one in which it was taken away', async () => {
  const approve = async () => {
    const { id } = (await putForward(lead, learner, { badge: 'quarterly' }).expect(201)).body;
    await decide(boss, id, true).expect(204);
    await app.settle();
  };
  await approve();
  expect(await badgeOf(learner, 'quarterly')).toMatchObject({ award: { period: '2026-Q4' } });
  await admin.client
    .post(`/api/people/${learner.person.publicId}/badges/quarterly/revocation`)
    .send({ reason: 'It was somebody else.' })
    .expect(204);
  app.clock.set('2026-11-22T15:00:00Z');
  await app.settle();
  expect(await badgeOf(learner, 'quarterly')).toMatchObject({ award: null });
  app.clock.set('2027-01-20T15:00:00Z');
  [lead, boss, learner] = [await again(lead), await again(boss), await again(learner)];
  await approve();
  expect(await badgeOf(learner, 'quarterly')).toMatchObject({ award: { period: '2027-Q1' } });
});
