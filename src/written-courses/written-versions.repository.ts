import { Injectable } from '@nestjs/common';
import { groupBy } from '../common/group-by.js';
import { publicId } from '../common/random.js';
import type { ContentFile } from '../content-files/content-folder.js';
import { Database, slots } from '../database/database.js';
import { instant } from '../database/values.js';

/** A course as it was published once; paths are relative to the content folder. */
export interface WrittenVersion {
  id: number;
  publicId: string;
  hash: string;
  publishedAt: Date;
  /** Null where the folder said so. */
  publishedBy: string | null;
  files: ContentFile[];
}

/** What is to be kept of a publication; `by` is null where the folder said so. */
export interface Published {
  slug: string;
  hash: string;
  files: readonly ContentFile[];
  by: number | null;
  at: Date;
}

interface VersionRow {
  id: number;
  publicId: string;
  hash: string;
  publishedAt: Date | string;
  givenName: string | null;
  familyName: string | null;
}

interface FileRow {
  versionId: number;
  name: string;
  sha256: string;
  bytes: number;
  head: string;
  text: string | null;
}

const VERSION = `SELECT v.id, v.public_id AS publicId, v.hash, v.published_at AS publishedAt, p.given_name AS givenName,
    p.family_name AS familyName FROM written_versions v LEFT JOIN persons p ON p.id = v.published_by`;

/** Every course as it was published from the browser, and as it was before: nothing of it is ever changed. */
@Injectable()
export class WrittenVersionsRepository {
  constructor(private readonly database: Database) {}

  /** Keeps a course as it is published, unless it is what was kept last; to be called in a run. */
  async keep({ slug, hash, files, by, at }: Published): Promise<void> {
    const last = await this.database.first<{ hash: string }>(
      'SELECT hash FROM written_versions WHERE slug = ? ORDER BY id DESC LIMIT 1',
      [slug],
    );
    if (last?.hash === hash) return;
    const id = await this.database.insert('written_versions', {
      public_id: publicId(),
      slug,
      hash,
      published_by: by,
      published_at: at,
    });
    await this.database.insertMany(
      'written_version_files',
      ['version_id', 'name', 'sha256', 'bytes', 'head', 'text'],
      files.map(({ path, sha256, bytes, head, text }) => [
        id,
        path.slice(`courses/${slug}/`.length),
        sha256,
        bytes,
        head,
        text,
      ]),
    );
  }

  /** When the published course first said so; null where it never did. */
  async publishedAt(slug: string, hash: string): Promise<Date | null> {
    const row = await this.database.first<{ at: Date | string }>(
      `SELECT v.created_at AS at FROM courses c JOIN course_versions v ON v.course_id = c.id
        WHERE c.slug = ? AND v.hash = ? ORDER BY v.number DESC LIMIT 1`,
      [slug, hash],
    );
    return row && instant(row.at);
  }

  /** The versions of a course, the last one first, from the one before `beforeId` on. */
  async list(slug: string, beforeId: number | null, limit: number): Promise<WrittenVersion[]> {
    const from = beforeId === null ? '' : ' AND v.id < ?';
    const rows = await this.database.query<VersionRow>(
      `${VERSION} WHERE v.slug = ?${from} ORDER BY v.id DESC LIMIT ${limit}`,
      beforeId === null ? [slug] : [slug, beforeId],
    );
    return await this.withFiles(slug, rows);
  }

  async find(slug: string, id: string): Promise<WrittenVersion | null> {
    const rows = await this.database.query<VersionRow>(`${VERSION} WHERE v.slug = ? AND v.public_id = ?`, [
      slug,
      id,
    ]);
    return (await this.withFiles(slug, rows))[0] ?? null;
  }

  private async withFiles(slug: string, rows: readonly VersionRow[]): Promise<WrittenVersion[]> {
    const ids = rows.map(({ id }) => id);
    const files = await this.database.query<FileRow>(
      `SELECT version_id AS versionId, name, sha256, bytes, head, text FROM written_version_files
        WHERE version_id IN (${slots(ids)}) ORDER BY version_id, name`,
      ids,
    );
    const byVersion = groupBy(files, ({ versionId }) => versionId);
    return rows.map(({ givenName, familyName, publishedAt, ...row }) => ({
      ...row,
      publishedAt: instant(publishedAt),
      publishedBy: givenName === null ? null : [givenName, familyName].join(' ').trim(),
      files: (byVersion.get(row.id) ?? []).map(({ name, sha256, bytes, head, text }) => ({
        path: `courses/${slug}/${name}`,
        sha256,
        bytes,
        head,
        text,
      })),
    }));
  }
}
