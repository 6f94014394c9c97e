import { FOREVER_INSTANT } from '../../src/common/days.js';
import { secretToken } from '../../src/common/random.js';
import type { BenchApp } from './bench-app.js';
import { enrol, insertCourse, LESSONS } from './course-rows.js';
import { signIn } from './sessions.js';

export const CONCURRENT_LEARNERS = 32;

/** Somebody in a course of three lessons with one of them begun, and those before it done. */
export interface BenchLearner {
  personId: number;
  enrolmentId: number;
  courseProgressId: number;
  lessonProgressId: number;
  /** Of a browser session. */
  token: string;
}

export interface BenchCourse {
  slug: string;
  /** The lesson that everybody is in. */
  lesson: string;
  learners: BenchLearner[];
}

/** What is finished: a lesson on the way, or the last one, which completes the course and its track. */
export type Stage = 'on the way' | 'last';
export const STAGES: Record<Stage, { what: string; lessonsDone: number }> = {
  'on the way': { what: 'a lesson done', lessonsDone: 1 },
  last: { what: 'the last lesson done, and with it course and track', lessonsDone: LESSONS.length - 1 },
};

/** Puts up to so many people in service on a new track with one course, in which they have come so far, and signs them in. */
export async function buildLearners(app: BenchApp, stage: Stage, most: number): Promise<BenchCourse> {
  const { database, transactions } = app;
  const now = new Date();
  const slug = `bench-${now.getTime()}`;
  const { lessonsDone } = STAGES[stage];
  const ids = await transactions.run(() => insertCourse(database, slug, now));
  const people = await database.query<{ id: number }>(
    `SELECT s.person_id AS id FROM service_periods s WHERE s.starts_at <= ? AND s.ends_at = ? ORDER BY s.person_id LIMIT ${most}`,
    [now, FOREVER_INSTANT],
  );
  const tokens = new Map(people.map(({ id }) => [id, secretToken()]));
  await transactions.run(() => enrol(database, ids, [...tokens.keys()], lessonsDone, now), { work: 'bulk' });
  await transactions.run(() => signIn(database, tokens, now), { work: 'bulk' });
  const rows = await database.query<Omit<BenchLearner, 'token'>>(
    `SELECT e.person_id AS personId, e.id AS enrolmentId, cp.id AS courseProgressId, lp.id AS lessonProgressId
       FROM enrolments e
       JOIN course_progress cp ON cp.person_id = e.person_id AND cp.course_id = ?
       JOIN lesson_progress lp ON lp.course_progress_id = cp.id AND lp.status = 'started'
      WHERE e.track_id = ? ORDER BY e.id`,
    [ids.courseId, ids.trackId],
  );
  const learners = rows.map((row) => ({ ...row, token: tokens.get(row.personId) ?? '' }));
  return { slug, lesson: LESSONS[lessonsDone] ?? '', learners };
}

/** Figures of work that was not done would be worth nothing: throws unless so many have one lesson more than they began with. */
export async function assertLearnt(
  { database }: BenchApp,
  slug: string,
  stage: Stage,
  expected: number,
): Promise<void> {
  const row = await database.first<{ learnt: number; completed: number }>(
    `SELECT COUNT(*) AS learnt, COUNT(cp.completed_at) AS completed FROM course_progress cp
       JOIN courses c ON c.id = cp.course_id WHERE c.slug = ? AND cp.lessons_done = ?`,
    [slug, STAGES[stage].lessonsDone + 1],
  );
  const completions = await database.first<{ number: number }>(
    'SELECT COUNT(*) AS number FROM completions c JOIN tracks t ON t.id = c.track_id WHERE t.slug = ?',
    [slug],
  );
  const completed = stage === 'last' ? expected : 0;
  if (row?.learnt === expected && row.completed === completed && completions?.number === completed) return;
  throw new Error(`Of ${expected} learners ${row?.learnt} came on and ${completions?.number} completed.`);
}
