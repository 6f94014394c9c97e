import { Injectable } from '@nestjs/common';
import type { StoredDownload } from '../common/http/downloads.js';
import { type Page, toPage } from '../common/paging/page.js';
import { FileStore } from '../files/file-store.js';
import { CourseFileNotFound, CourseNotFound } from './courses.errors.js';
import { CoursesRepository, type CourseVersionRow } from './courses.repository.js';
import type { TextWish } from '../lesson-kinds/setting.js';
import { type Lesson, LessonCatalogue } from './lesson-catalogue.js';

/** Looking at published courses: for trainers what they consist of, for everybody their files. */
@Injectable()
export class CoursesService {
  constructor(
    private readonly courses: CoursesRepository,
    private readonly catalogue: LessonCatalogue,
    private readonly files: FileStore,
  ) {}

  async list<T>(
    afterSlug: string,
    limit: number,
    view: (row: CourseVersionRow & { lessonCount: number }) => T,
  ): Promise<Page<T>> {
    const rows = await this.courses.listCurrent(afterSlug, limit + 1);
    return toPage(rows, limit, (row) => [row.slug], view);
  }

  /** The current version of a course with its lessons; throws `COURSE_NOT_FOUND` for one that is unknown or retired. */
  async preview(
    slug: string,
    wish: TextWish,
  ): Promise<{ version: CourseVersionRow; lessons: readonly Lesson[] }> {
    const version = await this.courses.findCurrent(slug);
    if (!version) throw new CourseNotFound();
    return { version, lessons: await this.catalogue.lessonsOf(version.id, wish) };
  }

  /** A file of a course, retired or not: whoever began an old version still needs its files. Throws `COURSE_FILE_NOT_FOUND`. */
  async file(slug: string, name: string, version?: number): Promise<StoredDownload> {
    const found = await this.courses.findFile(slug, name, version ?? null);
    if (!found) throw new CourseFileNotFound();
    return { ...found, path: this.files.path(found.sha256), isForGood: version !== undefined };
  }
}
