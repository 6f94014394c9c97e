import { Injectable } from '@nestjs/common';
import { publicId } from '../common/random.js';
import { Database, slots } from '../database/database.js';
import { json } from '../database/values.js';
import type { LessonDefinition, LessonKind } from '../lesson-kinds/lesson-kinds.js';
import type { TextSetting } from '../lesson-kinds/setting.js';
import type { PublishedState } from './published-difference.js';
import type { UnderWay } from './under-way.js';

/** A course as its folder says; `hash` changes when any byte of its files does. */
export interface CourseContent {
  slug: string;
  language: string;
  title: string;
  /** Markdown. */
  summary: string;
  minutes: number;
  hash: string;
  /** What a new version means for those under way; default: they keep theirs. */
  underWay?: UnderWay | undefined;
  lessons: LessonContent[];
  files: { name: string; sha256: string; mediaType: string }[];
}

export interface LessonContent {
  slug: string;
  kind: LessonKind;
  minutes: number;
  /** The main one first: in the course's own language, and for any setting where there is such a text. */
  texts: {
    language: string;
    setting: TextSetting;
    title: string;
    body: string;
    definition: LessonDefinition;
  }[];
}

export interface CourseVersionRow {
  id: number;
  courseId: number;
  slug: string;
  number: number;
  language: string;
  title: string;
  summary: string;
  minutes: number;
}

/** One lesson in one language, for one setting. */
export interface LessonTextRow {
  lessonId: number;
  position: number;
  slug: string;
  kind: LessonKind;
  minutes: number;
  language: string;
  setting: TextSetting;
  title: string;
  body: string;
  definition: unknown;
}

interface Known {
  id: number;
  versionId: number | null;
  hash: string | null;
  number: number | null;
}

const VERSION = `SELECT v.id, v.course_id AS courseId, c.slug, v.number, v.language, v.title, v.summary, v.minutes
  FROM course_versions v JOIN courses c ON c.id = v.course_id`;

@Injectable()
export class CoursesRepository {
  constructor(private readonly database: Database) {}

  /** Current versions of courses that are not retired, by slug. */
  async listCurrent(
    afterSlug: string,
    limit: number,
  ): Promise<(CourseVersionRow & { lessonCount: number })[]> {
    return await this.database.query(
      `SELECT v.*, (SELECT COUNT(*) FROM lessons l WHERE l.course_version_id = v.id) AS lessonCount FROM (${VERSION}
        WHERE c.retired_at IS NULL AND c.current_version_id = v.id AND c.slug > ? ORDER BY c.slug LIMIT ${limit}) v
        ORDER BY v.slug`,
      [afterSlug],
    );
  }

  async findCurrent(slug: string): Promise<CourseVersionRow | null> {
    const current = `${VERSION} WHERE c.slug = ? AND c.retired_at IS NULL AND c.current_version_id = v.id`;
    return await this.database.first(current, [slug]);
  }

  async findVersion(id: number): Promise<CourseVersionRow | null> {
    return await this.database.first(`${VERSION} WHERE v.id = ?`, [id]);
  }

  async findVersionOfLesson(lessonId: number): Promise<number | null> {
    const row = await this.database.first<{ id: number }>(
      'SELECT course_version_id AS id FROM lessons WHERE id = ?',
      [lessonId],
    );
    return row?.id ?? null;
  }

  /** Every text of every lesson of a version, in order, the main one of each lesson first. */
  async lessonTextsOf(courseVersionId: number): Promise<LessonTextRow[]> {
    const rows = await this.database.query<LessonTextRow>(
      `SELECT l.id AS lessonId, l.position, l.slug, l.kind, l.minutes, t.language, t.setting, t.title, t.body, t.definition
         FROM lessons l JOIN lesson_texts t ON t.lesson_id = l.id WHERE l.course_version_id = ? ORDER BY l.position, t.id`,
      [courseVersionId],
    );
    return rows.map((row) => ({ ...row, definition: json(row.definition) }));
  }

  /** A file of a course by name, of the version with this number or else of the current one. */
  async findFile(
    slug: string,
    name: string,
    number: number | null,
  ): Promise<{ sha256: string; mediaType: string } | null> {
    const which = number === null ? 'v.id = c.current_version_id' : 'v.number = ?';
    return await this.database.first(
      `SELECT f.sha256, f.media_type AS mediaType FROM courses c JOIN course_versions v ON v.course_id = c.id AND ${which}
         JOIN course_files f ON f.course_version_id = v.id WHERE c.slug = ? AND f.name = ?`,
      number === null ? [slug, name] : [number, slug, name],
    );
  }

  /** Every course with the hash of its current version. */
  async publishedStates(): Promise<PublishedState[]> {
    const rows = await this.database.query<{ slug: string; hash: string | null; isRetired: number }>(
      `SELECT c.slug, v.hash, CASE WHEN c.retired_at IS NULL THEN 0 ELSE 1 END AS isRetired
         FROM courses c LEFT JOIN course_versions v ON v.id = c.current_version_id`,
    );
    return rows.map((row) => ({ ...row, isRetired: Number(row.isRetired) === 1 }));
  }

  /**
   * Makes a new version unless the current one has the same hash; returns its id, or null. To be called in a run.
   * The first statement holds the course's row, so that of two processes the second sees what the first published.
   */
  async publish(course: CourseContent, now: Date): Promise<number | null> {
    await this.database.insertOnce('courses', { public_id: publicId(), slug: course.slug, created_at: now });
    const known = await this.database.first<Known>(
      `SELECT c.id, v.id AS versionId, v.hash, v.number
         FROM courses c LEFT JOIN course_versions v ON v.id = c.current_version_id WHERE c.slug = ?`,
      [course.slug],
    );
    if (!known) throw new Error(`The course ${course.slug} vanished while it was published.`);
    await this.database.execute(
      'UPDATE courses SET retired_at = NULL WHERE id = ? AND retired_at IS NOT NULL',
      [known.id],
    );
    if (known.hash === course.hash) return null;
    const versionId = await this.database.insert('course_versions', {
      course_id: known.id,
      number: (known.number ?? 0) + 1,
      hash: course.hash,
      language: course.language,
      title: course.title,
      summary: course.summary,
      minutes: course.minutes,
      under_way: course.underWay ?? 'keep',
      created_at: now,
    });
    await this.insertLessons(versionId, course);
    const moved = await this.database.execute(
      'UPDATE courses SET current_version_id = ? WHERE id = ? AND COALESCE(current_version_id, 0) = ?',
      [versionId, known.id, known.versionId ?? 0],
    );
    if (moved !== 1) throw new Error(`Two processes published ${course.slug} at once: publish again.`);
    return versionId;
  }

  /** Retires courses; to be called in a run. Their versions stay for those who began them. */
  async retire(slugs: readonly string[], now: Date): Promise<number> {
    return await this.database.execute(
      `UPDATE courses SET retired_at = ? WHERE retired_at IS NULL AND slug IN (${slots(slugs)})`,
      [now, ...slugs],
    );
  }

  private async insertLessons(versionId: number, { lessons, files }: CourseContent): Promise<void> {
    await this.database.insertMany(
      'course_files',
      ['course_version_id', 'name', 'sha256', 'media_type'],
      files.map(({ name, sha256, mediaType }) => [versionId, name, sha256, mediaType]),
    );
    await this.database.insertMany(
      'lessons',
      ['course_version_id', 'position', 'slug', 'kind', 'minutes'],
      lessons.map(({ slug, kind, minutes }, index) => [versionId, index + 1, slug, kind, minutes]),
    );
    const ids = await this.database.query<{ id: number; slug: string }>(
      'SELECT id, slug FROM lessons WHERE course_version_id = ?',
      [versionId],
    );
    const idOf = new Map(ids.map(({ id, slug }) => [slug, id]));
    const rows = lessons.flatMap(({ slug, texts }) =>
      texts.map(({ language, setting, title, body, definition }) => [
        idOf.get(slug),
        language,
        setting,
        title,
        body,
        JSON.stringify(definition),
      ]),
    );
    await this.database.insertMany(
      'lesson_texts',
      ['lesson_id', 'language', 'setting', 'title', 'body', 'definition'],
      rows,
    );
  }
}
