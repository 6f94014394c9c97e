import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import type { BuiltTrack } from './support/factories/enrolment.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { buildLearner, publishTracks } from './support/learner.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let customerFacing: BuiltTrack;
let sensitisation: BuiltTrack;
let trainer: Agent;
let manager: BuiltPerson;
beforeAll(async () => {
  app = await startApp();
  ({ customerFacing, sensitisation } = await publishTracks(app));
  const person = await buildPerson(app);
  await grant(app, person.id, 'trainer', { kind: 'department', departmentId: person.departmentId ?? 0 });
  trainer = await signInAs(app, person.id);
  manager = await buildPerson(app);
});
afterAll(() => app.close());

const waiting = (client: Agent, slug: string, query: object = {}) =>
  client.get(`/api/requirements/${slug}/waiting`).query({ limit: 200, ...query });
const namesOf = ({ body }: { body: { items: { employeeNumber: string }[] } }) =>
  body.items.map(({ employeeNumber }) => employeeNumber);
const signOff = (personId: string) =>
  trainer.post('/api/requirements/conversations/sign-offs').send({ personId, onDay: '2026-11-21' });

it('lists who is at it and lacks the record, and no longer whom it was recorded for', async () => {
  const { person } = await buildLearner(app, customerFacing);
  const other = await buildLearner(app, sensitisation);
  const listed = await waiting(trainer, 'conversations');
  expect(listed.body.items).toContainEqual({
    id: person.publicId,
    name: `${person.givenName} ${person.familyName}`,
    employeeNumber: person.employeeNumber,
    department: expect.any(String),
    title: expect.any(String),
    dueOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
  expect(namesOf(listed)).not.toContain(other.person.employeeNumber);
  await signOff(person.publicId).expect(200);
  expect(namesOf(await waiting(trainer, 'conversations'))).not.toContain(person.employeeNumber);
  expect(namesOf(await waiting(trainer, 'workshop'))).toContain(person.employeeNumber);
});

it('finds people by their names', async () => {
  const { person } = await buildLearner(app, customerFacing, { givenName: 'Zoë', familyName: 'Ångström' });
  await buildLearner(app, customerFacing);
  expect(namesOf(await waiting(trainer, 'conversations', { text: 'angstrom zoe' }))).toEqual([
    person.employeeNumber,
  ]);
});

it('is paged by family name, nobody twice', async () => {
  for (let count = 0; count < 3; count++) await buildLearner(app, customerFacing, { familyName: 'Same' });
  const whole = namesOf(await waiting(trainer, 'conversations'));
  const walked: string[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const page = await waiting(trainer, 'conversations', { limit: 1, ...(cursor && { cursor }) });
    walked.push(...namesOf(page));
    cursor = page.body.nextCursor ?? undefined;
  }
  expect(walked).toEqual(whole);
  expect(new Set(walked).size).toBe(walked.length);
});

it('shows managers the sign-offs of their line, and nobody else', async () => {
  const { person } = await buildLearner(app, customerFacing, { manager });
  const client = await signInAs(app, manager.id);
  expect(namesOf(await waiting(client, 'conversations'))).toEqual([person.employeeNumber]);
  expect(namesOf(await waiting(client, 'workshop'))).toEqual([]);
});

it('never offers somebody their own sign-off', async () => {
  const { person, client } = await buildLearner(app, customerFacing);
  await grant(app, person.id, 'trainer');
  expect(namesOf(await waiting(client, 'conversations'))).not.toContain(person.employeeNumber);
  expect(namesOf(await waiting(client, 'workshop'))).toContain(person.employeeNumber);
});
