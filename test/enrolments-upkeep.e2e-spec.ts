import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FOREVER, FOREVER_INSTANT } from '../src/common/days.js';
import { EnrolmentProgress } from '../src/enrolments/enrolment-progress.repository.js';
import { EnrolmentsRepository } from '../src/enrolments/enrolments.repository.js';
import { startApp, type TestApp } from './support/app.js';
import {
  announceImport,
  buildEnrolment,
  buildTrack,
  enrolmentOf,
  goLive,
} from './support/factories/enrolment.js';
import { buildPerson } from './support/factories/person.js';
import { grant, signInAs } from './support/sign-in.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await goLive(app);
});
afterAll(() => app.close());

const sensitisation = () => buildTrack(app, 'sensitisation');

async function enrolmentsOf(person: { id: number }) {
  return await app.database.query<{
    slug: string;
    status: string;
    startsOn: string;
    dueOn: string | null;
    startsAt: Date | string;
  }>(
    `SELECT t.slug, e.status, e.starts_on AS startsOn, e.due_on AS dueOn, e.starts_at AS startsAt
       FROM enrolments e JOIN tracks t ON t.id = e.track_id WHERE e.person_id = ? ORDER BY t.slug DESC`,
    [person.id],
  );
}

async function admin() {
  const person = await buildPerson(app, { department: 'People' });
  await grant(app, person.id, 'admin');
  return await signInAs(app, person.id);
}

describe('absences', () => {
  it('stop the clock, and leave seven days on return', async () => {
    const [short, long, open] = await Promise.all(
      [1, 2, 3].map(() => buildPerson(app, { hiredOn: '2026-11-23', department: 'Finance' })),
    );
    if (!short || !long || !open) throw new Error('Three people were needed.');
    await announceImport(app, 'people.imported', [short, long, open]);
    await app.settle();
    expect(await enrolmentsOf(short)).toMatchObject([{ dueOn: '2026-12-07' }]);
    const away = [
      [
        short.id,
        '2026-11-25',
        '2026-11-27',
        new Date('2026-11-25T05:00:00Z'),
        new Date('2026-11-27T05:00:00Z'),
        'hr',
      ],
      [
        long.id,
        '2026-12-06',
        '2026-12-15',
        new Date('2026-12-06T05:00:00Z'),
        new Date('2026-12-15T05:00:00Z'),
        'hr',
      ],
      [open.id, '2026-11-25', FOREVER, new Date('2026-11-25T05:00:00Z'), FOREVER_INSTANT, 'hr'],
    ];
    await app.transactions.run(() =>
      app.database.insertMany(
        'absences',
        ['person_id', 'from_on', 'to_on', 'starts_at', 'ends_at', 'source'],
        away,
      ),
    );
    app.clock.advance({ minutes: 1 });
    await announceImport(app, 'people.absences-imported', [short, long, open]);
    await app.settle();
    expect(await enrolmentsOf(short)).toMatchObject([{ dueOn: '2026-12-09' }]);
    expect(await enrolmentsOf(long)).toMatchObject([{ dueOn: '2026-12-22' }]);
    expect(await enrolmentsOf(open)).toMatchObject([{ dueOn: '2026-12-07' }]);
    const { id } = await enrolmentOf(app, short, await sensitisation());
    const periods = (await app.nest.get(EnrolmentsRepository).periodsOf([id])).get(id);
    expect(periods?.map(({ dueAt }) => dueAt?.toISOString())).toEqual([
      '2026-12-08T05:00:00.000Z',
      '2026-12-10T05:00:00.000Z',
    ]);
  });
});

describe('a time zone that changes', () => {
  it('moves the instants of start and due day', async () => {
    const hire = await buildPerson(app, { hiredOn: '2026-12-14', department: 'Finance' });
    await announceImport(app, 'people.imported', [hire]);
    await app.settle();
    await app.transactions.run(() =>
      app.database.execute('UPDATE persons SET time_zone = ? WHERE id = ?', ['Pacific/Auckland', hire.id]),
    );
    await announceImport(app, 'people.imported', [hire]);
    await app.settle();
    const client = await admin();
    const { publicId } = await enrolmentOf(app, hire, await sensitisation());
    expect((await client.get(`/api/enrolments/${publicId}`)).body).toMatchObject({
      startsOn: '2026-12-14',
      startsAt: '2026-12-13T11:00:00.000Z',
      dueOn: '2026-12-28',
      dueAt: '2026-12-28T11:00:00.000Z',
      isScheduled: true,
    });
  });
});

describe('progress', () => {
  it('starts once, counts what is done and completes once', async () => {
    const learner = await buildPerson(app, { hiredOn: '2025-01-01' });
    const track = await buildTrack(app, 'two-steps', 2);
    const { id } = await buildEnrolment(app, learner, { track });
    const progress = app.nest.get(EnrolmentProgress);
    const first = app.clock.now();
    app.clock.advance({ hours: 1 });
    const later = app.clock.now();
    await app.transactions.run(async () => {
      await progress.markStarted([{ enrolmentId: id, at: first }]);
      await progress.markStarted([{ enrolmentId: id, at: later }]);
      await progress.recordDone([{ enrolmentId: id, requirementsDone: 1, scorePermille: 900, at: later }]);
    });
    const [active] = await app.nest.get(EnrolmentsRepository).openOf(learner.id, later);
    expect(active).toMatchObject({
      startedAt: first,
      requirementsDone: 1,
      requirementsTotal: 2,
      scorePermille: 900,
    });
    const outcomes = await Promise.all(
      [1, 2].map(() =>
        app.transactions.run(() => progress.complete([{ enrolmentId: id, at: later, scorePermille: 950 }])),
      ),
    );
    expect(outcomes.flat()).toEqual([id]);
    const [done] = await app.nest.get(EnrolmentsRepository).visibleOf(learner.id, later);
    expect(done).toMatchObject({
      status: 'completed',
      completedAt: later,
      requirementsDone: 2,
      scorePermille: 950,
    });
    const periods = (await app.nest.get(EnrolmentsRepository).periodsOf([id])).get(id);
    expect(periods?.map(({ status }) => status)).toEqual(['active', 'completed']);
  });

  it('that is completed keeps a further assignment from enrolling again', async () => {
    const learner = await buildPerson(app, { hiredOn: '2025-01-01' });
    const track = await buildTrack(app, 'once-only');
    const { id } = await buildEnrolment(app, learner, { track });
    await app.transactions.run(() =>
      app.nest
        .get(EnrolmentProgress)
        .complete([{ enrolmentId: id, at: app.clock.now(), scorePermille: null }]),
    );
    await buildEnrolment(app, learner, { track });
    const rows = await app.database.query('SELECT id FROM enrolments WHERE person_id = ?', [learner.id]);
    const reasons = await app.database.query('SELECT id FROM enrolment_reasons WHERE enrolment_id = ?', [id]);
    expect([rows.length, reasons.length]).toEqual([1, 1]);
  });
});
