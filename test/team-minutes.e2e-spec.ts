import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { type BuiltTrack, buildEnrolment, enrolmentOf } from './support/factories/enrolment.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { addContent, fixtureContent } from './support/content.js';
import { buildLearner, finishBasics, type Learner, lessonPath, publishTracks } from './support/learner.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let tracks: { sensitisation: BuiltTrack; customerFacing: BuiltTrack };
let lead: BuiltPerson;
let manager: Agent;

beforeAll(async () => {
  app = await startApp();
  tracks = await publishTracks(app);
  lead = await buildPerson(app, { givenName: 'Lead' });
});
afterAll(() => app.close());

const learner = async (track: BuiltTrack): Promise<Learner> => {
  const one = await buildLearner(app, track, { manager: lead });
  manager = await signInAs(app, lead.id);
  return one;
};
/** As the list says, which must be what the person's own page says. */
async function minutesOf({ person }: Learner): Promise<number> {
  const { body } = await manager.get('/api/team/people').query({ of: lead.publicId });
  const row = body.items.find(({ id }: { id: string }) => id === person.publicId);
  const record = (await manager.get(`/api/team/people/${person.publicId}`)).body;
  expect(record.minutesNeeded).toBe(row.minutesNeeded);
  return row.minutesNeeded;
}

it('counts lessons until they are done, and nothing of how far somebody is inside one', async () => {
  const one = await learner(tracks.sensitisation);
  // An article of 5, a video of 1, a quiz of 3, a scenario of 4, a promise of 1.
  expect(await minutesOf(one)).toBe(14);
  await one.client.post(lessonPath('who', 'start'));
  expect(await minutesOf(one)).toBe(14);
  await one.client.post(lessonPath('who', 'read'));
  expect(await minutesOf(one)).toBe(9);
  await finishBasics(one.client);
  expect(await minutesOf(one)).toBe(0);
});

it('counts once what two tracks ask for, and workshops and sign-offs until they are recorded', async () => {
  const both = await learner(tracks.sensitisation);
  await buildEnrolment(app, both.person, { track: tracks.customerFacing });
  // 14 and the second course of 5, a workshop of 60, a sign-off of 45.
  expect(await minutesOf(both)).toBe(124);
  const trainer = await buildPerson(app, { givenName: 'Trainer' });
  await grant(app, trainer.id, 'trainer', { kind: 'everybody' });
  const agent = await signInAs(app, trainer.id);
  const attended = await agent
    .post('/api/requirements/workshop/attendance')
    .send({ onDay: '2026-11-21', minutes: 60, people: [both.person.publicId] });
  expect(attended.status).toBe(200);
  expect(await minutesOf(both)).toBe(64);
  const enrolment = await enrolmentOf(app, both.person, tracks.customerFacing);
  await agent.post(`/api/enrolments/${enrolment.publicId}/waiver`).send({ reason: 'Did it elsewhere' });
  expect(await minutesOf(both)).toBe(14);
});

it('counts the version that somebody began, and the current one for who has not', async () => {
  const begun = await learner(tracks.sensitisation);
  await begun.client.post(lessonPath('who', 'start'));
  const article = fixtureContent['courses/basics/01-who.md'];
  const longer = String(article).replace('minutes: 5', 'minutes: 25');
  await addContent(app, { 'courses/basics/01-who.md': longer });
  const fresh = await learner(tracks.sensitisation);
  expect([await minutesOf(begun), await minutesOf(fresh)]).toEqual([14, 34]);
});

it('adds up for a whole team', async () => {
  const { body: summary } = await manager.get('/api/team').query({ of: lead.publicId });
  const { body: page } = await manager.get('/api/team/people').query({ of: lead.publicId });
  const sum = page.items.reduce((all: number, one: { minutesNeeded: number }) => all + one.minutesNeeded, 0);
  expect(summary.minutesNeeded).toBe(sum);
  // One who is done, two who have not begun the longer version, one who began the shorter.
  expect(sum).toBe(0 + 34 + 34 + 14);
});
