import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

const MOST_AT_ONCE = 200;

/** A draft that holds something which was uploaded before a time. */
export interface DraftWithUploads {
  id: number;
  slug: string;
}

@Injectable()
export class UploadedFilesRepository {
  constructor(private readonly database: Database) {}

  /** Notes an upload, or that the same content was uploaded again; to be called in a run, before its file is put in place. */
  async note(sha256: string, { by, at }: { by: number; at: Date }): Promise<void> {
    const isNew = await this.database.insertOnce('uploaded_files', {
      sha256,
      uploaded_by: by,
      uploaded_at: at,
    });
    if (isNew) return;
    await this.database.execute(
      'UPDATE uploaded_files SET uploaded_by = ?, uploaded_at = ? WHERE sha256 = ?',
      [by, at, sha256],
    );
  }

  /** Names of files that were uploaded before then, that no draft has and that were never published. */
  async unwanted(before: Date): Promise<string[]> {
    const rows = await this.database.query<{ sha256: string }>(
      `SELECT u.sha256 FROM uploaded_files u WHERE u.uploaded_at < ?
         AND NOT EXISTS (SELECT 1 FROM course_draft_files f WHERE f.sha256 = u.sha256)
         AND NOT EXISTS (SELECT 1 FROM files p WHERE p.sha256 = u.sha256) ORDER BY u.uploaded_at LIMIT ${MOST_AT_ONCE}`,
      [before],
    );
    return rows.map(({ sha256 }) => sha256);
  }

  /** Forgets an upload unless the same content was uploaded since; to be called in a run. */
  async forget(sha256: string, before: Date): Promise<boolean> {
    const gone = await this.database.execute(
      'DELETE FROM uploaded_files WHERE sha256 = ? AND uploaded_at < ?',
      [sha256, before],
    );
    return gone === 1;
  }

  /** Forgets who uploaded what was published by now; to be called in a run. */
  async forgetPublished(before: Date): Promise<void> {
    await this.database.execute(
      'DELETE FROM uploaded_files WHERE uploaded_at < ? AND sha256 IN (SELECT sha256 FROM files)',
      [before],
    );
  }

  /** Whether anybody has uploaded it, has it in a draft, or has published it. */
  async isWanted(sha256: string): Promise<boolean> {
    const row = await this.database.first(
      `SELECT sha256 FROM uploaded_files WHERE sha256 = ? UNION ALL SELECT sha256 FROM files WHERE sha256 = ?
       UNION ALL SELECT sha256 FROM course_draft_files WHERE sha256 = ?`,
      [sha256, sha256, sha256],
    );
    return row !== null;
  }

  /** Drafts with something that was uploaded before then, by id. */
  async draftsWithUploads(before: Date, afterId: number): Promise<DraftWithUploads[]> {
    return await this.database.query(
      `SELECT d.id, d.slug FROM course_drafts d WHERE d.id > ? AND EXISTS (SELECT 1 FROM course_draft_files f
         WHERE f.draft_id = d.id AND f.position IS NULL AND f.changed_by IS NOT NULL AND f.changed_at < ?)
       ORDER BY d.id LIMIT ${MOST_AT_ONCE}`,
      [afterId, before],
    );
  }
}
