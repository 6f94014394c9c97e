import { Injectable } from '@nestjs/common';
import { groupBy } from '../common/group-by.js';
import type { ContentFile } from '../content-files/content-folder.js';
import { Database, slots } from '../database/database.js';
import type { WrittenCourse } from './overlay.js';

interface FileRow {
  slug: string;
  hash: string;
  folderHash: string | null;
  name: string;
  sha256: string;
  bytes: number;
  head: string;
  text: string | null;
}

/** Who published what was written, and when. */
export interface Publication {
  by: number;
  at: Date;
}

@Injectable()
export class WrittenCoursesRepository {
  constructor(private readonly database: Database) {}

  /** Every written course with its files. */
  async list(): Promise<WrittenCourse[]> {
    const rows = await this.database.query<FileRow>(
      `SELECT c.slug, c.hash, c.folder_hash AS folderHash, f.name, f.sha256, f.bytes, f.head, f.text
         FROM written_courses c JOIN written_files f ON f.written_course_id = c.id ORDER BY c.slug, f.name`,
    );
    return [...groupBy(rows, ({ slug }) => slug)].flatMap(([slug, files]) => {
      const [first] = files;
      if (!first) return [];
      const { hash, folderHash } = first;
      return { slug, hash, folderHash, files: files.map(toContentFile) };
    });
  }

  /** Puts a course in place of what was written before under its slug; to be called in a run. */
  async put(course: WrittenCourse, { by, at }: Publication): Promise<void> {
    await this.forget([course.slug]);
    const id = await this.database.insert('written_courses', {
      slug: course.slug,
      hash: course.hash,
      folder_hash: course.folderHash,
      published_by: by,
      published_at: at,
    });
    await this.database.insertMany(
      'written_files',
      ['written_course_id', 'name', 'sha256', 'bytes', 'head', 'text'],
      course.files.map(({ path, sha256, bytes, head, text }) => [
        id,
        path.slice(`courses/${course.slug}/`.length),
        sha256,
        bytes,
        head,
        text,
      ]),
    );
  }

  /** Notes that the folder's course was seen and set aside for what was written; to be called in a run. */
  async setAside(slug: string, folderHash: string | null): Promise<void> {
    await this.database.execute('UPDATE written_courses SET folder_hash = ? WHERE slug = ?', [
      folderHash,
      slug,
    ]);
  }

  /** Lets the folder speak for these again; to be called in a run. */
  async forget(slugs: readonly string[]): Promise<void> {
    if (slugs.length === 0) return;
    const which = `SELECT id FROM written_courses WHERE slug IN (${slots(slugs)})`;
    await this.database.execute(`DELETE FROM written_files WHERE written_course_id IN (${which})`, slugs);
    await this.database.execute(`DELETE FROM written_courses WHERE slug IN (${slots(slugs)})`, slugs);
  }
}

const toContentFile = ({ slug, name, sha256, bytes, head, text }: FileRow): ContentFile => ({
  path: `courses/${slug}/${name}`,
  bytes,
  sha256,
  head,
  text,
});
