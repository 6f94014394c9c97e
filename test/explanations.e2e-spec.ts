import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { announceImport, buildTrack, enrolmentOf, goLive } from './support/factories/enrolment.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let trainer: Agent;
let head: BuiltPerson;
let learner: BuiltPerson;
beforeAll(async () => {
  app = await startApp();
  await goLive(app);
  const office = await buildPerson(app, { givenName: 'Tara', familyName: 'Trainer' });
  await grant(app, office.id, 'trainer', { kind: 'everybody' });
  trainer = await signInAs(app, office.id);
  head = await buildPerson(app, { department: 'Field Service' });
  learner = await hire('2026-12-01');
});
afterAll(() => app.close());

async function hire(hiredOn: string | null): Promise<BuiltPerson> {
  const place = { department: 'Field Service', title: 'Field Technician', manager: head };
  const person = await buildPerson(app, { ...place, hiredOn });
  await announceImport(app, 'people.imported', [person]);
  await app.settle();
  return person;
}
const sensitisation = () => buildTrack(app, 'sensitisation');
async function explained(person: BuiltPerson, client = trainer) {
  const { publicId } = await enrolmentOf(app, person, await sensitisation());
  return await client.get(`/api/enrolments/${publicId}/explanation`);
}
const sentences = (steps: { sentence: string }[]) => steps.map(({ sentence }) => sentence);
const whyNot = async (person: BuiltPerson, track: string, client = trainer) =>
  (await client.get(`/api/people/${person.publicId}/why-not`).query({ track })).body;

describe('why somebody has a track', () => {
  it('is told from the hire to the due date, in words and as data, with what was decided since', async () => {
    const { publicId } = await enrolmentOf(app, learner, await sensitisation());
    const head1 = await signInAs(app, head.id);
    await head1
      .post(`/api/people/${learner.publicId}/absences`)
      .send({ from: '2026-12-05', to: '2026-12-07' });
    await app.settle();
    const { body } = await explained(learner);
    expect(sentences(body.facts)).toEqual(['Hired on 1 December 2026', 'Field Technician in Field Service']);
    expect(body.reasons).toHaveLength(1);
    const [reason] = body.reasons;
    expect(reason).toMatchObject({ assignment: 'New hires', version: 1, dueOn: '2026-12-18', decides: true });
    expect(reason.sentence).toBe(
      'On 21 November 2026 matched version 1 of “New hires”: New hire on 1 December 2026',
    );
    expect(reason.due.map(({ kind, day }: { kind: string; day: string }) => [kind, day])).toEqual([
      ['anchor', '2026-12-01'],
      ['offset', '2026-12-15'],
      ['absence', '2026-12-18'],
    ]);
    const extension = { dueOn: '2027-01-11', reason: 'A project' };
    await trainer.post(`/api/enrolments/${publicId}/extension`).send(extension).expect(200);
    const { body: after } = await explained(learner);
    expect(sentences(after.since)).toEqual([
      'Open since 21 November 2026, by Tara Trainer: A project',
      'More time was given on 21 November 2026: not due before Thursday 14 January 2027',
    ]);
    expect(after.sentence).toContain(
      'Hired on 1 December 2026; Field Technician in Field Service; On 21 Nov',
    );
    expect(after.dueOn).toBe('2027-01-14');
    await trainer.post(`/api/enrolments/${publicId}/waiver`).send({ reason: 'Did it', until: '2027-02-01' });
    expect(sentences((await explained(learner)).body.since).at(-1)).toBe(
      'The waiver ends on Monday 1 February 2027',
    );
  });

  it('says what is missing for a due date', async () => {
    const { body } = await explained(await hire(null));
    expect(sentences(body.reasons[0].due)).toEqual([
      'No due date, since the hire date is missing: it follows once that is known',
    ]);
    expect(sentences(body.facts)[0]).toBe('First seen on 21 November 2026; the hire date is missing');
  });

  it('is told to the person, from the first day on, and to the manager; to nobody else', async () => {
    const begun = await hire('2026-11-21');
    expect((await explained(begun, await signInAs(app, begun.id))).status).toBe(200);
    expect((await explained(begun, await signInAs(app, head.id))).status).toBe(200);
    const stranger = await buildPerson(app);
    expect((await explained(begun, await signInAs(app, stranger.id))).status).toBe(404);
  });
});

describe('why somebody has not got a track', () => {
  it('is told by each of its assignments, with the parts that do not hold', async () => {
    const veteran = await buildPerson(app, { department: 'Finance', title: 'Accountant' });
    const answer = await whyNot(veteran, 'customer-facing');
    expect(answer).toMatchObject({ answer: 'no-match', enrolmentId: null });
    const shipped = answer.assignments.find(
      ({ assignment }: { assignment: string }) => assignment === 'New hires who meet customers',
    );
    expect(shipped).toMatchObject({
      matches: false,
      failing: ['new hires, whose service begins on 21 November 2026 or later', 'people who meet customers'],
    });
    expect(answer.sentence).toContain('No assignment of Track customer-facing matches');
    expect((await whyNot(veteran, 'sensitisation')).assignments).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          failing: ['everybody, wave by wave, and none that has begun reaches them'],
        }),
      ]),
    );
  });

  it('is told where somebody has it, is excused, has left, or nothing is assigned', async () => {
    expect((await whyNot(await hire('2026-11-21'), 'sensitisation')).answer).toBe('has-it');
    expect(await whyNot(learner, 'sensitisation')).toMatchObject({
      answer: 'waived',
      sentence: 'Sensitisation is waived until 1 February 2027',
    });
    const left = await buildPerson(app, { lastDay: '2026-10-30' });
    expect((await whyNot(left, 'sensitisation')).answer).toBe('not-in-service');
    await buildTrack(app, 'unassigned');
    expect(await whyNot(head, 'unassigned')).toMatchObject({ answer: 'no-assignment', assignments: [] });
    const { status, body } = await trainer.get(`/api/people/${head.publicId}/why-not?track=none`);
    expect([status, body.code]).toEqual([404, 'TRACK_NOT_FOUND']);
    expect((await trainer.get(`/api/people/${head.publicId}/why-not`)).status).toBe(400);
  });

  it('is told where what would match is paused', async () => {
    const paused = await buildTrack(app, 'paused');
    const person = await buildPerson(app, { title: 'Waiting' });
    const request = {
      track: paused.slug,
      name: 'Those who wait',
      audience: { titles: ['Waiting'] },
      due: { days: 9, after: 'enrolment' },
    };
    const { body: assignment } = await trainer.post('/api/assignments').send(request);
    await trainer.post(`/api/assignments/${assignment.id}/pause`);
    expect(await whyNot(person, 'paused')).toMatchObject({
      answer: 'paused',
      sentence: '“Those who wait” would match, but is paused: that enrols nobody until somebody resumes it',
      assignments: [{ matches: true, isPaused: true }],
    });
  });

  it('is told to the person, too', async () => {
    const own = await signInAs(app, head.id);
    expect((await whyNot(head, 'customer-facing', own)).answer).toBe('no-match');
    expect((await whyNot(await buildPerson(app), 'customer-facing', own)).code).toBe('PERSON_NOT_FOUND');
  });
});
