import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ShippedAssignments } from '../src/assignments/shipped-assignments.js';
import { startApp, type TestApp } from './support/app.js';
import type { BuiltTrack } from './support/factories/enrolment.js';
import { buildDepartment, buildPerson } from './support/factories/person.js';
import { buildLearner, finishBasics, type Learner, publishTracks } from './support/learner.js';
import { grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let sensitisation: BuiltTrack;
beforeAll(async () => {
  app = await startApp();
  ({ sensitisation } = await publishTracks(app));
});
afterAll(() => app.close());

const detailedOf = async ({ client }: Learner) =>
  (await client.get('/api/me/enrolments')).body.items.filter(
    ({ track }: { track: { slug: string } }) => track.slug === 'customer-facing',
  );

it('leaves only the rest to do for who comes to meet customers with the sensitisation earned, due 30 days after the first day there', async () => {
  const owner = await buildPerson(app, { department: 'Direction' });
  await grant(app, owner.id, 'admin');
  const admin = await signInAs(app, owner.id);
  const serves = { hiredOn: '2024-03-01', title: 'Clerk' };
  const learner = await buildLearner(app, sensitisation, { ...serves, department: 'Finance' });
  await finishBasics(learner.client);
  const before = await buildLearner(app, sensitisation, { ...serves, department: 'Customer Care' });
  await app.nest.get(ShippedAssignments).ensure();
  const care = await buildDepartment(app, 'Customer Care');
  const move = { from: '2026-11-21', department: care.publicId };
  expect((await admin.post(`/api/people/${learner.person.publicId}/moves`).send(move)).status).toBe(201);
  await app.settle();
  expect(await detailedOf(learner)).toEqual([
    expect.objectContaining({
      requirementsDone: 1,
      requirementsTotal: 4,
      dueOn: '2026-12-21',
      why: ['New to a role that meets customers, Clerk: due 30 days after the first day in the role'],
    }),
  ]);
  expect(await detailedOf(before)).toEqual([]);
});
