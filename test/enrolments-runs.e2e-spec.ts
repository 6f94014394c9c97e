import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssignmentRuns } from '../src/assignments/assignment-runs.js';
import { addDays, FOREVER_INSTANT, FOREVER } from '../src/common/days.js';
import { anotherApp, startApp, type TestApp } from './support/app.js';
import {
  announceImport,
  buildAssignment,
  buildTrack,
  enrolmentOf,
  goLive,
} from './support/factories/enrolment.js';
import { type BuiltPerson, buildDepartment, buildPerson } from './support/factories/person.js';
import { type Agent, grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let admin: Agent;

beforeAll(async () => {
  app = await startApp();
  await goLive(app);
  const owner = await buildPerson(app, { department: 'People', location: 'Head office' });
  await grant(app, owner.id, 'admin');
  admin = await signInAs(app, owner.id);
});
afterAll(() => app.close());

async function statusOf(person: BuiltPerson): Promise<string | null> {
  const row = await app.database.first<{ status: string }>(
    "SELECT e.status FROM enrolments e JOIN tracks t ON t.id = e.track_id WHERE e.person_id = ? AND t.slug = 'sensitisation'",
    [person.id],
  );
  return row?.status ?? null;
}

describe('the programme', () => {
  it('reaches departments and locations wave by wave, due 30 days after the wave or the enrolment', async () => {
    const legal = await buildDepartment(app, 'Legal');
    const lawyer = await buildPerson(app, { department: 'Legal', location: 'London' });
    const remote = await buildPerson(app, { department: 'Research', location: 'Lisbon' });
    const planned = await admin
      .post('/api/programme/waves')
      .send({ startsOn: '2026-11-21', departmentIds: [legal.publicId] });
    expect(planned.status).toBe(201);
    await admin.post('/api/programme/waves').send({ startsOn: '2026-11-23', locations: ['Lisbon'] });
    await app.settle();
    expect([await statusOf(lawyer), await statusOf(remote)]).toEqual(['active', null]);
    const track = await buildTrack(app);
    expect((await enrolmentOf(app, lawyer, track)).dueOn).toBe('2026-12-21');
    app.clock.set('2026-11-23T15:00:00Z');
    await app.settle();
    expect((await enrolmentOf(app, remote, track)).dueOn).toBe('2026-12-23');
    const later = await buildPerson(app, { department: 'Legal', location: 'London' });
    app.clock.set('2026-11-25T15:00:00Z');
    await app.settle();
    expect((await enrolmentOf(app, later, track)).dueOn).toBe('2026-12-25');
    const { body } = await admin.get(`/api/enrolments/${(await enrolmentOf(app, later, track)).publicId}`);
    expect(body.reasons[0].why).toBe(
      'Everybody, from 21 November 2026: due 30 days after the later of that day and the day of enrolment',
    );
  });

  it('refuses past days and unknown departments, and takes back a wave before it begins only', async () => {
    const post = (body: object) => admin.post('/api/programme/waves').send(body);
    expect((await post({ startsOn: '2026-11-24' })).body.code).toBe('DAY_IS_PAST');
    expect((await post({ startsOn: '2026-13-01' })).status).toBe(400);
    expect((await post({ startsOn: '2027-01-04', departmentIds: ['nothing'] })).status).toBe(404);
    expect((await post({ startsOn: '2027-01-04', locations: 'Lisbon' })).status).toBe(400);
    const twice = await Promise.all([1, 2].map(() => post({ startsOn: '2027-01-04', locations: ['Porto'] })));
    expect(twice.map(({ status }) => status)).toEqual([201, 201]);
    const { waves } = (await admin.get('/api/programme')).body;
    const porto = waves.filter((wave: { location: string }) => wave.location === 'Porto');
    for (const { id } of porto) expect((await admin.delete(`/api/programme/waves/${id}`)).status).toBe(204);
    const begun = waves.find((wave: { hasBegun: boolean }) => wave.hasBegun);
    expect((await admin.delete(`/api/programme/waves/${begun.id}`)).body.code).toBe('WAVE_HAS_BEGUN');
    expect((await admin.delete('/api/programme/waves/nothing')).status).toBe(404);
    const left = (await admin.get('/api/programme')).body.waves;
    expect(left.map((wave: { location: string }) => wave.location)).not.toContain('Porto');
  });
});

describe('leavers', () => {
  const lastDay = '2026-12-02';
  it('lose their open enrolments when their last day begins where they are, and get them back when rehired', async () => {
    const people = await Promise.all(
      ['Pacific/Auckland', 'America/Jamaica'].map((timeZone) =>
        buildPerson(app, { timeZone, department: 'Legal', lastDay }),
      ),
    );
    const [auckland, jamaica] = people;
    if (!auckland || !jamaica) throw new Error('Two people were needed.');
    await announceImport(app, 'people.imported', people);
    await app.settle();
    expect([await statusOf(auckland), await statusOf(jamaica)]).toEqual(['active', 'active']);
    app.clock.set('2026-12-01T11:00:00Z');
    await app.settle();
    expect([await statusOf(auckland), await statusOf(jamaica)]).toEqual(['withdrawn', 'active']);
    app.clock.set('2026-12-02T05:00:00Z');
    await app.settle();
    expect([await statusOf(auckland), await statusOf(jamaica)]).toEqual(['withdrawn', 'withdrawn']);
    const before = await enrolmentOf(app, jamaica, await buildTrack(app));
    app.clock.set('2026-12-10T15:00:00Z');
    await rehire(jamaica, '2026-12-14');
    await announceImport(app, 'people.imported', [jamaica]);
    await app.settle();
    const after = await enrolmentOf(app, jamaica, await buildTrack(app));
    expect(await statusOf(jamaica)).toBe('active');
    expect(after).toMatchObject({ id: before.id, dueOn: '2026-12-28' });
    const { body } = await admin.get(`/api/enrolments/${after.publicId}`);
    expect(body.periods.map(({ status }: { status: string }) => status)).toEqual([
      'active',
      'withdrawn',
      'active',
    ]);
    expect(body.reasons[0]).toMatchObject({ endCause: 'left' });
  });

  async function rehire(person: BuiltPerson, fromOn: string): Promise<void> {
    await app.transactions.run(() =>
      app.database.insert('service_periods', {
        person_id: person.id,
        hired_on: fromOn,
        from_on: fromOn,
        to_on: FOREVER,
        starts_at: new Date(`${fromOn}T05:00:00Z`),
        ends_at: FOREVER_INSTANT,
      }),
    );
  }
});

describe('a run', () => {
  it('enrols nobody twice when two processes run it at once', async () => {
    const track = await buildTrack(app, 'contended');
    const people = await Promise.all(
      Array.from({ length: 60 }, () => buildPerson(app, { department: 'Contended' })),
    );
    const department = await buildDepartment(app, 'Contended');
    const audience = { kind: 'departments' as const, departmentIds: [department.id] };
    const ids = [await buildAssignment(app, track, audience), await buildAssignment(app, track, audience)];
    const runs = app.nest.get(AssignmentRuns);
    const results = await Promise.all(
      [...ids, ...ids, ...ids].map((id) => runs.evaluate(id, 'test', app.clock.now())),
    );
    expect(results.reduce((sum, { enrolled }) => sum + enrolled, 0)).toBe(people.length);
    expect(results.reduce((sum, { reasons }) => sum + reasons, 0)).toBe(people.length * 2);
    const count = async (sql: string) =>
      Number((await app.database.first<{ n: number }>(sql, [track.id]))?.n);
    expect(await count('SELECT COUNT(*) AS n FROM enrolments WHERE track_id = ?')).toBe(60);
    expect(
      await count(
        'SELECT COUNT(*) AS n FROM enrolment_reasons r JOIN enrolments e ON e.id = r.enrolment_id WHERE e.track_id = ?',
      ),
    ).toBe(120);
    expect(
      await count(
        'SELECT COUNT(*) AS n FROM enrolment_periods r JOIN enrolments e ON e.id = r.enrolment_id WHERE e.track_id = ?',
      ),
    ).toBe(60);
  });

  it('enrols nobody twice when two apps, each with connections of its own, run it at once', async () => {
    const track = await buildTrack(app, 'two-apps');
    const department = await buildDepartment(app, 'Two apps');
    const people = await Promise.all(
      Array.from({ length: 60 }, () => buildPerson(app, { department: 'Two apps' })),
    );
    const audience = { kind: 'departments' as const, departmentIds: [department.id] };
    const ids = [await buildAssignment(app, track, audience), await buildAssignment(app, track, audience)];
    const other = await anotherApp(app);
    const runs = [app.nest.get(AssignmentRuns), other.get(AssignmentRuns)];
    const results = await Promise.all(
      [...ids, ...ids].flatMap((id) => runs.map((run) => run.evaluate(id, 'test', app.clock.now()))),
    );
    await other.close();
    expect(results.reduce((sum, { enrolled }) => sum + enrolled, 0)).toBe(people.length);
    expect(results.reduce((sum, { reasons }) => sum + reasons, 0)).toBe(people.length * 2);
    const stored = await app.database.query<{ enrolments: number; reasons: number }>(
      `SELECT COUNT(DISTINCT e.id) AS enrolments, COUNT(r.id) AS reasons
         FROM enrolments e JOIN enrolment_reasons r ON r.enrolment_id = e.id WHERE e.track_id = ? GROUP BY e.person_id`,
      [track.id],
    );
    expect(stored).toHaveLength(people.length);
    for (const row of stored) expect(row).toEqual({ enrolments: 1, reasons: 2 });
  });

  it('works through more people than one chunk holds', async () => {
    const track = await buildTrack(app, 'large');
    const department = await buildDepartment(app, 'Large');
    await manyPeople(2_300, department.id);
    const id = await buildAssignment(app, track, { kind: 'departments', departmentIds: [department.id] });
    const runs = app.nest.get(AssignmentRuns);
    expect(await runs.evaluate(id, 'test', app.clock.now())).toMatchObject({
      enrolled: 2_300,
      reasons: 2_300,
    });
    const news = await app.database.query("SELECT id FROM events WHERE kind = 'enrolments.enrolled'");
    expect(await runs.evaluate(id, 'test', app.clock.now())).toEqual({
      runId: null,
      enrolled: 0,
      reasons: 0,
    });
    expect(await app.database.query("SELECT id FROM events WHERE kind = 'enrolments.enrolled'")).toHaveLength(
      news.length,
    );
    const stored = await app.database.first(
      'SELECT enrolled_count AS enrolled, reason_count AS reasons FROM assignment_runs WHERE assignment_id = ?',
      [id],
    );
    expect(stored).toEqual({ enrolled: 2_300, reasons: 2_300 });
  });

  it('that died is finished by the next one, so that its news is told', async () => {
    const track = await buildTrack(app, 'interrupted');
    const id = await buildAssignment(app, track, { kind: 'people', personIds: [] });
    const runId = await app.transactions.run(() =>
      app.database.insert('assignment_runs', {
        public_id: `dead-${track.id}`,
        assignment_id: id,
        version: 1,
        cause: 'test',
        enrolled_count: 1,
        reason_count: 1,
        started_at: new Date(app.clock.now().getTime() - 3_600_000),
      }),
    );
    await app.nest.get(AssignmentRuns).evaluate(id, 'test', app.clock.now());
    const news = await app.database.query(
      "SELECT id FROM events WHERE kind = 'enrolments.enrolled' AND subject_id = ?",
      [runId],
    );
    expect(news).toHaveLength(1);
  });
});

async function manyPeople(count: number, departmentId: number): Promise<void> {
  const now = app.clock.now();
  const number = (index: number) => `L${String(index).padStart(5, '0')}`;
  await app.transactions.run(
    async () => {
      await app.database.insertMany(
        'persons',
        [
          'public_id',
          'source',
          'employee_number',
          'given_name',
          'family_name',
          'search_key',
          'sort_key',
          'created_at',
          'updated_at',
        ],
        Array.from({ length: count }, (_, index) => [
          number(index),
          'large',
          number(index),
          'Many',
          number(index),
          number(index),
          number(index),
          now,
          now,
        ]),
      );
      await app.database.execute(
        `INSERT INTO service_periods (person_id, hired_on, from_on, to_on, starts_at, ends_at)
         SELECT id, ?, ?, ?, ?, ? FROM persons WHERE source = 'large'`,
        ['2025-01-01', '2025-01-01', FOREVER, new Date('2025-01-01T05:00:00Z'), FOREVER_INSTANT],
      );
      await app.database.execute(
        `INSERT INTO placement_periods (person_id, from_on, to_on, department_id, worker_type)
         SELECT id, ?, ?, ?, 'employee' FROM persons WHERE source = 'large'`,
        [addDays('2025-01-01', 0), FOREVER, departmentId],
      );
    },
    { work: 'bulk' },
  );
}
