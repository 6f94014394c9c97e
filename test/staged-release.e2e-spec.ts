import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AssignmentRuns } from '../src/assignments/assignment-runs.js';
import { startOfDay } from '../src/common/days.js';
import { Digests } from '../src/notifications/digests.js';
import { EnrolledNotices } from '../src/reminders/enrolled-notices.js';
import { ReleaseNotices } from '../src/reminders/release-notices.js';
import { startApp, type TestApp } from './support/app.js';
import { edited, TRACK } from './support/content-check.js';
import { buildEnrolment, type BuiltTrack } from './support/factories/enrolment.js';
import { buildPerson, type PersonOverrides } from './support/factories/person.js';
import { buildLearner, finishBasics, lessonPath, publishTracks } from './support/learner.js';
import { grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let staged: BuiltTrack;
let plain: BuiltTrack;

/** A Monday, ten in the morning in Jamaica. */
const MONDAY = '2026-11-23';
const at = (day: string) => app.clock.set(`${day}T15:00:00Z`);

beforeAll(async () => {
  app = await startApp({}, `${MONDAY}T15:00:00Z`);
  const days = edited(
    TRACK,
    'course: customers',
    'course: customers\n    opens-on-day: 5\n    due-on-day: 10',
  );
  const comesBack = String(days[TRACK]).replace('depth: detailed', 'depth: detailed\nevery: 12 months');
  const other =
    '---\ntitle: Customers alone\ndepth: detailed\nrequirements:\n  - course: customers\n---\nFor a few.\n';
  ({ customerFacing: staged } = await publishTracks(app, {
    [TRACK]: comesBack,
    'tracks/customers-alone.md': other,
  }));
  plain = await trackOf('customers-alone');
  // From here on, things are said.
  await app.nest.get(EnrolledNotices).consume();
});
afterAll(() => app.close());
beforeEach(() => at(MONDAY));

const trackOf = async (slug: string): Promise<BuiltTrack> => {
  const row = await app.database.first<BuiltTrack>(
    'SELECT id, current_version_id AS versionId, slug FROM tracks WHERE slug = ?',
    [slug],
  );
  if (!row) throw new Error(`${slug} was not published.`);
  return row;
};
const DUE = { kind: 'on' as const, day: '2026-12-28' };

/** Somebody on the staged track from that Monday on, due five weeks later. */
async function learnerOf(overrides: PersonOverrides = {}, due: typeof DUE = DUE) {
  const person = await buildPerson(app, overrides);
  const enrolment = await buildEnrolment(app, person, { track: staged, due });
  const client = async () => await signInAs(app, person.id);
  const detail = async () =>
    (await (await client()).get(`/api/me/enrolments/${enrolment.publicId}`)).body as Detail;
  return { person, enrolment, client, detail };
}
interface Detail {
  next: { kind: string; title: string; opensOn: string | null } | null;
  parts: unknown[];
  requirements: {
    slug: string;
    isOpen: boolean;
    opensOn: string | null;
    dueOn: string | null;
    isLate: boolean;
  }[];
}
const partOf = ({ requirements }: Detail, slug = 'customers') =>
  requirements.find((one) => one.slug === slug);

async function away(person: { id: number }, fromOn: string, toOn: string): Promise<void> {
  const zone = 'America/Jamaica';
  await app.transactions.run(() =>
    app.database.insert('absences', {
      person_id: person.id,
      from_on: fromOn,
      to_on: toOn,
      starts_at: startOfDay(fromOn, zone),
      ends_at: startOfDay(toOn, zone),
      source: 'hr',
    }),
  );
}

const HAND_OVER = lessonPath('hand-over', '', 'customers');

describe('a course that a track opens later', () => {
  it('is shown with its day, refused with it, skipped, and open on it', async () => {
    const { client, detail } = await learnerOf();
    const before = await detail();
    expect(partOf(before)).toMatchObject({
      isOpen: false,
      opensOn: '2026-11-27',
      dueOn: '2026-12-02',
      isLate: false,
    });
    expect(partOf(before, 'basics')).toMatchObject({ isOpen: true, opensOn: null, dueOn: null });
    const part = {
      slug: 'customers',
      title: 'Customers',
      opensOn: '2026-11-27',
      dueOn: '2026-12-02',
      isLate: false,
    };
    expect(before.parts).toEqual([part]);
    const me = await client();
    expect((await me.get('/api/me/enrolments')).body.items[0].parts).toEqual([part]);

    for (const answer of [
      await me.post(`${HAND_OVER}/start`),
      await me.post(`${HAND_OVER}/read`),
      await me.get(HAND_OVER),
    ]) {
      expect(answer.status).toBe(422);
      expect(answer.body).toMatchObject({ code: 'NOT_OPEN_YET', details: [{ opensOn: '2026-11-27' }] });
    }
    expect((await me.get('/api/me/courses/customers')).body).toMatchObject({
      opensOn: '2026-11-27',
      resume: null,
    });

    await finishBasics(me);
    expect((await detail()).next).toMatchObject({
      kind: 'opening',
      title: 'Customers',
      opensOn: '2026-11-27',
    });
    at('2026-11-26');
    expect((await (await client()).post(`${HAND_OVER}/start`)).status).toBe(422);
    // Midnight where they are.
    app.clock.set('2026-11-27T05:00:00Z');
    expect((await (await client()).post(`${HAND_OVER}/start`)).status).toBe(200);
    expect((await detail()).next).toMatchObject({ kind: 'lesson', title: 'Handing over', opensOn: null });
    at('2026-12-03');
    expect(partOf(await detail())).toMatchObject({ isOpen: true, dueOn: '2026-12-02', isLate: true });
    await (await client()).post(`${HAND_OVER}/read`);
    expect(partOf(await detail())).toMatchObject({ dueOn: null, isLate: false });
    expect((await detail()).next).toMatchObject({ kind: 'attendance' });
  });

  it('is open where another track of the same person has it open, on every track', async () => {
    const { person, client, detail } = await learnerOf();
    await buildEnrolment(app, person, { track: plain, due: DUE });
    expect(partOf(await detail())).toMatchObject({ isOpen: true, opensOn: null, dueOn: '2026-12-02' });
    expect((await (await client()).post(`${HAND_OVER}/read`)).status).toBe(200);
  });

  it('stays open once it is begun, also where the days change afterwards', async () => {
    const { person, client, detail } = await learnerOf();
    at('2026-11-27');
    expect((await (await client()).post(`${HAND_OVER}/start`)).status).toBe(200);
    await away(person, '2026-11-24', '2026-11-26');
    expect(partOf(await detail())).toMatchObject({ isOpen: true, opensOn: null });
    expect((await (await client()).post(`${HAND_OVER}/read`)).status).toBe(200);
  });

  it('waits for whoever is away, in the calendar of where they are', async () => {
    const { person, detail } = await learnerOf({ timeZone: 'Pacific/Auckland' });
    // Tuesday has begun there.
    expect(partOf(await detail())).toMatchObject({ opensOn: '2026-11-28', dueOn: '2026-12-03' });
    await away(person, '2026-11-25', '2026-12-02');
    expect(partOf(await detail())).toMatchObject({ opensOn: '2026-12-05', dueOn: '2026-12-10' });
  });

  it('opens a week before the whole is due at the latest, and more time closes nothing again', async () => {
    const { enrolment, detail } = await learnerOf({}, { kind: 'on', day: '2026-12-03' });
    expect(partOf(await detail())).toMatchObject({ opensOn: '2026-11-26', dueOn: '2026-12-02' });
    at('2026-11-26');
    const trainer = await buildPerson(app);
    await grant(app, trainer.id, 'admin');
    const given = await (
      await signInAs(app, trainer.id)
    )
      .post(`/api/enrolments/${enrolment.publicId}/extension`)
      .send({ dueOn: '2026-12-10', reason: 'Month-end work' });
    expect(given.body).toMatchObject({ dueOn: '2026-12-10' });
    expect(partOf(await detail())).toMatchObject({ isOpen: true, dueOn: '2026-12-09' });
  });

  it('may be attended and signed off at any time, and is no hurdle to the completion', async () => {
    const { person, enrolment, client } = await learnerOf();
    const trainer = await buildPerson(app);
    await grant(app, trainer.id, 'admin');
    const admin = await signInAs(app, trainer.id);
    const onDay = MONDAY;
    const attended = await admin
      .post('/api/requirements/workshop/attendance')
      .send({ onDay, minutes: 60, people: [person.employeeNumber] });
    const signed = await admin
      .post('/api/requirements/conversations/sign-offs')
      .send({ personId: person.publicId, onDay });
    expect([attended.status, signed.status]).toEqual([200, 200]);
    await finishBasics(await client());
    at('2026-11-27');
    await (await client()).post(`${HAND_OVER}/read`);
    const { body } = await (await client()).get(`/api/me/enrolments/${enrolment.publicId}`);
    expect(body).toMatchObject({ status: 'completed', parts: [] });
  });

  it('is counted anew in the next cycle, from its own first day', async () => {
    const learner = await buildLearner(app, staged);
    const { person } = learner;
    await finishBasics(learner.client);
    at('2026-11-27');
    await (await signInAs(app, person.id)).post(`${HAND_OVER}/read`);
    await app.transactions.run(() =>
      app.database.execute(
        "UPDATE enrolments SET status = 'completed', open_key = NULL, completed_at = ? WHERE id = ?",
        [app.clock.now(), learner.enrolment.id],
      ),
    );
    at('2027-11-15');
    await app.nest.get(AssignmentRuns).evaluateAll('daily', app.clock.now());
    const me = await signInAs(app, person.id);
    const { body } = await me.get('/api/me/enrolments');
    const open = body.items.find(({ status }: { status: string }) => status === 'active');
    expect(open).toMatchObject({ startsOn: '2027-11-15', requirementsDone: 0 });
    expect(open.parts).toMatchObject([{ slug: 'customers', opensOn: '2027-11-19', dueOn: '2027-11-24' }]);
    expect((await me.post(`${HAND_OVER}/start`)).body.code).toBe('NOT_OPEN_YET');
    at('2027-11-19');
    expect((await (await signInAs(app, person.id)).post(`${HAND_OVER}/start`)).status).toBe(200);
  });
});

describe('the notice of a part that opens', () => {
  /** What the clock's events say on the morning of a day in Jamaica, by two processes at once. */
  async function morning(day: string): Promise<void> {
    app.clock.set(`${day}T13:30:00Z`);
    await app.nest.get(EnrolledNotices).consume();
    const released = app.nest.get(ReleaseNotices);
    await Promise.all([released.consume(), released.consume()]);
    await app.nest.get(Digests).assemble();
  }
  const told = async (person: { id: number }) =>
    await app.database.query<{ subject: string; words: string }>(
      "SELECT subject, words FROM notices WHERE person_id = ? AND kind = 'released' AND words IS NOT NULL ORDER BY id",
      [person.id],
    );
  const mails = async (person: { id: number }) =>
    (
      await app.database.query<{ subject: string }>(
        'SELECT subject FROM outbox WHERE person_id = ? ORDER BY id',
        [person.id],
      )
    ).map(({ subject }) => subject);

  it('comes on its morning, once, with what it takes and by when; not to who has begun it, nor to who is away', async () => {
    const [one, begun, gone, elsewhere] = [
      await learnerOf(),
      await learnerOf(),
      await learnerOf(),
      await learnerOf(),
    ];
    await buildEnrolment(app, elsewhere.person, { track: plain, due: DUE });
    await (await signInAs(app, elsewhere.person.id)).get('/api/me/enrolments');
    await away(gone.person, '2026-11-25', '2026-12-02');
    for (const day of ['2026-11-24', '2026-11-26']) await morning(day);
    for (const { person } of [one, begun, gone, elsewhere]) expect(await told(person)).toEqual([]);

    // Midnight: the part opens, and somebody begins it before the mail is written.
    app.clock.set('2026-11-27T05:10:00Z');
    await app.nest.get(ReleaseNotices).consume();
    expect((await told(begun.person)).map(({ subject }) => subject)).toEqual(['Now open: Customers']);
    await (await begun.client()).post(`${HAND_OVER}/start`);
    for (const day of ['2026-11-27', '2026-11-28', '2026-11-30', '2026-12-01']) await morning(day);
    const [notice, ...others] = await told(one.person);
    expect(others).toEqual([]);
    expect(notice?.words).toContain(
      'This part of Customer-facing service is open for you now. It takes about 5 minutes.',
    );
    expect(notice?.words).toContain('Please complete it by Wednesday 2 December 2026.');
    expect(notice?.words).toContain(`/learning/${one.enrolment.publicId}`);
    expect(await mails(one.person)).toContain('Now open: Customers');
    expect(await mails(begun.person)).not.toContain('Now open: Customers');
    for (const { person } of [begun, gone, elsewhere]) expect(await told(person)).toEqual([]);

    // Seven days away: it opens seven days later.
    for (const day of ['2026-12-02', '2026-12-03', '2026-12-04', '2026-12-07']) await morning(day);
    expect(await told(gone.person)).toHaveLength(1);
    expect((await mails(gone.person)).filter((subject) => subject === 'Now open: Customers')).toHaveLength(1);
    expect(await told(one.person)).toHaveLength(1);
  });

  it('comes where a near due day opens the part early, and not before anybody’s first day', async () => {
    const soon = await learnerOf({}, { kind: 'on', day: '2026-12-03' });
    const later = await learnerOf({ hiredOn: '2026-12-07' });
    for (const day of ['2026-11-24', '2026-11-25']) await morning(day);
    expect(await told(soon.person)).toEqual([]);
    await morning('2026-11-26');
    expect(await told(soon.person)).toHaveLength(1);
    await morning('2026-11-27');
    expect(await told(later.person)).toEqual([]);
    await morning('2026-12-11');
    expect(await told(later.person)).toHaveLength(1);
  });
});

it('shows the days of a published track', async () => {
  const person = await buildPerson(app);
  const { body } = await (await signInAs(app, person.id)).get('/api/tracks/customer-facing');
  expect(body.requirements).toMatchObject([
    { slug: 'basics', opensOnDay: null, dueOnDay: null },
    { slug: 'customers', opensOnDay: 5, dueOnDay: 10 },
    { slug: 'workshop', opensOnDay: null, dueOnDay: null },
    { slug: 'conversations', opensOnDay: null, dueOnDay: null },
  ]);
});
