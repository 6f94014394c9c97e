import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssignmentRuns } from '../src/assignments/assignment-runs.js';
import { CompletionHistory, type HistoryRow } from '../src/progress/completion-history.js';
import { ProgressRebuild } from '../src/progress/progress-rebuild.js';
import { startApp, type TestApp } from './support/app.js';
import { buildAssignment, type BuiltTrack, buildTrack } from './support/factories/enrolment.js';
import { buildPerson } from './support/factories/person.js';
import { buildLearner, lessonPath, publishTracks } from './support/learner.js';

let app: TestApp;
let sensitisation: BuiltTrack;
let customerFacing: BuiltTrack;
beforeAll(async () => {
  app = await startApp({}, '2026-03-02T15:00:00Z');
  ({ sensitisation, customerFacing } = await publishTracks(app));
});
afterAll(() => app.close());

const importHistory = async (rows: HistoryRow[]) => await app.nest.get(CompletionHistory).import(rows);
const basics = (personId: number, more: Partial<HistoryRow> = {}): HistoryRow => ({
  personId,
  courseSlug: 'basics',
  startedAt: new Date('2026-03-05T14:00:00Z'),
  completedAt: new Date('2026-03-09T16:30:00Z'),
  scorePermille: 850,
  ...more,
});

describe('history', () => {
  it('completes courses and open enrolments at the time that it names, and is no news', async () => {
    const { client, person } = await buildLearner(app, sensitisation);
    expect(await importHistory([basics(person.id)])).toEqual({ stored: 1, completed: 1 });
    const { items } = (await client.get('/api/me/enrolments')).body;
    expect(items).toEqual([
      expect.objectContaining({
        status: 'completed',
        startedAt: '2026-03-05T14:00:00.000Z',
        completedAt: '2026-03-09T16:30:00.000Z',
        scorePermille: 850,
      }),
    ]);
    const news = await app.database.query("SELECT id FROM events WHERE kind = 'progress.track-completed'");
    expect(news).toEqual([]);
  });

  it('changes nothing the second time', async () => {
    const { person } = await buildLearner(app, sensitisation);
    await importHistory([basics(person.id)]);
    expect(await importHistory([basics(person.id, { scorePermille: 100 })])).toEqual({
      stored: 0,
      completed: 0,
    });
  });

  it('takes over a part, on which the learner goes on', async () => {
    const { client, person } = await buildLearner(app, sensitisation);
    await importHistory([basics(person.id, { lessonsDone: 2, scorePermille: null })]);
    const { body } = await client.get('/api/me/courses/basics');
    expect(body).toMatchObject({ lessonsDone: 2, isCompleted: false, resume: { lesson: 'questions' } });
    const { items } = (await client.get('/api/me/enrolments')).body;
    expect(items[0]).toMatchObject({ status: 'active', startedAt: '2026-03-05T14:00:00.000Z' });
    expect((await client.post(lessonPath('promise', 'acknowledge'))).body.course.lessonsDone).toBe(3);
  });

  it('leaves alone what somebody began by themself', async () => {
    const { client, person } = await buildLearner(app, sensitisation);
    await client.post(lessonPath('who', 'read'));
    expect(await importHistory([basics(person.id)])).toEqual({ stored: 0, completed: 0 });
    expect((await client.get('/api/me/courses/basics')).body.lessonsDone).toBe(1);
  });

  it('moves a detailed track by what it contains', async () => {
    const { client, person } = await buildLearner(app, customerFacing);
    await importHistory([basics(person.id)]);
    const { items } = (await client.get('/api/me/enrolments')).body;
    expect(items[0]).toMatchObject({ status: 'active', requirementsDone: 1, scorePermille: 850 });
  });

  it('leaves a log that tells the same as the rows', async () => {
    const { person } = await buildLearner(app, sensitisation);
    const half = await buildLearner(app, sensitisation);
    await importHistory([
      basics(person.id),
      basics(half.person.id, { lessonsDone: 3, scorePermille: null }),
      basics(person.id),
    ]);
    const rows = await app.database.query<{ id: number }>(
      'SELECT id FROM course_progress WHERE person_id IN (?, ?)',
      [person.id, half.person.id],
    );
    expect(rows).toHaveLength(2);
    for (const { id } of rows) {
      const { told, stands } = await app.nest.get(ProgressRebuild).compare(id);
      expect(told).toEqual(stands);
    }
  });

  it('names a course that is not published', async () => {
    const person = await buildPerson(app);
    await expect(importHistory([basics(person.id, { courseSlug: 'latin' })])).rejects.toMatchObject({
      code: 'COURSE_NOT_FOUND',
    });
  });

  it('of 60 people on two courses is carried over whole', async () => {
    const people = [];
    for (let number = 0; number < 60; number++)
      people.push(await buildPerson(app, { department: 'Logistics' }));
    const personIds = people.map(({ id }) => id);
    for (const slug of ['sensitisation', 'customer-facing']) {
      const track = await buildTrack(app, slug);
      const assignmentId = await buildAssignment(app, track, { kind: 'people', personIds });
      await app.nest.get(AssignmentRuns).evaluate(assignmentId, 'test', app.clock.now());
    }
    const rows = personIds.flatMap((id, index) => [
      basics(id, { completedAt: new Date(Date.parse('2026-03-09T16:30:00Z') + index * 60_000) }),
      basics(id, { courseSlug: 'customers', scorePermille: null }),
    ]);
    expect(await importHistory(rows)).toEqual({ stored: 120, completed: 60 });
    const left = await app.database.query(
      `SELECT e.id FROM enrolments e JOIN persons p ON p.id = e.person_id
        WHERE e.person_id >= ? AND e.track_id = ? AND (e.status <> 'active' OR e.requirements_done <> 2)`,
      [personIds[0] ?? 0, customerFacing.id],
    );
    expect(left).toEqual([]);
  });
});
