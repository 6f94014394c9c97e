import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Env } from '../src/config/env.js';
import { AssignmentRuns } from '../src/assignments/assignment-runs.js';
import { LessonProgress } from '../src/progress/lesson-progress.js';
import { ProgressRebuild } from '../src/progress/progress-rebuild.js';
import { VersionMoves } from '../src/version-moves/version-moves.js';
import { anotherApp, startApp, type TestApp } from './support/app.js';
import { addContent, contentFolder } from './support/content.js';
import {
  buildAssignment,
  buildEnrolment,
  type BuiltTrack,
  buildTrack,
} from './support/factories/enrolment.js';
import { buildPerson } from './support/factories/person.js';
import { fixtureContent } from './support/fixture-content.js';
import { type ShownQuestion, wrongAnswer } from './support/learner.js';
import { grant, signInAs } from './support/sign-in.js';

let app: TestApp;
let progress: LessonProgress;
beforeAll(async () => {
  app = await startApp();
  progress = app.nest.get(LessonProgress);
  await addContent(app, fixtureContent);
  app.nest.get(Env).CONTENT_DIR = contentFolder(app);
});
afterAll(() => app.close());

type UnderWay = 'keep' | 'move' | 'new-lessons';
const QUIZ = String(fixtureContent['courses/basics/03-questions.md']);
const article = (body: string) => `---\nkind: article\ntitle: A lesson\nminutes: 1\n---\n${body}\n`;

/** Publishes a course of its own and a track that asks for it; of lessons by slug, null takes one out. */
async function publish(slug: string, lessons: Record<string, string | null>, underWay?: UnderWay) {
  const choice = underWay === undefined ? '' : `under-way: ${underWay}\n`;
  const files = Object.entries(lessons).map(([name, text]) => [`courses/${slug}/${name}.md`, text]);
  await addContent(app, {
    [`courses/${slug}/course.md`]: `---\ntitle: ${slug}\nlanguage: en\n${choice}---\nA course.\n`,
    ...Object.fromEntries(files),
    [`tracks/${slug}.md`]: `---\ntitle: ${slug}\ndepth: detailed\nrequirements:\n  - course: ${slug}\n---\nA track.\n`,
  });
  return await buildTrack(app, slug);
}
async function enrol(track: BuiltTrack) {
  const person = await buildPerson(app);
  const enrolment = await buildEnrolment(app, person, { track });
  const client = await signInAs(app, person.id);
  const path = `/api/me/courses/${track.slug}`;
  return {
    person,
    enrolment,
    client,
    path,
    does: (lesson: string) => progress.completeLesson(person.id, track.slug, lesson),
  };
}
const stateOf = async (of: Awaited<ReturnType<typeof enrol>>) => {
  const { body } = await of.client.get(of.path);
  const lessons = body.lessons as { slug: string; status: string }[];
  return {
    version: body.version,
    done: body.lessonsDone,
    isCompleted: body.isCompleted,
    lessons: lessons.map(({ slug, status }) => `${slug} ${status}`).join(', '),
  };
};

/** Every row of the course is what its log tells. */
async function expectTrueLog(slug: string) {
  const rows = await app.database.query<{ id: number }>(
    'SELECT cp.id FROM course_progress cp JOIN courses c ON c.id = cp.course_id WHERE c.slug = ?',
    [slug],
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { id } of rows) {
    const { told, stands } = await app.nest.get(ProgressRebuild).compare(id);
    expect(told).toEqual(stands);
  }
}

const FIRST = {
  '01-same': article('A.'),
  '02-other': article('B.'),
  '03-begun': article('C.'),
  '04-gone': article('D.'),
};
const SECOND = {
  '02-other': article('B, rewritten.'),
  '03-begun': article('C, rewritten.'),
  '04-gone': null,
  '05-new': article('E.'),
};

describe('a new version', () => {
  it.each<[UnderWay | undefined, object]>([
    [undefined, { version: 1, done: 3, lessons: 'same done, other done, begun started, gone done' }],
    ['move', { version: 2, done: 1, lessons: 'same done, other open, begun open, new open' }],
    ['new-lessons', { version: 2, done: 2, lessons: 'same done, other done, begun open, new open' }],
  ])('with %s gives those under way their lessons, and touches nobody else', async (underWay, expected) => {
    const slug = `course-${underWay ?? 'plain'}`;
    const track = await publish(slug, FIRST);
    const [learner, through, gone] = [await enrol(track), await enrol(track), await enrol(track)];
    for (const lesson of ['same', 'other', 'gone']) await learner.does(lesson);
    await learner.client.post(`${learner.path}/lessons/begun/start`);
    for (const lesson of ['same', 'other', 'begun', 'gone']) await through.does(lesson);
    await gone.does('same');
    await app.transactions.run(() =>
      app.database.execute("UPDATE enrolments SET status = 'withdrawn', open_key = NULL WHERE id = ?", [
        gone.enrolment.id,
      ]),
    );
    const before = await stateOf(through);
    await publish(slug, SECOND, underWay);
    await app.settle();
    await app.settle();
    expect(await stateOf(learner)).toMatchObject(expected);
    expect(await stateOf(through)).toEqual(before);
    expect(before).toMatchObject({ version: 1, isCompleted: true });
    const [left] = await app.database.query(
      'SELECT v.number FROM course_progress cp JOIN course_versions v ON v.id = cp.course_version_id WHERE cp.person_id = ?',
      [gone.person.id],
    );
    expect(left).toEqual({ number: 1 });
    const { body } = await learner.client.get('/api/me/enrolments');
    expect(body.items[0].status).toBe('active');
    await expectTrueLog(slug);
    // Whoever goes on finishes by the lessons of their version.
    for (const lesson of (await stateOf(learner)).lessons.split(', '))
      await learner.does(lesson.split(' ')[0] ?? '');
    expect(await stateOf(learner)).toMatchObject({ isCompleted: true });
    await expectTrueLog(slug);
  });

  it('that leaves nothing to do completes course and track, once, with the scores that count', async () => {
    const track = await publish('shorter', { '01-a': article('A.'), '02-quiz': QUIZ, '03-c': article('C.') });
    const { person, does, client } = await enrol(track);
    await does('a');
    await progress.completeLesson(person.id, 'shorter', 'quiz', 800);
    await publish(
      'shorter',
      { '02-quiz': QUIZ.replace('A few questions', 'Other questions'), '03-c': null },
      'new-lessons',
    );
    await app.settle();
    const { items } = (await client.get('/api/me/enrolments')).body;
    expect(items[0]).toMatchObject({ status: 'completed', scorePermille: 800 });
    const proofs = await app.database.query<{ versions: unknown }>(
      'SELECT versions FROM completions WHERE person_id = ?',
      [person.id],
    );
    expect(
      proofs.map(({ versions }) => (typeof versions === 'string' ? JSON.parse(versions) : versions)),
    ).toEqual([expect.objectContaining({ courses: { shorter: 2 } })]);
    const news = "SELECT id FROM events WHERE kind = 'progress.track-completed'";
    expect(
      await app.database.query(`${news} AND payload LIKE ?`, [`%"personId":${person.id},%`]),
    ).toHaveLength(1);
    await expectTrueLog('shorter');
    const acts = await app.database.query(
      "SELECT actor_kind FROM audit_entries WHERE action = 'courses.under-way-moved'",
    );
    expect(acts).toContainEqual({ actor_kind: 'system' });
  });

  it('that follows another one at once is reached by way of it', async () => {
    const track = await publish('twice', FIRST);
    const { does, client, path } = await enrol(track);
    for (const lesson of ['same', 'other']) await does(lesson);
    await publish('twice', SECOND, 'new-lessons');
    await publish('twice', { '01-same': article('A, rewritten.') }, 'move');
    await app.settle();
    const { body } = await client.get(path);
    expect([body.version, body.lessonsDone]).toEqual([3, 1]);
    expect(body.lessons.find(({ slug }: { slug: string }) => slug === 'other').status).toBe('done');
    await expectTrueLog('twice');
  });

  it('carries on with an attempt under way where the quiz is the same, and begins anew where it is not', async () => {
    const track = await publish('asking', { '01-quiz': QUIZ, '02-b': article('B.') });
    const { client, path } = await enrol(track);
    const attempts = `${path}/lessons/quiz/attempts`;
    const answerAll = async ({ id, quiz }: { id: string; quiz: { questions: ShownQuestion[] } }) => {
      for (const question of quiz.questions)
        expect(
          (await client.put(`${attempts}/${id}/answers/${question.id}`).send(wrongAnswer(question))).status,
        ).toBe(200);
      return await client.post(`${attempts}/${id}/submit`);
    };
    await answerAll((await client.post(attempts).send({})).body);
    const open = (await client.post(attempts).send({})).body;
    await publish('asking', { '02-b': article('B, rewritten.') }, 'move');
    await app.settle();
    expect((await answerAll(open)).body).toMatchObject({ isPassed: false });
    expect((await client.post(attempts).send({})).body.code).toBe('ATTEMPTS_USED');
    await publish('asking', { '01-quiz': QUIZ.replace('What helps most', 'What helps') }, 'move');
    await app.settle();
    expect((await client.post(`${attempts}/${open.id}/submit`)).status).toBe(404);
    expect((await client.post(attempts).send({})).status).toBe(200);
    await expectTrueLog('asking');
  });

  it('counts an act that met the move, under the lesson’s slug', async () => {
    const track = await publish('meeting', {
      '01-same': article('A.'),
      '02-other': article('B.'),
      '03-c': article('C.'),
    });
    const { person, does } = await enrol(track);
    await does('c');
    const place = (lesson: string) => progress.place(person.id, 'meeting', lesson);
    await progress.begin(await place('same'));
    const [same, other] = [await place('same'), await place('other')];
    const begun = await progress.begin(await place('other'));
    await publish('meeting', { '02-other': article('B, rewritten.'), '04-new': article('D.') }, 'move');
    await app.settle();
    expect(await progress.complete(same)).toMatchObject({ status: 'done', lessonsDone: 2, lessonsTotal: 4 });
    expect(await progress.rest(begun, 300)).toMatchObject({ status: 'started', lessonsDone: 2 });
    expect(await progress.complete(other)).toMatchObject({ status: 'done', lessonsDone: 3, lessonsTotal: 4 });
    expect(await progress.complete(begun)).toMatchObject({ status: 'done', lessonsDone: 3 });
    await expectTrueLog('meeting');
  });

  it('is carried out once by two processes at once, while people go on learning', async () => {
    const slug = 'crowded';
    const track = await publish(slug, FIRST);
    const people = [];
    for (let number = 0; number < 24; number++) people.push((await buildPerson(app)).id);
    const assignmentId = await buildAssignment(app, track, { kind: 'people', personIds: people });
    await app.nest.get(AssignmentRuns).evaluate(assignmentId, 'test', app.clock.now());
    for (const id of people) await progress.completeLesson(id, slug, 'same');
    await publish(slug, SECOND, 'new-lessons');
    const row = await app.database.first<{ id: number }>(
      'SELECT v.id FROM course_versions v JOIN courses c ON c.current_version_id = v.id WHERE c.slug = ?',
      [slug],
    );
    const event = {
      id: 0,
      kind: 'courses.published',
      subjectId: null,
      payload: { courseVersionIds: [row?.id] },
      occurredAt: app.clock.now(),
    };
    const other = await anotherApp(app);
    await Promise.all([
      app.nest.get(VersionMoves).consume(event),
      other.get(VersionMoves).consume(event),
      ...people.map((id, index) => progress.completeLesson(id, slug, index % 2 === 0 ? 'other' : 'same')),
    ]);
    await other.close();
    await app.nest.get(VersionMoves).consume({ ...event, kind: 'clock.day-began', payload: {} });
    const rows = await app.database.query<{ id: number; number: number; done: number }>(
      `SELECT cp.id, v.number, cp.lessons_done AS done FROM course_progress cp JOIN course_versions v ON v.id = cp.course_version_id
        WHERE cp.person_id IN (${people.map(() => '?').join(', ')}) ORDER BY cp.person_id`,
      people,
    );
    expect(rows.map(({ number, done }) => [number, done])).toEqual(
      people.map((_, index) => [2, index % 2 === 0 ? 2 : 1]),
    );
    const moves = await app.database.query(
      `SELECT course_progress_id FROM progress_log WHERE action = 'moved' AND course_progress_id IN (${rows.map(() => '?').join(', ')})`,
      rows.map(({ id }) => id),
    );
    expect(moves).toHaveLength(24);
    await expectTrueLog(slug);
  });
});

describe('before publishing', () => {
  it('says how many are under way and what would be asked of them; what is chosen stands on the version and in the audit', async () => {
    const track = await publish('counted', FIRST);
    const [one, through] = [await enrol(track), await enrol(track)];
    await one.does('same');
    for (const lesson of ['same', 'other', 'begun', 'gone']) await through.does(lesson);
    const writer = await buildPerson(app);
    await grant(app, writer.id, 'trainer');
    const trainer = await signInAs(app, writer.id);
    const draft = '/api/course-drafts/counted';
    const { lessons } = (await trainer.put(draft)).body;
    const { id, version, title, minutes, definition } = lessons[1].texts[0];
    await trainer
      .put(`${draft}/texts/${id}`)
      .send({ version, title, minutes, definition, body: 'B, rewritten.' });
    await trainer.post(`${draft}/lessons`).send({ kind: 'article', title: 'New' });
    expect((await trainer.get(`${draft}/under-way`)).body).toEqual({
      people: 1,
      hasMore: false,
      lessons: { unchanged: 3, rewritten: 1, added: 1, removed: 0 },
    });
    const now = (await trainer.get(draft)).body.version;
    const wrong = await trainer.post(`${draft}/publication`).send({ version: now, underWay: 'all' });
    expect([wrong.status, wrong.body.details[0].field]).toEqual([400, 'underWay']);
    expect((await trainer.post(`${draft}/publication`).send({ version: now, underWay: 'move' })).status).toBe(
      204,
    );
    await app.settle();
    expect(await stateOf(one)).toMatchObject({ version: 2, done: 1 });
    const [kept] = await app.database.query(
      'SELECT v.under_way FROM course_versions v JOIN courses c ON c.current_version_id = v.id WHERE c.slug = ?',
      ['counted'],
    );
    expect(kept).toEqual({ under_way: 'move' });
    const [act] = await app.database.query(
      "SELECT v.value_text AS value FROM audit_entries a JOIN audit_values v ON v.entry_id = a.id WHERE a.action = 'courses.written' AND v.field = 'underWay'",
    );
    expect(act).toMatchObject({ value: expect.stringContaining('move') });
  });
});
