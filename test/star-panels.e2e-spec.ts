import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { badgeFilesWith } from './support/badges.js';
import { addContent } from './support/content.js';
import { buildPerson } from './support/factories/person.js';
import { fixtureContent } from './support/fixture-content.js';
import {
  anAdmin,
  endNominations,
  EVIDENCE,
  namePanel,
  nominate,
  type Somebody,
  somebody,
  vote,
} from './support/nominations.js';

let app: TestApp;
let year = 2026;
let quarter: string;
let admin: Somebody;
beforeAll(async () => {
  app = await startApp();
  await addContent(app, {
    ...fixtureContent,
    ...badgeFilesWith('star', 1, ['every: quarter'], ['kind: nomination', 'decidedBy: panel']),
  });
});
afterAll(() => app.close());
// Each test has a quarter to itself.
beforeEach(async () => {
  year++;
  quarter = `${year}-Q2`;
  app.clock.set(`${year}-05-20T15:00:00Z`);
  admin = await anAdmin(app);
});

const several = async (count: number) => {
  const all: Somebody[] = [];
  for (let one = 0; one < count; one++) all.push(await somebody(app));
  return all as [Somebody, Somebody, Somebody, ...Somebody[]];
};
const toVote = () => endNominations(admin, quarter, `${year}-05-19`, `${year}-05-31`);
const announce = () => admin.client.post(`/api/star-rounds/${quarter}/announcement`);
const end = () => admin.client.post(`/api/star-rounds/${quarter}/end`);
const candidatesFor = ({ client }: Somebody) => client.get(`/api/star-panels/${quarter}/candidates`);
const inboxOf = async ({ client }: Somebody) => (await client.get('/api/me/inbox')).body.items;
const starsFor = async ({ client }: Somebody) =>
  (await client.get('/api/stars')).body.items.find((one: { quarter: string }) => one.quarter === quarter);

it('has a panel read and vote, and the admin announce a star, whose name nobody reads before they agree', async () => {
  const panel = await several(3);
  const [star, other, nominator, stranger] = await several(4);
  if (!stranger) throw new Error('Too few were built.');
  await nominate(nominator, star, { helped: 'The depot' });
  await nominate(nominator, other);
  expect((await namePanel(admin, quarter, panel)).body).toMatchObject({
    stage: 'nominating',
    nominations: 2,
    people: 2,
    mayVote: 3,
    quorum: 2,
  });
  // The panel reads nothing while nominations can be withdrawn.
  expect((await candidatesFor(panel[0])).body.code).toBe('VOTING_NOT_OPEN');
  expect((await toVote()).body.stage).toBe('voting');
  expect(await inboxOf(panel[0])).toMatchObject([{ kind: 'star-panel', link: { path: '/stars/panel' } }]);
  expect((await candidatesFor(panel[0])).body.items).toMatchObject([
    { id: star.person.publicId, conflicts: [], nominations: [{ evidence: EVIDENCE, helped: 'The depot' }] },
    { id: other.person.publicId },
  ]);
  expect((await candidatesFor(stranger)).status).toBe(404);
  await vote(panel[0], quarter, other).expect(204);
  await vote(panel[0], quarter, star).expect(204);
  await vote(panel[1], quarter, star).expect(204);
  expect((await panel[0].client.get('/api/star-panels')).body.items).toMatchObject([
    { quarter, stage: 'voting', hasVoted: true, nominee: star.person.publicId },
  ]);
  expect((await announce()).body.code).toBe('VOTING_NOT_OVER');
  await vote(panel[2], quarter, null).expect(204);
  expect((await admin.client.get('/api/star-rounds')).body.items[0]).toMatchObject({ quarter, voted: 3 });
  expect((await announce()).body).toMatchObject({ stage: 'decided', ended: 'chosen' });
  expect((await announce()).body.code).toBe('ROUND_DECIDED');

  expect(await inboxOf(star)).toMatchObject([{ kind: 'star', subject: 'You are a star of the quarter' }]);
  const answers = await inboxOf(nominator);
  expect(answers).toMatchObject([
    { kind: 'star', subject: 'Your nomination was read, and the panel has chosen' },
  ]);
  // It says of nobody who they are, nor that somebody was not chosen.
  expect(JSON.stringify(answers)).not.toContain(star.person.familyName);
  expect(await inboxOf(other)).toEqual([]);

  const [{ id }] = (await starsFor(star)).stars;
  expect(await starsFor(stranger)).toMatchObject({
    stars: [{ name: null, department: null, isShown: null }],
  });
  expect((await stranger.client.put(`/api/stars/${id}/showing`).send({ isAgreed: true })).status).toBe(404);
  expect((await star.client.put(`/api/stars/${id}/showing`).send({ isAgreed: 'yes' })).status).toBe(400);
  await star.client.put(`/api/stars/${id}/showing`).send({ isAgreed: true }).expect(204);
  expect((await starsFor(stranger)).stars[0].name).toContain(star.person.familyName);
  await star.client.put(`/api/stars/${id}/showing`).send({ isAgreed: false }).expect(204);
  expect((await starsFor(stranger)).stars[0].name).toBeNull();
  expect((await star.client.get(`/api/stars/${id}/nominations`)).body.items).toMatchObject([
    { evidence: EVIDENCE, behaviour: 'Say when' },
  ]);
  expect((await stranger.client.get(`/api/stars/${id}/nominations`)).status).toBe(404);

  await app.settle();
  const badge = async ({ client }: Somebody) => (await client.get('/api/me/badges')).body.items[0];
  expect((await badge(star)).award).not.toBeNull();
  expect(await badge(other)).toMatchObject({ award: null, steps: [{ of: 'nomination', have: 0, need: 1 }] });
});

it('refuses votes of those who are too close, with every reason, and lets them abstain', async () => {
  const boss = await somebody(app);
  const report = await somebody(app, { manager: boss.person });
  const [voter, second, third] = await several(3);
  const [free] = await several(1);
  for (const who of [report, free]) await nominate(voter, who);
  await nominate(second, boss);
  await namePanel(admin, quarter, [boss, report, voter, second, third]).expect(200);
  // Whoever is nominated themself neither reads nor votes.
  await toVote().expect(200);
  expect((await vote(report, quarter, free)).body.code).toBe('SITS_OUT');
  expect((await candidatesFor(boss)).body.code).toBe('SITS_OUT');
  const refused = await vote(voter, quarter, free);
  expect([refused.status, refused.body.code]).toEqual([422, 'CONFLICT_OF_INTEREST']);
  expect(refused.body.details).toMatchObject([{ code: 'YOUR_NOMINEE', field: 'nominee' }]);
  expect((await vote(voter, quarter, third)).body.code).toBe('CANDIDATE_UNKNOWN');
  expect(
    (await vote(voter, quarter, { ...free, person: { ...free.person, publicId: 'nobody' } })).body.code,
  ).toBe('CANDIDATE_UNKNOWN');
  await vote(voter, quarter, null).expect(204);
  const [round] = (await admin.client.get('/api/star-rounds')).body.items;
  expect(round).toMatchObject({ mayVote: 3, voted: 1, quorum: 2 });
  expect(round.panel.filter((one: { sitsOut: string }) => one.sitsOut === 'nominated')).toHaveLength(2);
});

it('keeps managers and their reports from voting for each other', async () => {
  const boss = await somebody(app);
  const report = await somebody(app, { manager: boss.person });
  const below = await somebody(app, { manager: report.person });
  const [nominator, one] = await several(3);
  await nominate(nominator, report);
  await namePanel(admin, quarter, [boss, below, one]);
  await toVote();
  const codes = async (who: Somebody) => (await candidatesFor(who)).body.items[0].conflicts;
  expect([await codes(boss), await codes(below), await codes(one)]).toEqual([
    ['YOUR_REPORT'],
    ['YOUR_MANAGER'],
    [],
  ]);
  expect((await vote(boss, quarter, report)).body.details).toMatchObject([{ code: 'YOUR_REPORT' }]);
  expect((await vote(below, quarter, report)).body.details).toMatchObject([{ code: 'YOUR_MANAGER' }]);
  await vote(one, quarter, report).expect(204);
});

it('votes once more after a tie, among those who were ahead, and a second tie makes two stars', async () => {
  const panel = await several(4);
  const [first, second, third, nominator] = await several(4);
  if (!nominator || !panel[3]) throw new Error('Too few were built.');
  for (const who of [first, second, third]) await nominate(nominator, who);
  await namePanel(admin, quarter, panel);
  await toVote();
  await vote(panel[0], quarter, first);
  await vote(panel[1], quarter, second);
  app.clock.set(`${year}-06-01T06:00:00Z`);
  expect((await vote(panel[2], quarter, third)).body.code).toBe('VOTING_NOT_OPEN');
  const missing = await announce();
  expect(missing.body).toMatchObject({ code: 'QUORUM_MISSING', details: [{ voted: 2, needed: 3 }] });
  await endNominations(admin, quarter, `${year}-05-19`, `${year}-06-03`).expect(200);
  await vote(panel[2], quarter, null).expect(204);
  app.clock.set(`${year}-06-04T06:00:00Z`);
  expect((await announce()).body).toMatchObject({
    stage: 'voting',
    ballot: 2,
    voted: 0,
    voteUntil: `${year}-06-11`,
  });
  expect(await inboxOf(panel[0])).toMatchObject([{ subject: 'Vote once more: star of the quarter' }, {}]);
  expect((await candidatesFor(panel[0])).body.items).toHaveLength(2);
  expect((await vote(panel[0], quarter, third)).body.code).toBe('CANDIDATE_UNKNOWN');
  await vote(panel[0], quarter, first).expect(204);
  await vote(panel[1], quarter, second).expect(204);
  for (const one of [panel[2], panel[3]]) await vote(one, quarter, null).expect(204);
  expect((await announce()).body).toMatchObject({ stage: 'decided', ended: 'chosen' });
  expect((await starsFor(admin)).stars).toHaveLength(2);
  // Nobody, not even whoever reads the database, finds out who voted for whom.
  const left = await app.database.query(
    'SELECT v.id FROM star_votes v JOIN nomination_rounds r ON r.id = v.round_id WHERE r.quarter = ?',
    [quarter],
  );
  expect(left).toEqual([]);
});

it('ends without a star where all abstain, and answers whoever nominated; not where somebody was chosen', async () => {
  const panel = await several(3);
  const [nominator, who] = await several(3);
  await nominate(nominator, who);
  await namePanel(admin, quarter, panel);
  await toVote();
  expect((await end()).body.code).toBe('VOTING_NOT_OVER');
  for (const one of panel) await vote(one, quarter, null);
  expect((await announce()).body.code).toBe('NOBODY_CHOSEN');
  await vote(panel[0], quarter, who);
  expect((await end()).body.code).toBe('ROUND_HAS_CHOICE');
  await vote(panel[0], quarter, null);
  expect((await end()).body).toMatchObject({ stage: 'decided', ended: 'without' });
  expect(await inboxOf(nominator)).toMatchObject([{ subject: 'Your nomination: this quarter has no star' }]);
  expect(await inboxOf(who)).toEqual([]);
  expect(await starsFor(nominator)).toBeUndefined();
});

it.each<[string, () => Promise<string[]>, number, string]>([
  [
    'two people',
    async () => (await several(3)).slice(1).map(({ person }) => person.publicId),
    400,
    'INPUT_INVALID',
  ],
  [
    'somebody who left',
    async () => [
      ...(await several(3)).map(({ person }) => person.publicId),
      (await buildPerson(app, { lastDay: '2026-10-01' })).publicId,
    ],
    422,
    'PANEL_MEMBER_UNKNOWN',
  ],
  [
    'somebody twice',
    async () => {
      const [one, other] = await several(3);
      return [one, other, other].map(({ person }) => person.publicId);
    },
    422,
    'PANEL_DOUBLED',
  ],
])('a panel of %s is refused', async (_, people, status, code) => {
  const refused = await admin.client
    .put(`/api/star-rounds/${quarter}/panel`)
    .send({ people: await people() });
  expect([refused.status, refused.body.code]).toEqual([status, code]);
});

it('keeps panel and end of nominations once somebody has voted, and refuses days that do not fit', async () => {
  const panel = await several(3);
  const [nominator, who] = await several(3);
  await nominate(nominator, who);
  await namePanel(admin, quarter, panel);
  await toVote();
  const wrong = await endNominations(admin, quarter, `${year}-07-01`, `${year}-06-30`);
  expect(wrong.body).toMatchObject({ code: 'ROUND_DAYS_WRONG', details: [{}, {}] });
  expect((await endNominations(admin, quarter, `${year}-05-32`, `${year}-06-30`)).status).toBe(400);
  expect((await endNominations(admin, 'soon', `${year}-05-19`, `${year}-06-30`)).body.code).toBe(
    'QUARTER_INVALID',
  );
  expect((await endNominations(admin, `${year}-Q3`, `${year}-07-19`, `${year}-08-30`)).status).toBe(404);
  await vote(panel[0], quarter, who);
  expect((await namePanel(admin, quarter, await several(3))).body.code).toBe('VOTING_BEGAN');
  expect((await endNominations(admin, quarter, `${year}-06-15`, `${year}-06-30`)).body.code).toBe(
    'VOTING_BEGAN',
  );
  for (const _ of ['once', 'once more'])
    expect((await endNominations(admin, quarter, `${year}-05-19`, `${year}-06-30`)).body.voteUntil).toBe(
      `${year}-06-30`,
    );
  const faulty = panel[0].client.put(`/api/star-panels/${quarter}/vote`).send({ nominee: 7 });
  expect((await faulty).status).toBe(400);
});

it('calls the panel within an hour after the quarter, without anybody doing a thing', async () => {
  const panel = await several(3);
  const [nominator, who] = await several(3);
  await nominate(nominator, who);
  await namePanel(admin, quarter, panel);
  await app.settle();
  expect(await inboxOf(panel[0])).toEqual([]);
  app.clock.set(`${year}-07-01T06:00:00Z`);
  for (let times = 0; times < 2; times++) await app.settle();
  const reader = await somebody(app);
  expect(await reader.client.get('/api/star-panels').then(({ body }) => body.items)).toEqual([]);
  const told = await app.database.query('SELECT person_id FROM notices WHERE cause LIKE ?', [
    `star-panel:${quarter}:%`,
  ]);
  expect(told).toHaveLength(3);
});
