import { Injectable } from '@nestjs/common';
import { publicId } from '../common/random.js';
import { Database, slots } from '../database/database.js';
import { instant } from '../database/values.js';
import { COURSE_FILE, type DraftFile } from './draft.js';

export interface DraftRow {
  id: number;
  slug: string;
  baseHash: string | null;
  version: number;
  changedAt: Date;
}

/** A draft with its own page, which names it. */
export interface ListedDraft extends DraftRow {
  page: string | null;
}

export interface StoredDraftFile extends DraftFile {
  id: number;
  publicId: string;
  version: number;
  changedAt: Date;
  changedById: number | null;
  changedBy: string | null;
}

/** A file that a draft begins with. */
export interface BegunFile extends DraftFile {
  /** Whether whoever begins it wrote the file, and it is not as it was published. */
  isWritten?: boolean;
}

/** Who changes something, and when. */
export interface Change {
  by: number;
  at: Date;
}

const FILE = `SELECT f.id, f.public_id AS publicId, f.name, f.position, f.sha256, f.bytes, f.head, f.text, f.version,
    f.changed_at AS changedAt, f.changed_by AS changedById, p.given_name AS givenName, p.family_name AS familyName
  FROM course_draft_files f LEFT JOIN persons p ON p.id = f.changed_by`;
type Stored = Omit<StoredDraftFile, 'changedAt' | 'changedBy'> & {
  changedAt: Date | string;
  givenName: string | null;
  familyName: string | null;
};

@Injectable()
export class CourseDraftsRepository {
  constructor(private readonly database: Database) {}

  /** Every draft, by slug; there are no more than courses. */
  async list(): Promise<ListedDraft[]> {
    const rows = await this.database.query<ListedDraft>(
      `SELECT d.id, d.slug, d.base_hash AS baseHash, d.version, d.changed_at AS changedAt, f.text AS page
       FROM course_drafts d LEFT JOIN course_draft_files f ON f.draft_id = d.id AND f.name = ? ORDER BY d.slug`,
      [COURSE_FILE],
    );
    return rows.map((row) => ({ ...row, changedAt: instant(row.changedAt) }));
  }

  async find(slug: string): Promise<DraftRow | null> {
    const row = await this.database.first<DraftRow>(`${DRAFT} WHERE slug = ?`, [slug]);
    return row && toDraft(row);
  }

  /** Its files, `course.md` and media by name, lessons in their order. */
  async filesOf(draftId: number): Promise<StoredDraftFile[]> {
    const rows = await this.database.query<Stored>(
      `${FILE} WHERE f.draft_id = ? ORDER BY f.position, f.name`,
      [draftId],
    );
    return rows.map(toFile);
  }

  async findFile(draftId: number, id: string): Promise<StoredDraftFile | null> {
    const row = await this.database.first<Stored>(`${FILE} WHERE f.draft_id = ? AND f.public_id = ?`, [
      draftId,
      id,
    ]);
    return row && toFile(row);
  }

  /** A film, captions or an image by its name. */
  async findMedia(draftId: number, name: string): Promise<StoredDraftFile | null> {
    const row = await this.database.first<Stored>(
      `${FILE} WHERE f.draft_id = ? AND f.name = ? AND f.position IS NULL AND f.name <> ?`,
      [draftId, name, COURSE_FILE],
    );
    return row && toFile(row);
  }

  async countMedia(draftId: number): Promise<number> {
    const row = await this.database.first<{ count: number }>(
      'SELECT COUNT(*) AS count FROM course_draft_files WHERE draft_id = ? AND position IS NULL AND name <> ?',
      [draftId, COURSE_FILE],
    );
    return Number(row?.count ?? 0);
  }

  /** Makes a draft with its files, unless there is one; to be called in a run. */
  async begin(
    slug: string,
    baseHash: string | null,
    files: readonly BegunFile[],
    { by, at }: Change,
  ): Promise<boolean> {
    const facts = { slug, base_hash: baseHash, version: 1, created_by: by, created_at: at, changed_at: at };
    if (!(await this.database.insertOnce('course_drafts', facts))) return false;
    const draft = await this.find(slug);
    if (!draft) throw new Error(`The draft of ${slug} vanished while it was made.`);
    const columns =
      'draft_id public_id name position sha256 bytes head text version changed_by changed_at'.split(' ');
    const rows = files.map((file) => [
      draft.id,
      publicId(),
      file.name,
      file.position,
      file.sha256,
      file.bytes,
      file.head,
      file.text,
      1,
      file.isWritten ? by : null,
      at,
    ]);
    await this.database.insertMany('course_draft_files', columns, rows);
    return true;
  }

  /** Adds the text of a new lesson; to be called in a run, after `touch`. */
  async add(
    draftId: number,
    file: { name: string; position: number; text: string },
    { by, at }: Change,
  ): Promise<string> {
    const id = publicId();
    await this.database.insert('course_draft_files', {
      draft_id: draftId,
      public_id: id,
      ...file,
      bytes: Buffer.byteLength(file.text),
      head: '',
      version: 1,
      changed_by: by,
      changed_at: at,
    });
    return id;
  }

  /** Adds a film, captions or an image; to be called in a run, after `touch`. */
  async addMedia(draftId: number, file: Omit<DraftFile, 'position'>, { by, at }: Change): Promise<void> {
    await this.database.insert('course_draft_files', {
      draft_id: draftId,
      public_id: publicId(),
      ...file,
      version: 1,
      changed_by: by,
      changed_at: at,
    });
  }

  /** Notes that a file was brought once more, so that it is kept as long as a new one; to be called in a run, after `touch`. */
  async renewMedia(fileId: number, { by, at }: Change): Promise<void> {
    await this.database.execute('UPDATE course_draft_files SET changed_by = ?, changed_at = ? WHERE id = ?', [
      by,
      at,
      fileId,
    ]);
  }

  /** Takes films, captions or images out; to be called in a run, after `touch`. */
  async removeMedia(draftId: number, names: readonly string[]): Promise<number> {
    return await this.database.execute(
      `DELETE FROM course_draft_files WHERE draft_id = ? AND position IS NULL AND name <> ? AND name IN (${slots(names)})`,
      [draftId, COURSE_FILE, ...names],
    );
  }

  /** Writes a text over the one of this version; false where somebody was quicker. To be called in a run. */
  async write(fileId: number, version: number, text: string, { by, at }: Change): Promise<boolean> {
    const written = await this.database.execute(
      `UPDATE course_draft_files SET text = ?, bytes = ?, version = version + 1, changed_by = ?, changed_at = ?
        WHERE id = ? AND version = ?`,
      [text, Buffer.byteLength(text), by, at, fileId, version],
    );
    return written === 1;
  }

  /** To be called in a run, after `touch`. */
  async remove(draftId: number, lesson: string): Promise<number> {
    return await this.database.execute(
      `DELETE FROM course_draft_files WHERE draft_id = ? AND position IS NOT NULL AND (name = ? OR name LIKE ?)`,
      [draftId, `${lesson}.md`, `${lesson}.%`],
    );
  }

  /** Gives lessons new places; to be called in a run, after `touch`. */
  async place(positions: readonly { id: number; position: number }[]): Promise<void> {
    for (const { id, position } of positions)
      await this.database.execute('UPDATE course_draft_files SET position = ? WHERE id = ?', [position, id]);
  }

  /** Notes that something of the draft changes, and holds its row; with a version, only where nothing has changed since. */
  async touch(draftId: number, at: Date, version?: number): Promise<boolean> {
    const since = version === undefined ? '' : ' AND version = ?';
    const touched = await this.database.execute(
      `UPDATE course_drafts SET version = version + 1, changed_at = ? WHERE id = ?${since}`,
      [at, draftId, ...(version === undefined ? [] : [version])],
    );
    return touched === 1;
  }

  /** To be called in a run. */
  async discard(draftId: number): Promise<void> {
    await this.database.execute('DELETE FROM course_draft_files WHERE draft_id = ?', [draftId]);
    await this.database.execute('DELETE FROM course_drafts WHERE id = ?', [draftId]);
  }
}

const DRAFT = 'SELECT id, slug, base_hash AS baseHash, version, changed_at AS changedAt FROM course_drafts';
const toDraft = (row: DraftRow): DraftRow => ({ ...row, changedAt: instant(row.changedAt) });
const toFile = ({ givenName, familyName, changedAt, ...row }: Stored): StoredDraftFile => ({
  ...row,
  changedAt: instant(changedAt),
  changedBy: givenName === null ? null : [givenName, familyName].join(' ').trim(),
});
