import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DueRule } from '../src/due-dates/due-rule.js';
import { EnrolmentProgress } from '../src/enrolments/enrolment-progress.repository.js';
import { EventLog } from '../src/events/event-log.js';
import { TRACK_COMPLETED } from '../src/progress/track-progress.js';
import { startApp, type TestApp } from './support/app.js';
import {
  type BuiltEnrolment,
  buildEnrolment,
  buildTrack,
  enrolmentOf,
} from './support/factories/enrolment.js';
import { type BuiltPerson, buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let admin: Agent;
let worker: BuiltPerson;

beforeAll(async () => {
  app = await startApp();
  const owner = await buildPerson(app, { department: 'People', title: 'Owner' });
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
  worker = await buildPerson(app, { hiredOn: '2024-03-01', location: 'Kingston', title: 'Clerk' });
  await buildTrack(app);
});
afterAll(() => app.close());

const example = (due: object) => admin.post('/api/assignments/due-example').send(due);
let tracks = 0;
const anotherTrack = () => buildTrack(app, `due-${++tracks}`);

async function dueUnder(due: DueRule, person = worker): Promise<string | null> {
  return (await buildEnrolment(app, person, { track: await anotherTrack(), due })).dueOn;
}

async function stepsOf(enrolmentId: string): Promise<string[]> {
  const { body } = await admin.get(`/api/enrolments/${enrolmentId}/explanation`);
  return body.reasons[0].due.map(({ sentence }: { sentence: string }) => sentence);
}

describe('a due rule', () => {
  it('is tried on somebody who starts next Monday', async () => {
    expect((await example({ months: 1, after: 'first-day-in-role', graceDays: 2 })).body).toEqual({
      startsOn: '2026-11-23',
      dueOn: '2026-12-25',
    });
    expect((await example({ weeks: 2, after: 'completion', track: 'sensitisation' })).body.dueOn).toBe(
      '2026-12-07',
    );
    expect((await example({ workingDays: 5, before: 'day', day: '2027-01-15' })).body.dueOn).toBe(
      '2027-01-08',
    );
  });

  it('is refused at its field where its parts do not belong together', async () => {
    const twice = await example({ days: 1, weeks: 1, after: 'hire' });
    expect([twice.status, twice.body.code, twice.body.details[0].field]).toEqual([
      400,
      'DUE_INVALID',
      'due.days',
    ]);
    for (const due of [{ months: 121, after: 'hire' }, { days: 1, after: 'birth' }, { on: '2027-02-30' }])
      expect((await example(due)).status).toBe(400);
    expect((await example({ days: 1, after: 'completion', track: 'none' })).status).toBe(404);
    const itself = await admin.post('/api/assignments').send({
      track: 'sensitisation',
      audience: { personIds: [worker.publicId] },
      due: { days: 1, after: 'completion', track: 'sensitisation' },
    });
    expect([itself.status, itself.body.code]).toEqual([422, 'DUE_COUNTS_ITSELF']);
  });

  it('is kept as it was asked, and says whom it leaves without a due date', async () => {
    await buildPerson(app, { title: 'Nowhere', department: null });
    const track = await anotherTrack();
    const body = {
      track: track.slug,
      audience: { titles: ['Nowhere'] },
      due: { weeks: 6, after: 'first-day-in-department', graceDays: 3 },
    };
    expect((await admin.post('/api/assignments/preview').send(body)).body.counts).toMatchObject({
      willBeEnrolled: 1,
      needsData: 1,
    });
    const made = await admin.post('/api/assignments').send(body);
    expect(made.body.due).toEqual(body.due);
    await app.settle();
    const { items } = (await admin.get(`/api/assignments/${made.body.id}/people`)).body;
    expect(items[0].dueOn).toBeNull();
    expect(items[0].why ?? 'since the department is missing').toContain('the department is missing');
  });

  it('waits for the completion of another track and follows when that happens', async () => {
    const first = await anotherTrack();
    const basics = await buildEnrolment(app, worker, { track: first });
    const due = {
      kind: 'after',
      anchor: 'completion',
      track: first.slug,
      trackTitle: 'Basics',
      weeks: 2,
    } as const;
    const next = await buildEnrolment(app, worker, { track: await anotherTrack(), due });
    expect(next.dueOn).toBeNull();
    expect(await stepsOf(next.publicId)).toEqual(['No due date yet: it follows once “Basics” is completed']);
    await app.transactions.run(() => completeNow(basics));
    await app.settle();
    expect(await stepsOf(next.publicId)).toEqual([
      'Counted from the completion of “Basics”: Saturday 21 November 2026',
      '2 weeks later: Saturday 5 December 2026',
      'Not on a weekend: Monday 7 December 2026',
    ]);
    expect((await enrolmentOf(app, worker, { id: next.trackId })).dueOn).toBe('2026-12-07');
  });

  it('gives twice the time below half-time', async () => {
    const part = await buildPerson(app, { hiredOn: '2024-03-01', fullTimePermille: 499 });
    const half = await buildPerson(app, { hiredOn: '2024-03-01', fullTimePermille: 500 });
    const due = { kind: 'after', anchor: 'enrolment', weeks: 2 } as const;
    expect([await dueUnder(due, part), await dueUnder(due, half)]).toEqual(['2026-12-21', '2026-12-07']);
  });
});

/** Completes an enrolment, with its news. */
async function completeNow({ id, personId, trackId }: BuiltEnrolment): Promise<void> {
  const at = app.clock.now();
  await app.nest.get(EnrolmentProgress).complete([{ enrolmentId: id, at, scorePermille: null }]);
  await app.nest
    .get(EventLog)
    .record({ kind: TRACK_COMPLETED, subjectId: id, payload: { personId, trackId } });
}

describe('the working days of the company', () => {
  const holidays = (days: object[], location?: string) =>
    admin.post('/api/work-calendar/holidays').send({ ...(location && { location }), holidays: days });

  it('move due dates at once, later but not sooner within two weeks', async () => {
    const near = await buildEnrolment(app, worker, {
      track: await anotherTrack(),
      due: { kind: 'on', day: '2026-11-30' },
    });
    const far = await buildEnrolment(app, worker, {
      track: await anotherTrack(),
      due: { kind: 'on', day: '2026-12-24' },
    });
    const elsewhere = await buildPerson(app, { hiredOn: '2024-03-01', location: 'London' });
    const there = await buildEnrolment(app, elsewhere, {
      track: { id: near.trackId },
      due: { kind: 'on', day: '2026-11-30' },
    });
    const dueDates = async () => {
      const rows = await app.database.query<{ dueOn: string }>(
        'SELECT due_on AS dueOn FROM enrolments WHERE id IN (?, ?, ?) ORDER BY id',
        [near.id, far.id, there.id],
      );
      return rows.map(({ dueOn }) => dueOn);
    };
    const days = [
      { day: '2026-11-30', name: 'Founders’ Day' },
      { day: '2026-12-24', name: 'Christmas Eve' },
    ];
    expect((await holidays(days, 'Kingston')).body).toEqual({ added: 2 });
    expect((await holidays(days, 'Kingston')).body).toEqual({ added: 0 });
    await app.settle();
    expect(await dueDates()).toEqual(['2026-12-01', '2026-12-25', '2026-11-30']);
    expect(await stepsOf(near.publicId)).toContain(
      'Not on a day off (Founders’ Day): Tuesday 1 December 2026',
    );
    const { body } = await admin.get('/api/work-calendar?year=2026');
    expect(body.weeks).toEqual([{ location: null, weekdays: [1, 2, 3, 4, 5] }]);
    expect(body.holidays).toMatchObject([
      { day: '2026-11-30', location: 'Kingston' },
      { name: 'Christmas Eve' },
    ]);
    for (const { id } of body.holidays)
      expect((await admin.delete(`/api/work-calendar/holidays/${id}`)).status).toBe(204);
    await app.settle();
    expect(await dueDates()).toEqual(['2026-12-01', '2026-12-24', '2026-11-30']);
    expect(await stepsOf(near.publicId)).toContain('Told as due on Tuesday 1 December 2026');
  });

  it('may be others at a location', async () => {
    const week = (body: object) => admin.put('/api/work-calendar/weeks').send(body);
    expect((await week({ location: 'Dubai', weekdays: [7, 1, 2, 3, 4] })).status).toBe(204);
    const dubai = await buildPerson(app, { hiredOn: '2024-03-01', location: 'Dubai' });
    expect(await dueUnder({ kind: 'on', day: '2026-12-04' }, dubai)).toBe('2026-12-06');
    expect((await week({ location: 'Dubai' })).status).toBe(204);
    await app.settle();
    expect((await admin.get('/api/work-calendar')).body.weeks).toHaveLength(1);
    expect((await week({})).body.code).toBe('WEEK_NEEDED');
    for (const weekdays of [[], [8], [1, 1]]) expect((await week({ weekdays })).status).toBe(400);
    expect((await holidays([{ day: '2026-02-30', name: 'Never' }])).status).toBe(400);
    expect((await holidays([{ day: '2026-02-28', name: '' }])).status).toBe(400);
  });

  it('stand in the audit trail', async () => {
    const rows = await app.database.query<{ action: string }>(
      "SELECT DISTINCT action FROM audit_entries WHERE subject_type = 'work-calendar' ORDER BY action",
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'work-calendar.holiday-removed',
      'work-calendar.holidays-added',
      'work-calendar.week-set',
    ]);
  });
});
