import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { publicId } from '../common/random.js';
import { Database, slots } from '../database/database.js';
import { isUniqueViolation } from '../database/driver-errors.js';
import { instant, instantOrNull, json } from '../database/values.js';
import { type ImportSummary, NOTHING } from '../import-findings/import-tally.js';
import { importErrors } from './import-history.errors.js';
import { DEAD_AFTER_MS, ImportRunsRepository, type ImportStanding } from './import-runs.repository.js';
import type { ImportKind, ImportPhase, ImportStatus } from './people-import.entity.js';

export interface ImportRecord {
  id: number;
  publicId: string;
  kind: ImportKind;
  source: string;
  status: ImportStatus;
  fileName: string;
  fileSha256: string;
  /** Null for imports of earlier releases, which did not note it. */
  fileBytes: number | null;
  summary: ImportSummary;
  /** How far it was at its last sign of life, while it runs. */
  standing: ImportStanding | null;
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
  fileBytes: number;
  isDryRun: boolean;
  createdBy: number | null;
}

const LINES_A_STATEMENT = 2_000;

type Row = Omit<ImportRecord, 'summary' | 'createdAt' | 'appliedAt' | 'standing'> & {
  summary: unknown;
  createdAt: Date | string;
  appliedAt: Date | string | null;
  phase: ImportPhase | null;
  rowsDone: number;
  rowsTotal: number | null;
  aliveAt: Date | string | null;
};

const SELECT = `SELECT i.id, i.public_id AS publicId, i.kind, i.source, i.status, i.file_name AS fileName, i.file_sha256 AS fileSha256,
    r.file_bytes AS fileBytes, i.summary, i.created_at AS createdAt, i.applied_at AS appliedAt, r.phase, r.rows_done AS rowsDone,
    r.rows_total AS rowsTotal, r.alive_at AS aliveAt, p.public_id AS createdById, p.given_name || ' ' || p.family_name AS createdByName
  FROM people_imports i LEFT JOIN people_import_runs r ON r.import_id = i.id LEFT JOIN persons p ON p.id = i.created_by`;

/** The book of imports, and the one place where one of them runs at a time. */
@Injectable()
export class ImportsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly runs: ImportRunsRepository,
  ) {}

  /** Notes a running import; unless it is a dry run it takes the place that only one can have, and null says that it is taken. */
  async add(entry: NewImport): Promise<string | null> {
    const id = publicId();
    const isOurs = await this.database.insertOnce('people_imports', {
      public_id: id,
      kind: entry.kind,
      source: entry.source,
      file_name: entry.fileName.slice(0, 255),
      file_sha256: entry.fileSha256,
      status: 'running',
      open_key: entry.isDryRun ? null : 1,
      summary: JSON.stringify(NOTHING),
      created_by: entry.createdBy,
      created_at: this.clock.now(),
    });
    if (!isOurs) return null;
    await this.runs.add(id, entry.fileBytes);
    return id;
  }

  /** Whether an import holds the place that only one can have, as far as is committed. */
  async isPlaceTaken(): Promise<boolean> {
    return (await this.database.first('SELECT id FROM people_imports WHERE open_key = 1')) !== null;
  }

  /** Ends imports whose process died. */
  async endDead(): Promise<void> {
    await this.runs.endDead();
  }

  /** Ends a running import; false when it no longer runs. As the first write of a run it keeps others out until the commit. */
  async end(id: number, status: ImportStatus, summary: ImportSummary): Promise<boolean> {
    const ended = await this.database.execute(
      "UPDATE people_imports SET status = ?, open_key = NULL, summary = ?, applied_at = ? WHERE id = ? AND status = 'running'",
      [status, JSON.stringify(summary), status === 'applied' ? this.clock.now() : null, id],
    );
    return ended === 1;
  }

  async find(publicId: string): Promise<ImportRecord | null> {
    const row = await this.database.first<Row>(`${SELECT} WHERE i.public_id = ?`, [publicId]);
    return row && this.toRecord(row);
  }

  /** Imports, latest first, one more than `limit` if there are more. */
  async list(before: number | null, limit: number): Promise<ImportRecord[]> {
    const where = before === null ? '' : 'WHERE i.id < ?';
    const rows = await this.database.query<Row>(
      `${SELECT} ${where} ORDER BY i.id DESC LIMIT ${limit + 1}`,
      before === null ? [] : [before],
    );
    return rows.map((row) => this.toRecord(row));
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

  /**
   * Marks an applied import as undone and takes the place of the one running import until `freePlace`: the first write of a run.
   * False when it is not applied any more; throws `IMPORT_RUNNING` beside an import.
   */
  async undo(id: number): Promise<boolean> {
    try {
      const undone = await this.database.execute(
        "UPDATE people_imports SET status = 'undone', open_key = 1 WHERE id = ? AND status = 'applied'",
        [id],
      );
      return undone === 1;
    } catch (error) {
      if (isUniqueViolation(error)) throw importErrors.running();
      throw error;
    }
  }

  async freePlace(id: number): Promise<void> {
    await this.database.execute('UPDATE people_imports SET open_key = NULL WHERE id = ?', [id]);
  }

  /** The latest applied import of people of a source that changed anything, or null. */
  async latestOf(source: string): Promise<ImportRecord | null> {
    const row = await this.database.first<Row>(
      `${SELECT} WHERE i.source = ? AND i.kind = 'people' AND i.status = 'applied'
          AND EXISTS (SELECT 1 FROM people_import_rows x WHERE x.import_id = i.id) ORDER BY i.id DESC LIMIT 1`,
      [source],
    );
    return row && this.toRecord(row);
  }

  /** Forgets what undone imports of a source did to people who are about to be removed; inside a run. */
  async forgetRows(source: string, people: readonly number[]): Promise<void> {
    for (let start = 0; start < people.length; start += LINES_A_STATEMENT) {
      const chunk = people.slice(start, start + LINES_A_STATEMENT);
      await this.database.execute(
        `DELETE FROM people_import_rows WHERE person_id IN (${slots(chunk)})
            AND import_id IN (SELECT i.id FROM people_imports i WHERE i.source = ? AND i.status = 'undone')`,
        [...chunk, source],
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

  private toRecord({ phase, rowsDone, rowsTotal, aliveAt, ...row }: Row): ImportRecord {
    const seenAt = instant(aliveAt ?? row.createdAt).getTime();
    const isDead = row.status === 'running' && seenAt < this.clock.now().getTime() - DEAD_AFTER_MS;
    return {
      ...row,
      status: isDead ? 'failed' : row.status,
      // Written by this class and no other.
      summary: json(row.summary) as ImportSummary,
      standing: phase && { phase, rowsDone, rowsTotal },
      createdAt: instant(row.createdAt),
      appliedAt: instantOrNull(row.appliedAt),
    };
  }
}
