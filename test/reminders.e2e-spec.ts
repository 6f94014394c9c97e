import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { AssignmentRuns } from '../src/assignments/assignment-runs.js';
import { addDays } from '../src/common/days.js';
import { EventRunner } from '../src/events/event-runner.js';
import { Digests } from '../src/notifications/digests.js';
import { DueReminders } from '../src/reminders/due-reminders.js';
import { EnrolledNotices } from '../src/reminders/enrolled-notices.js';
import { WeeklyNotices } from '../src/reminders/weekly-notices.js';
import { anotherApp, startApp, type TestApp } from './support/app.js';
import { buildAssignment, buildEnrolment, buildTrack } from './support/factories/enrolment.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { buildLearner, finishBasics, publishTracks } from './support/learner.js';
import { grant, signInAs } from './support/sign-in.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({}, '2026-11-16T13:00:00Z');
  // From here on, things are said.
  await look();
});
afterAll(() => app.close());
/** A Monday, eight in the morning in Jamaica. */
const MONDAY = '2026-11-23';
beforeEach(() => app.clock.set(`${MONDAY}T13:00:00Z`));

interface Said {
  kind: string;
  subject: string;
  words: string;
  cause: string;
}

/** What a person was told, in order. */
const said = async (person: { id: number }): Promise<Said[]> =>
  await app.database.query(
    'SELECT kind, subject, words, cause FROM notices WHERE person_id = ? AND words IS NOT NULL ORDER BY id',
    [person.id],
  );
const kinds = async (person: { id: number }) => (await said(person)).map(({ kind }) => kind);
const mails = async (person: { id: number }) =>
  await app.database.query<{ day: string; subject: string }>(
    'SELECT day, subject FROM outbox WHERE person_id = ? ORDER BY id',
    [person.id],
  );
const change = (sql: string, values: unknown[]) =>
  app.transactions.run(() => app.database.execute(sql, values));
/** What the clock's events do, also where the clock was set back to a time that was told before. */
async function look(nest: INestApplicationContext = app.nest): Promise<void> {
  await nest.get(EventRunner).drain();
  for (const consumer of [EnrolledNotices, DueReminders, WeeklyNotices]) await nest.get(consumer).consume();
  await nest.get(Digests).assemble();
}
/** The morning of a day in Jamaica. */
async function morning(day: string): Promise<void> {
  app.clock.set(`${day}T13:30:00Z`);
  await look();
}
const due = (day: string) => ({ due: { kind: 'on' as const, day } });

describe('new work', () => {
  it('is told with why and by when, once', async () => {
    const person = await buildPerson(app);
    const { publicId } = await buildEnrolment(app, person, due('2026-12-18'));
    await morning('2026-11-24');
    await morning('2026-11-25');
    const [notice, ...others] = await said(person);
    expect(others).toEqual([]);
    expect(notice?.subject).toBe('New for you: Sensitisation');
    expect(notice?.words).toContain('Please complete it by Friday 18 December 2026.');
    expect(notice?.words).toContain('Assigned by name: due on 18 December 2026');
    expect(notice?.words).toContain(`/learning/${publicId}`);
  });

  it('is told in one notice where several tracks come at once, and anew where another one comes later', async () => {
    const person = await buildPerson(app);
    for (const slug of ['sensitisation', 'service'])
      await buildEnrolment(app, person, { track: await buildTrack(app, slug), ...due('2026-12-18') });
    await morning('2026-11-24');
    await buildEnrolment(app, person, { track: await buildTrack(app, 'more'), ...due('2026-12-18') });
    await morning('2026-11-25');
    const subjects = (await said(person)).map(({ subject }) => subject);
    expect(subjects).toEqual(['New for you: 2 tracks', 'New for you: Track more']);
  });

  it('waits while people are being enrolled, since another track may follow', async () => {
    const person = await buildPerson(app);
    await buildEnrolment(app, person);
    const last = await app.database.first<{ id: number }>('SELECT MAX(id) AS id FROM assignment_runs');
    const run = 'UPDATE assignment_runs SET finished_at = ? WHERE id = ?';
    const finishedAt = app.clock.now();
    await change(run, [null, last?.id]);
    app.clock.advance({ minutes: 20 });
    await look();
    expect(await kinds(person)).toEqual([]);
    await change(run, [finishedAt, last?.id]);
    app.clock.advance({ minutes: 15 });
    await look();
    expect(await kinds(person)).toEqual(['enrolled']);
  });

  it('is told to a new hire on the first day, and nothing before', async () => {
    const person = await buildPerson(app, { hiredOn: '2026-11-26' });
    await buildEnrolment(app, person, due('2026-12-01'));
    for (const day of ['2026-11-24', '2026-11-25']) await morning(day);
    expect([await kinds(person), await mails(person)]).toEqual([[], []]);
    await morning('2026-11-26');
    expect(await kinds(person)).toEqual(['enrolled']);
    expect(await mails(person)).toEqual([{ day: '2026-11-26', subject: 'New for you: Sensitisation' }]);
  });
});

describe('what is due', () => {
  it('is told 14, 3 and 1 days before, then overdue the day after and weekly, five times at most; one mail a day', async () => {
    app.clock.set('2026-11-19T13:00:00Z');
    const person = await buildPerson(app);
    await buildEnrolment(app, person, due('2026-12-11'));
    const told = [];
    for (let day = '2026-11-20'; day <= '2027-02-01'; day = addDays(day, 1)) {
      const before = (await said(person)).length;
      await morning(day);
      for (const { cause } of (await said(person)).slice(before)) {
        const [kind, , , number = ''] = cause.split(':');
        told.push(`${day} ${kind} ${kind === 'enrolled' ? '' : number}`.trim());
      }
    }
    expect(told).toEqual([
      '2026-11-20 enrolled',
      '2026-11-27 due-soon 14',
      '2026-12-08 due-soon 3',
      '2026-12-10 due-soon 1',
      '2026-12-12 overdue 1',
      '2026-12-18 overdue 2',
      '2026-12-25 overdue 3',
      '2027-01-01 overdue 4',
      '2027-01-08 overdue 5',
    ]);
    const days = (await mails(person)).map(({ day }) => day);
    expect(days).toHaveLength(9);
    expect(new Set(days).size).toBe(9);
    // What fell on a Saturday was said on Monday.
    expect(days).toContain('2026-12-14');
  });

  it('is not told within three days of enrolment', async () => {
    const person = await buildPerson(app);
    await buildEnrolment(app, person, due('2026-11-26'));
    for (const day of ['2026-11-24', '2026-11-25']) await morning(day);
    expect(await kinds(person)).toEqual(['enrolled']);
    await morning('2026-11-27');
    expect(await kinds(person)).toEqual(['enrolled', 'overdue']);
  });

  it('is told anew where the day was moved, and the reminder of the old day is not sent', async () => {
    app.clock.set('2026-11-17T13:00:00Z');
    const person = await buildPerson(app);
    const { id } = await buildEnrolment(app, person, due('2026-11-27'));
    await morning('2026-11-18');
    app.clock.set('2026-11-24T06:00:00Z');
    await look();
    expect(await kinds(person)).toEqual(['enrolled', 'due-soon']);
    await change("UPDATE enrolments SET due_on = '2026-12-08', due_at = ? WHERE id = ?", [
      new Date('2026-12-09T05:00:00Z'),
      id,
    ]);
    await morning('2026-11-24');
    expect((await said(person)).map(({ subject }) => subject).slice(1)).toEqual([
      'Sensitisation: due on Tuesday 8 December 2026',
    ]);
  });

  it('is not told of what was completed, waived or withdrawn before the mail is written, nor to anybody away', async () => {
    app.clock.set('2026-11-17T13:00:00Z');
    const people = await Promise.all(Array.from({ length: 4 }, () => buildPerson(app)));
    const enrolments = [];
    for (const person of people) enrolments.push(await buildEnrolment(app, person, due('2026-11-27')));
    await morning('2026-11-18');
    const away = people[3];
    await change(
      `INSERT INTO absences (person_id, from_on, to_on, starts_at, ends_at, source) VALUES (?, '2026-11-20', '2026-11-30', ?, ?, 'hr')`,
      [away?.id, new Date('2026-11-20T05:00:00Z'), new Date('2026-11-30T05:00:00Z')],
    );
    app.clock.set('2026-11-24T06:00:00Z');
    await look();
    expect(await Promise.all(people.map(kinds))).toEqual([
      ...Array.from({ length: 3 }, () => ['enrolled', 'due-soon']),
      ['enrolled'],
    ]);
    for (const [index, status] of ['completed', 'waived', 'withdrawn'].entries())
      await change('UPDATE enrolments SET status = ?, open_key = NULL WHERE id = ?', [
        status,
        enrolments[index]?.id,
      ]);
    await morning('2026-11-24');
    for (const person of people) {
      expect(await kinds(person)).toEqual(['enrolled']);
      expect(await mails(person)).toHaveLength(1);
    }
  });

  it('is told once though two processes look at it at the same time, and again', async () => {
    app.clock.set('2026-11-17T13:00:00Z');
    const people = await Promise.all(Array.from({ length: 20 }, () => buildPerson(app)));
    for (const person of people) await buildEnrolment(app, person, due('2026-11-27'));
    await morning('2026-11-18');
    app.clock.set('2026-11-24T13:30:00Z');
    const other = await anotherApp(app);
    await Promise.all([look(), look(other), look()]);
    await other.close();
    app.clock.advance({ hours: 1 });
    await look();
    for (const person of people) {
      expect(await kinds(person)).toEqual(['enrolled', 'due-soon']);
      expect(await mails(person)).toHaveLength(2);
    }
  });
});

describe('what is over', () => {
  it('is told: a track that is done', async () => {
    const { sensitisation } = await publishTracks(app);
    const learner = await buildLearner(app, sensitisation);
    await finishBasics(learner.client);
    app.clock.advance({ minutes: 20 });
    await look();
    const told = await kinds(learner.person);
    expect(told.filter((kind) => kind === 'completed')).toHaveLength(1);
  });

  it.each([
    ['waived', 'waiver'],
    ['withdrawn', 'withdrawal'],
  ])('is told: a track that somebody is %s from, if they had heard of it', async (kind, act) => {
    const admin = await buildPerson(app);
    await grant(app, admin.id, 'admin', { kind: 'everybody' });
    const client = await signInAs(app, admin.id);
    const [heard, never] = [await buildPerson(app), await buildPerson(app)];
    const { publicId } = await buildEnrolment(app, heard, due('2026-12-18'));
    await morning(MONDAY);
    app.clock.advance({ minutes: 15 });
    await look();
    await morning('2026-11-24');
    const fresh = await buildEnrolment(app, never, due('2026-12-18'));
    for (const id of [publicId, fresh.publicId]) {
      const { status } = await client
        .post(`/api/enrolments/${id}/${act}`)
        .send({ reason: 'Not their work any more' });
      expect(status).toBe(200);
    }
    await look();
    expect(await kinds(heard)).toEqual(['enrolled', kind]);
    expect(await kinds(never)).toEqual([]);
  });
});

describe('on Monday', () => {
  it('a manager hears once how many of those who report to them are late or due this week; nobody else’s', async () => {
    app.clock.set('2026-11-16T13:30:00Z');
    const top = await buildPerson(app);
    const manager = await buildPerson(app, { manager: top });
    const idle = await buildPerson(app, { manager: top });
    const team: BuiltPerson[] = [];
    for (let count = 0; count < 3; count++) team.push(await buildPerson(app, { manager }));
    const days = ['2026-11-18', '2026-11-27', '2026-12-18'];
    for (const [index, person] of team.entries()) await buildEnrolment(app, person, due(days[index] ?? ''));
    await morning('2026-11-20');
    expect(await kinds(manager)).toEqual([]);
    await morning(MONDAY);
    app.clock.advance({ hours: 2 });
    await look();
    const [week, ...others] = await said(manager);
    expect(others).toEqual([]);
    expect(week?.subject).toBe('Your team this week: 1 overdue, 1 due');
    expect(week?.words).toContain('/team');
    for (const person of team) expect(week?.words).not.toContain(person.familyName);
    expect([await kinds(top), await kinds(idle)]).toEqual([[], []]);
  });

  it('whoever assigned it hears of those who are more than two weeks late, while they may still assign', async () => {
    app.clock.set('2026-11-16T13:30:00Z');
    const [trainer, former] = [await buildPerson(app), await buildPerson(app)];
    await grant(app, trainer.id, 'trainer', { kind: 'everybody' });
    for (const by of [trainer, former]) {
      const person = await buildPerson(app);
      const track = await buildTrack(app);
      const id = await buildAssignment(
        app,
        track,
        { kind: 'people', personIds: [person.id] },
        { kind: 'on', day: '2026-11-18' },
        by,
      );
      await app.nest.get(AssignmentRuns).evaluate(id, 'test', app.clock.now());
    }
    await morning('2026-11-30');
    expect(await kinds(trainer)).toEqual([]);
    await morning('2026-12-07');
    expect((await said(trainer)).map(({ subject }) => subject)).toEqual([
      'What you assigned: 1 person is more than two weeks late',
    ]);
    expect(await kinds(former)).toEqual([]);
  });
});

it('an installation that begins to say things does not begin with its past', async () => {
  const old = await startApp({}, '2026-11-23T13:30:00Z');
  const person = await buildPerson(old);
  await buildEnrolment(old, person);
  old.clock.advance({ minutes: 20 });
  await old.settle();
  old.clock.advance({ days: 1 });
  await old.settle();
  const told = await old.database.query('SELECT id FROM notices WHERE person_id = ?', [person.id]);
  expect(told).toEqual([]);
  const later = await buildPerson(old);
  await buildEnrolment(old, later);
  old.clock.advance({ minutes: 20 });
  await old.settle();
  const fresh = await old.database.query('SELECT kind FROM notices WHERE person_id = ?', [later.id]);
  expect(fresh).toEqual([{ kind: 'enrolled' }]);
  await old.close();
});
