import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from './support/app.js';
import { addContent } from './support/content.js';
import { fixtureContent } from './support/fixture-content.js';
import type { BuiltTrack } from './support/factories/enrolment.js';
import { buildPerson } from './support/factories/person.js';
import { buildLearner, finishBasics, lessonPath, publishTracks } from './support/learner.js';
import { signInAs } from './support/sign-in.js';

let app: TestApp;
let sensitisation: BuiltTrack;
beforeAll(async () => {
  app = await startApp();
  ({ sensitisation } = await publishTracks(app));
});
afterAll(() => app.close());

const count = async (table: string, condition: string, ...values: (number | string)[]) =>
  Number(
    (await app.database.first<{ n: number }>(`SELECT COUNT(*) AS n FROM ${table} WHERE ${condition}`, values))
      ?.n,
  );

describe('what a learner has', () => {
  it('says what, why, by when, how far and what next', async () => {
    const { client, enrolment } = await buildLearner(app, sensitisation);
    await client.post(lessonPath('who', 'read'));
    const { body } = await client.get('/api/me/enrolments');
    expect(body).toEqual({
      nextCursor: null,
      items: [
        {
          id: enrolment.publicId,
          track: { slug: 'sensitisation', title: 'Sensitisation' },
          status: 'active',
          startsOn: '2026-11-21',
          dueOn: '2026-12-07',
          isOverdue: false,
          isOnLeave: false,
          why: ['Assigned by name: due 14 days after the day of enrolment'],
          donePermille: 357,
          minutesLeft: 9,
          requirementsDone: 0,
          requirementsTotal: 1,
          next: {
            kind: 'lesson',
            title: 'One order',
            minutes: 1,
            course: 'basics',
            lesson: 'one-order',
            opensOn: null,
            url: '/api/me/courses/basics/lessons/one-order',
          },
          parts: [],
          enrolledAt: '2026-11-21T15:00:00.000Z',
          startedAt: '2026-11-21T15:00:00.000Z',
          completedAt: null,
          creditedOn: null,
          comesBackOn: null,
          scorePermille: null,
        },
      ],
    });
  });

  it('lists requirements with the state of each lesson', async () => {
    const { client, enrolment } = await buildLearner(app, sensitisation);
    await client.post(lessonPath('who', 'read'));
    await client.post(lessonPath('one-order', 'start'));
    const { body } = await client.get(`/api/me/enrolments/${enrolment.publicId}`);
    const [course] = body.requirements;
    expect(course).toMatchObject({ slug: 'basics', kind: 'course', isDone: false });
    expect(course.lessons.map((lesson: { status: string }) => lesson.status).join(' ')).toBe(
      'done started open open open',
    );
  });

  it('shows nothing of a course before the first day but the track and that day', async () => {
    const { client, enrolment } = await buildLearner(app, sensitisation, { hiredOn: '2026-12-14' });
    const list = await client.get('/api/me/enrolments');
    expect(list.body.items).toEqual([
      expect.objectContaining({
        status: 'scheduled',
        startsOn: '2026-12-14',
        why: [],
        dueOn: null,
        next: null,
      }),
    ]);
    for (const path of [
      `/api/me/enrolments/${enrolment.publicId}`,
      '/api/me/courses/basics',
      lessonPath('who'),
    ]) {
      const { status, body } = await client.get(path);
      expect([status, body.code, body.details]).toEqual([
        422,
        'NOT_STARTED_YET',
        [expect.objectContaining({ startsOn: '2026-12-14' })],
      ]);
    }
    expect((await client.post(lessonPath('who', 'read'))).body.code).toBe('NOT_STARTED_YET');
  });

  it('opens at midnight of the first day in the time zone of the learner', async () => {
    const auckland = await buildLearner(app, sensitisation, {
      hiredOn: '2026-11-22',
      timeZone: 'Pacific/Auckland',
    });
    const toronto = await buildLearner(app, sensitisation, {
      hiredOn: '2026-11-22',
      timeZone: 'America/Toronto',
    });
    expect((await auckland.client.get('/api/me/courses/basics')).status).toBe(200);
    expect((await toronto.client.get('/api/me/courses/basics')).status).toBe(422);
  });

  it('is nobody else’s: a course or enrolment of others is not found', async () => {
    const { enrolment } = await buildLearner(app, sensitisation);
    const stranger = await signInAs(app, (await buildPerson(app)).id);
    for (const path of [
      `/api/me/enrolments/${enrolment.publicId}`,
      '/api/me/courses/basics',
      lessonPath('who'),
    ]) {
      expect((await stranger.get(path)).status).toBe(404);
    }
    expect((await stranger.post(lessonPath('who', 'read'))).body.code).toBe('COURSE_NOT_FOUND');
    expect((await stranger.get('/api/me/enrolments')).body.items).toEqual([]);
  });
});

describe('a lesson', () => {
  it('is shown without changing anything', async () => {
    const { client, person } = await buildLearner(app, sensitisation);
    const { body } = await client.get(lessonPath('who'));
    expect(body).toMatchObject({
      kind: 'article',
      html: '<p>Everybody has <strong>internal customers</strong>.</p>',
      status: 'open',
      nextLesson: 'one-order',
    });
    expect(await count('course_progress', 'person_id = ?', person.id)).toBe(0);
  });

  it('is done once, however often an article is read', async () => {
    const { client, person } = await buildLearner(app, sensitisation);
    const once = { status: 'done', course: { lessonsDone: 1, lessonsTotal: 5, isCompleted: false } };
    for (let time = 0; time < 3; time++)
      expect((await client.post(lessonPath('who', 'read'))).body).toEqual(once);
    expect(await count('progress_log', "person_id = ? AND action = 'done'", person.id)).toBe(1);
  });

  it('of a video is done at 90 %, from pieces in any order on two devices', async () => {
    const { client, person } = await buildLearner(app, sensitisation);
    const other = await signInAs(app, person.id);
    const watch = (agent: typeof client, from: number, to: number) =>
      agent.post(lessonPath('one-order', 'watch')).send({ ranges: [{ from, to }], position: to });
    expect((await watch(client, 10, 17)).body.status).toBe('started');
    expect((await watch(client, 10, 17)).body.status).toBe('started');
    const together = await Promise.all([watch(client, 0, 6), watch(other, 5, 11)]);
    expect(together.map(({ body }) => body.status)).toEqual(['started', 'started']);
    expect((await watch(other, 17, 18)).body.status).toBe('done');
    const { body } = await client.get(lessonPath('one-order'));
    expect([body.status, body.watched, body.position]).toEqual(['done', [{ from: 0, to: 18 }], 18]);
  });

  it('of a video is done by reading the transcript instead', async () => {
    const { client } = await buildLearner(app, sensitisation);
    expect((await client.post(lessonPath('one-order', 'read'))).body.status).toBe('done');
  });

  it('of an acknowledgement is done by confirming its statement', async () => {
    const { client } = await buildLearner(app, sensitisation);
    const shown = await client.get(lessonPath('promise'));
    expect(shown.body.content).toEqual({
      kind: 'acknowledgement',
      statement: 'I have chosen one internal customer.',
    });
    expect((await client.post(lessonPath('promise', 'acknowledge')).send({})).body.status).toBe('done');
  });

  it.each([
    ['read', 'questions'],
    ['watch', 'who'],
    ['acknowledge', 'who'],
    ['attempts', 'who'],
  ])('is not moved by an act of another kind: %s on %s', async (act, lesson) => {
    const { client } = await buildLearner(app, sensitisation);
    const { status, body } = await client
      .post(lessonPath(lesson, act))
      .send(act === 'watch' ? { position: 0 } : {});
    expect([status, body.code]).toEqual([422, 'LESSON_IS_OF_ANOTHER_KIND']);
  });

  it('keeps where the learner wants to go on', async () => {
    const { client } = await buildLearner(app, sensitisation);
    await client.post(lessonPath('who', 'read'));
    await client.put(lessonPath('one-order', 'position')).send({ position: 7 });
    expect((await client.get('/api/me/courses/basics')).body).toMatchObject({
      lessonsDone: 1,
      resume: { lesson: 'one-order', position: 7 },
    });
  });

  it('is not moved by a request that makes no sense', async () => {
    const { client } = await buildLearner(app, sensitisation);
    const watched = await client.post(lessonPath('one-order', 'watch')).send({ ranges: 'all', position: 0 });
    expect([watched.status, watched.body.code]).toEqual([400, 'INPUT_INVALID']);
    expect((await client.put(lessonPath('who', 'position')).send({})).status).toBe(400);
  });
});

it('keeps whoever began a course on its version while the content changes', async () => {
  const early = await buildLearner(app, sensitisation);
  await early.client.post(lessonPath('who', 'read'));
  await addContent(app, {
    'courses/basics/06-more.md': fixtureContent['courses/basics/05-promise.md'] ?? '',
    'courses/basics/01-who.md': String(fixtureContent['courses/basics/01-who.md']).replace(
      'Everybody',
      'Anybody',
    ),
  });
  const late = await buildLearner(app, sensitisation);
  const seen = await early.client.get('/api/me/courses/basics');
  expect([seen.body.version, seen.body.lessonsTotal]).toEqual([1, 5]);
  expect((await early.client.get(lessonPath('who'))).body.html).toContain('Everybody');
  expect((await late.client.get('/api/me/courses/basics')).body).toMatchObject({
    version: 2,
    lessonsTotal: 6,
  });
  await finishBasics(early.client);
  const { body } = await early.client.get('/api/me/enrolments');
  expect(body.items[0]).toMatchObject({
    status: 'completed',
    donePermille: 1000,
    scorePermille: 1000,
    next: null,
  });
});

it('shows a lesson in the language of the learner, or in the one asked for; done in one is done in all', async () => {
  const english = String(fixtureContent['courses/basics/01-who.md']);
  const spanish = english.replace('Who needs your work', 'Quién necesita tu trabajo');
  await addContent(app, { 'courses/basics/01-who.es.md': spanish });
  const { client } = await buildLearner(app, sensitisation, { locale: 'es-MX' });
  const own = await client.get(lessonPath('who'));
  expect(own.body).toMatchObject({
    language: 'es',
    languages: ['en', 'es'],
    title: 'Quién necesita tu trabajo',
  });
  await client.post(lessonPath('who', 'read'));
  const other = await client.get(`${lessonPath('who')}?language=en`);
  expect(other.body).toMatchObject({ language: 'en', status: 'done' });
  expect((await client.get(`${lessonPath('who')}?language=klingon`)).status).toBe(400);
});
