import { FOREVER_INSTANT } from '../../src/common/days.js';
import { publicId, sha256 } from '../../src/common/random.js';
import type { Database } from '../../src/database/database.js';

export const LESSONS = ['first', 'second', 'last'] as const;

/** A track of one course of three lessons. */
export interface CourseIds {
  trackId: number;
  trackVersionId: number;
  courseId: number;
  courseVersionId: number;
  lessonIds: number[];
}

/** Writes a track with its course; inside a run. */
export async function insertCourse(database: Database, slug: string, now: Date): Promise<CourseIds> {
  const thing = { public_id: publicId(), slug, created_at: now };
  const version = { number: 1, hash: sha256(slug), title: slug, summary: '', minutes: 15, created_at: now };
  const courseId = await database.insert('courses', thing);
  const courseVersionId = await database.insert('course_versions', {
    ...version,
    course_id: courseId,
    language: 'en',
  });
  await database.execute('UPDATE courses SET current_version_id = ? WHERE id = ?', [
    courseVersionId,
    courseId,
  ]);
  const lessonIds: number[] = [];
  for (const [index, lesson] of LESSONS.entries()) {
    const row = {
      course_version_id: courseVersionId,
      position: index + 1,
      slug: lesson,
      kind: 'article',
      minutes: 5,
    };
    lessonIds.push(await database.insert('lessons', row));
  }
  const trackId = await database.insert('tracks', { ...thing, depth: 'sensitisation' });
  const trackVersionId = await database.insert('track_versions', {
    ...version,
    track_id: trackId,
    requirement_count: 1,
  });
  await database.execute('UPDATE tracks SET current_version_id = ? WHERE id = ?', [trackVersionId, trackId]);
  await database.insert('requirements', {
    track_version_id: trackVersionId,
    position: 1,
    slug,
    kind: 'course',
    course_id: courseId,
    title: slug,
    minutes: 15,
  });
  return { trackId, trackVersionId, courseId, courseVersionId, lessonIds };
}

/** Enrols people on the track who have done so many lessons and are in the next one; inside a run. */
export async function enrol(
  database: Database,
  ids: CourseIds,
  people: number[],
  lessonsDone: number,
  now: Date,
): Promise<void> {
  const day = now.toISOString().slice(0, 10);
  const due = new Date(now.getTime() + 30 * 86_400_000);
  const standing = [1, 1, 'active', now, day, now, due.toISOString().slice(0, 10), due, now, 0, 1];
  const enrolments =
    'public_id person_id track_id track_version_id cycle open_key status enrolled_at starts_on starts_at due_on due_at started_at requirements_done requirements_total';
  await database.insertMany(
    'enrolments',
    enrolments.split(' '),
    people.map((id) => [publicId(), id, ids.trackId, ids.trackVersionId, ...standing]),
  );
  await database.execute(
    `INSERT INTO enrolment_periods (enrolment_id, status, due_at, from_at, to_at)
     SELECT e.id, e.status, e.due_at, e.enrolled_at, ? FROM enrolments e WHERE e.track_id = ?`,
    [FOREVER_INSTANT, ids.trackId],
  );
  const progress = 'person_id course_id course_version_id cycle lessons_done lessons_total started_at';
  await database.insertMany(
    'course_progress',
    progress.split(' '),
    people.map((id) => [id, ids.courseId, ids.courseVersionId, 1, lessonsDone, LESSONS.length, now]),
  );
  for (const [index, lessonId] of ids.lessonIds.slice(0, lessonsDone + 1).entries()) {
    const isDone = index < lessonsDone;
    await database.execute(
      `INSERT INTO lesson_progress (course_progress_id, lesson_id, status, started_at, updated_at, done_at)
       SELECT cp.id, ?, ?, ?, ?, ? FROM course_progress cp WHERE cp.course_id = ?`,
      [lessonId, isDone ? 'done' : 'started', now, now, isDone ? now : null, ids.courseId],
    );
  }
}
