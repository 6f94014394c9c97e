import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { publicId } from '../common/random.js';
import { Database } from '../database/database.js';
import { instant, instantOrNull, json } from '../database/values.js';
import type { IgnoredColumn } from '../hr-files/column-names.js';
import type { ImportKind, ImportStatus } from './people-import.entity.js';

export interface ImportCounts {
  rows: number;
  new: number;
  changed: number;
  unchanged: number;
  leaving: number;
  rejected: number;
}

/** What is kept of an import for good: numbers and places, no values, since those are personal. */
export interface ImportSummary {
  counts: ImportCounts;
  ignoredColumns: IgnoredColumn[];
  rejected: { line: number; column: string; code: string }[];
}

export interface ImportRecord {
  id: number;
  publicId: string;
  kind: ImportKind;
  source: string;
  status: ImportStatus;
  fileName: string;
  summary: ImportSummary;
  createdAt: Date;
  appliedAt: Date | null;
  createdById: string | null;
  createdByName: string | null;
}

export interface NewImport {
  kind: ImportKind;
  source: string;
  fileName: string;
  fileSha256: string;
  createdBy: number | null;
  status: ImportStatus;
  summary: ImportSummary;
}

/** After so long a running import counts as dead; it can then no longer be applied. */
const DEAD_AFTER_MS = 30 * 60_000;
const LINES_A_STATEMENT = 2_000;

export const NOTHING: ImportSummary = {
  counts: { rows: 0, new: 0, changed: 0, unchanged: 0, leaving: 0, rejected: 0 },
  ignoredColumns: [],
  rejected: [],
};

type Row = Omit<ImportRecord, 'summary' | 'createdAt' | 'appliedAt'> & {
  summary: unknown;
  createdAt: Date | string;
  appliedAt: Date | string | null;
};

const SELECT = `SELECT i.id, i.public_id AS publicId, i.kind, i.source, i.status, i.file_name AS fileName, i.summary,
    i.created_at AS createdAt, i.applied_at AS appliedAt, p.public_id AS createdById, p.given_name || ' ' || p.family_name AS createdByName
  FROM people_imports i LEFT JOIN persons p ON p.id = i.created_by`;

const toRecord = (row: Row): ImportRecord => ({
  ...row,
  // Written by this class and no other.
  summary: json(row.summary) as ImportSummary,
  createdAt: instant(row.createdAt),
  appliedAt: instantOrNull(row.appliedAt),
});

/** The book of imports, and the one place where one of them runs at a time. */
@Injectable()
export class PeopleImportsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Notes an import; a `running` one takes the place that only one can have, and null says that it is taken. */
  async add(entry: NewImport): Promise<string | null> {
    const id = publicId();
    const isOurs = await this.database.insertOnce('people_imports', {
      public_id: id,
      kind: entry.kind,
      source: entry.source,
      file_name: entry.fileName.slice(0, 255),
      file_sha256: entry.fileSha256,
      status: entry.status,
      open_key: entry.status === 'running' ? 1 : null,
      summary: JSON.stringify(entry.summary),
      created_by: entry.createdBy,
      created_at: this.clock.now(),
    });
    return isOurs ? id : null;
  }

  /** Frees the place of an import whose process died. */
  async giveUpDead(): Promise<void> {
    await this.database.execute(
      "UPDATE people_imports SET status = 'failed', open_key = NULL WHERE open_key = 1 AND created_at < ?",
      [new Date(this.clock.now().getTime() - DEAD_AFTER_MS)],
    );
  }

  /** Ends a running import; false when it no longer runs. As the first write of a run it keeps others out until the commit. */
  async end(id: number, status: ImportStatus, summary: ImportSummary): Promise<boolean> {
    const ended = await this.database.execute(
      'UPDATE people_imports SET status = ?, open_key = NULL, summary = ?, applied_at = ? WHERE id = ? AND open_key = 1',
      [status, JSON.stringify(summary), status === 'applied' ? this.clock.now() : null, id],
    );
    return ended === 1;
  }

  async find(publicId: string): Promise<ImportRecord | null> {
    const row = await this.database.first<Row>(`${SELECT} WHERE i.public_id = ?`, [publicId]);
    return row && toRecord(row);
  }

  /** Imports, latest first, one more than `limit` if there are more. */
  async list(before: number | null, limit: number): Promise<ImportRecord[]> {
    const where = before === null ? '' : 'WHERE i.id < ?';
    const rows = await this.database.query<Row>(
      `${SELECT} ${where} ORDER BY i.id DESC LIMIT ${limit + 1}`,
      before === null ? [] : [before],
    );
    return rows.map(toRecord);
  }

  /** Writes what an import does to whom, out of what it staged; inside its run. */
  async keepRows(importId: number, source: string): Promise<void> {
    const ends = await this.database.first<{ first: number | null; last: number | null }>(
      'SELECT MIN(line) AS first, MAX(line) AS last FROM staged_people WHERE import_id = ?',
      [importId],
    );
    const last = ends?.last ?? 0;
    for (let from = ends?.first ?? 1; from <= last; from += LINES_A_STATEMENT) {
      await this.database.execute(
        `INSERT INTO people_import_rows (import_id, line, action, person_id, details)
         SELECT s.import_id, s.line, s.action, p.id, s.fields FROM staged_people s
           LEFT JOIN persons p ON p.source = ? AND p.employee_number = s.employee_number
          WHERE s.import_id = ? AND s.line BETWEEN ? AND ?`,
        [source, importId, from, from + LINES_A_STATEMENT - 1],
      );
    }
  }

  /** As `keepRows`, for rows that were not staged. */
  async addRows(
    importId: number,
    rows: readonly { line: number; action: string; personId: number }[],
  ): Promise<void> {
    await this.database.insertMany(
      'people_import_rows',
      ['import_id', 'line', 'action', 'person_id', 'details'],
      rows.map(({ line, action, personId }) => [importId, line, action, personId, '{}']),
    );
  }
}
