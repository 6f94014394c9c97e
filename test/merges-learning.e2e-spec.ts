import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, dayOf } from '../src/common/days.js';
import { ProgressRebuild } from '../src/progress/progress-rebuild.js';
import type { TestApp } from './support/app.js';
import { buildEnrolment, type BuiltTrack } from './support/factories/enrolment.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { finishBasics, lessonPath, publishTracks, takeQuiz } from './support/learner.js';
import { Company } from './support/merging.js';
import { signInAs } from './support/sign-in.js';

let company: Company;
let app: TestApp;
let sensitisation: BuiltTrack;
let customerFacing: BuiltTrack;
beforeAll(async () => {
  company = await Company.start('2026-09-01T15:00:00Z');
  ({ app } = company);
  ({ sensitisation, customerFacing } = await publishTracks(app));
});
afterAll(() => app.close());

const enrol = (person: BuiltPerson, track = sensitisation) => buildEnrolment(app, person, { track });
const finish = async (person: BuiltPerson) => finishBasics(await signInAs(app, person.id));
const nextDay = () => app.clock.advance({ days: 1 });

/** What is stored of a person's enrolments, oldest row first. */
const enrolmentsOf = ({ id }: BuiltPerson) =>
  app.database.query<{ id: number; cycle: number; status: string; isSuperseded: number }>(
    `SELECT id, cycle, status, CASE WHEN superseded_at IS NULL THEN 0 ELSE 1 END AS isSuperseded
       FROM enrolments WHERE person_id = ? ORDER BY id`,
    [id],
  );

/** How reports show the people of a family name on the sensitisation track, as of a day. */
async function reported({ familyName }: BuiltPerson, asOf?: string): Promise<string[]> {
  const query = { text: familyName, track: 'sensitisation', ...(asOf === undefined ? {} : { asOf }) };
  const { body } = await company.admin.get('/api/reports/completion/people').query(query);
  return body.items.map(({ status }: { status: string }) => status);
}

describe('two enrolments on one track', () => {
  it('count as the completed one; the open one ends with a note and stays as history', async () => {
    const { kept, merged } = await company.twins();
    const [open, done] = [await enrol(kept), await enrol(merged)];
    await finish(merged);
    const { body } = await company.merge(kept, merged, true);
    expect(body).toMatchObject({ enrolments: 1, tracksOfBoth: 1, completions: 1 });
    await company.mergeAndSettle(kept, merged);
    expect(await enrolmentsOf(kept)).toEqual([
      { id: open.id, cycle: 0, status: 'withdrawn', isSuperseded: 1 },
      { id: done.id, cycle: 1, status: 'completed', isSuperseded: 0 },
    ]);
    expect(await enrolmentsOf(merged)).toEqual([]);
    const notes = await app.database.query(
      'SELECT note, changed_by AS changedBy FROM enrolment_periods WHERE enrolment_id = ? AND note IS NOT NULL',
      [open.id],
    );
    expect(notes).toEqual([
      {
        note: 'Both records of this person were on this track; the other enrolment counts.',
        changedBy: company.owner.id,
      },
    ]);
    const mine = await (await signInAs(app, kept.id)).get('/api/me/enrolments');
    expect(mine.body.items).toMatchObject([{ status: 'completed' }]);
  });

  it('count the person once today, on past days, and before the better one began', async () => {
    const { kept, merged } = await company.twins();
    await enrol(kept);
    nextDay();
    const before = app.clock.now().toISOString().slice(0, 10);
    nextDay();
    await enrol(merged);
    await finish(merged);
    nextDay();
    const between = app.clock.now().toISOString().slice(0, 10);
    nextDay();
    expect([await reported(kept, before), await reported(kept, between)]).toEqual([
      ['not-started'],
      ['not-started', 'completed'],
    ]);
    await company.mergeAndSettle(kept, merged);
    expect([await reported(kept, before), await reported(kept, between), await reported(kept)]).toEqual([
      ['not-started'],
      ['completed'],
      ['completed'],
    ]);
  });

  it('that were both completed keep both completions, of which one counts', async () => {
    const { kept, merged } = await company.twins();
    for (const person of [kept, merged]) {
      await enrol(person);
      await finish(person);
    }
    await company.mergeAndSettle(kept, merged);
    expect(await enrolmentsOf(kept)).toMatchObject([
      { cycle: 1, isSuperseded: 0 },
      { cycle: 0, isSuperseded: 1 },
    ]);
    const completions = await app.database.query(
      'SELECT cycle FROM completions WHERE person_id = ? ORDER BY cycle',
      [kept.id],
    );
    expect(completions).toEqual([{ cycle: 0 }, { cycle: 1 }]);
    const mine = await (await signInAs(app, kept.id)).get('/api/me/enrolments');
    expect(mine.body.items).toHaveLength(1);
    expect(await reported(kept)).toEqual(['completed']);
  });

  it('count as the waived one where the other is open, and as the one that is further where both are', async () => {
    const waived = await company.twins();
    const excused = await enrol(waived.merged);
    await enrol(waived.kept);
    await company.admin.post(`/api/enrolments/${excused.publicId}/waiver`).send({ reason: 'Taught it' });
    await company.mergeAndSettle(waived.kept, waived.merged);
    expect(await reported(waived.kept)).toEqual(['waived']);

    const open = await company.twins();
    await enrol(open.kept, customerFacing);
    await enrol(open.merged, customerFacing);
    await finish(open.merged);
    await company.mergeAndSettle(open.kept, open.merged);
    const mine = await (await signInAs(app, open.kept.id)).get('/api/me/enrolments');
    expect(mine.body.items).toMatchObject([{ status: 'active', requirementsDone: 1 }]);
  });
});

describe('what either record learnt', () => {
  it('counts in every track that the kept one is on, and completes what has everything by it', async () => {
    const { kept, merged } = await company.twins();
    await enrol(kept);
    await enrol(merged, customerFacing);
    await finish(merged);
    await company.mergeAndSettle(kept, merged);
    expect(await reported(kept)).toEqual(['completed']);
    const client = await signInAs(app, kept.id);
    const { items } = (await client.get('/api/me/enrolments')).body;
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ status: 'active', requirementsDone: 1, requirementsTotal: 4 }),
      ]),
    );
    expect((await client.get('/api/me/courses/basics')).body).toMatchObject({ lessonsDone: 5 });
  });

  it('is the further of two in a course, with its attempts and its evidence; the other stays as history', async () => {
    const { kept, merged } = await company.twins();
    for (const person of [kept, merged]) await enrol(person);
    await (await signInAs(app, kept.id)).post(lessonPath('who', 'read'));
    const other = await signInAs(app, merged.id);
    await other.post(lessonPath('who', 'read'));
    await takeQuiz(other);
    await company.mergeAndSettle(kept, merged);
    const client = await signInAs(app, kept.id);
    expect((await client.get('/api/me/courses/basics')).body).toMatchObject({ lessonsDone: 2 });
    const progress = await app.database.query<{ id: number; cycle: number; done: number }>(
      'SELECT id, cycle, lessons_done AS done FROM course_progress WHERE person_id = ? ORDER BY id',
      [kept.id],
    );
    expect(progress).toMatchObject([
      { cycle: 0, done: 1 },
      { cycle: 1, done: 2 },
    ]);
    for (const { id } of progress) {
      const { told, stands } = await app.nest.get(ProgressRebuild).compare(id);
      expect(told).toEqual(stands);
    }
    const attempts = await app.database.query(
      'SELECT person_id AS personId FROM attempts WHERE person_id IN (?, ?)',
      [kept.id, merged.id],
    );
    expect(attempts).toEqual([{ personId: kept.id }]);
    await client.post(lessonPath('one-order', 'read'));
    expect((await client.get('/api/me/courses/basics')).body).toMatchObject({ lessonsDone: 3 });
  });

  it('is what others saw of it: of two records of a workshop one counts, and a sign-off goes along', async () => {
    const { kept, merged } = await company.twins();
    await enrol(kept, customerFacing);
    await company.admin.post('/api/requirements/workshop/attendance').send({
      onDay: '2026-08-31',
      minutes: 60,
      people: [kept.publicId, merged.publicId],
    });
    await company.admin
      .post('/api/requirements/conversations/sign-offs')
      .send({ personId: merged.publicId, onDay: '2026-08-31' });
    await company.mergeAndSettle(kept, merged);
    const records = await app.database.query(
      'SELECT slug, cycle FROM requirement_records WHERE person_id = ? ORDER BY slug, cycle',
      [kept.id],
    );
    expect(records).toEqual([
      { slug: 'conversations', cycle: 1 },
      { slug: 'workshop', cycle: 0 },
      { slug: 'workshop', cycle: 1 },
    ]);
    const mine = await (await signInAs(app, kept.id)).get('/api/me/enrolments');
    expect(mine.body.items).toMatchObject([{ requirementsDone: 2 }]);
  });

  it('is recorded of the kept record where a list or an assignment names the number of the merged one', async () => {
    const { kept, merged } = await company.twins();
    await company.mergeAndSettle(kept, merged);
    const { body } = await company.admin.post('/api/requirements/workshop/attendance').send({
      onDay: '2026-08-31',
      minutes: 60,
      people: [merged.employeeNumber, kept.employeeNumber],
    });
    expect(body).toEqual({ recorded: 1, alreadyRecorded: 0, notFound: [] });
    const named = await company.admin
      .post('/api/assignments/named-people')
      .send({ entries: [merged.employeeNumber] });
    expect(JSON.stringify(named.body)).toContain(kept.publicId);
  });

  it('is refused where one signed the other off, since nobody signs off themself', async () => {
    const { kept, merged } = await company.twins();
    await app.transactions.run(() =>
      app.database.insert('requirement_records', {
        public_id: 'one-signed-the-other',
        person_id: merged.id,
        slug: 'conversations',
        kind: 'sign-off',
        cycle: 1,
        on_day: '2026-08-31',
        recorded_by: kept.id,
        recorded_at: app.clock.now(),
      }),
    );
    const { status, body } = await company.merge(kept, merged);
    expect([status, body.details]).toMatchObject([422, [{ code: 'SIGNED_EACH_OTHER_OFF' }]]);
    expect(body.details[0].message).toMatch(/take that sign-off back first\.$/);
  });
});

describe('what the merged record learnt before a break in service', () => {
  it.each([
    ['counts within a year of the return', 180, 'completed'],
    ['counts no more after a longer time', 420, 'not-started'],
  ])('%s', async (_what, days, expected) => {
    const familyName = `Back${days}`;
    const today = () => dayOf(app.clock.now(), 'UTC');
    const merged = await buildPerson(app, { familyName, lastDay: addDays(today(), 2) });
    await enrol(merged);
    await finish(merged);
    const then = addDays(today(), 1);
    await company.wait(days);
    const kept = await buildPerson(app, { familyName, hiredOn: today() });
    await enrol(kept);
    expect(await reported(kept)).toEqual(['not-started']);
    await company.mergeAndSettle(kept, merged);
    expect([await reported(kept), await reported(kept, then)]).toEqual([[expected], ['completed']]);
  });
});
