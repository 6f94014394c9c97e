import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Database, slots } from '../database/database.js';
import type { ImportPhase } from './people-import.entity.js';

/** How far an import is: rows of its present phase; the total is unknown while the file is read. */
export interface ImportStanding {
  phase: ImportPhase;
  rowsDone: number;
  rowsTotal: number | null;
}

/** After so long without a sign of life a running import counts as dead; it can then no longer be applied. */
export const DEAD_AFTER_MS = 2 * 60_000;

/** Where running imports say how far they are, for other processes to read; kept apart so that a big transaction locks none of it. */
@Injectable()
export class ImportRunsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Opens the run of an import, inside the run that notes it. */
  async add(publicId: string, fileBytes: number): Promise<void> {
    await this.database.insertOnceFrom(
      'people_import_runs',
      ['import_id', 'file_bytes', 'phase', 'rows_done', 'alive_at'],
      "SELECT i.id, ?, 'reading', 0, ? FROM people_imports i WHERE i.public_id = ?",
      [fileBytes, this.clock.now(), publicId],
    );
  }

  /** Says how far an import is, and that its process lives. */
  async beat(importId: number, { phase, rowsDone, rowsTotal }: ImportStanding): Promise<void> {
    await this.database.execute(
      'UPDATE people_import_runs SET phase = ?, rows_done = ?, rows_total = ?, alive_at = ? WHERE import_id = ?',
      [phase, rowsDone, rowsTotal, this.clock.now(), importId],
    );
  }

  /** Ends imports whose process died, which frees the place of the one running import. */
  async endDead(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - DEAD_AFTER_MS);
    // Read first: an update would wait for the row of an import that is being written.
    const dead = await this.database.query<{ id: number }>(
      `SELECT i.id FROM people_imports i LEFT JOIN people_import_runs r ON r.import_id = i.id
        WHERE i.status = 'running' AND COALESCE(r.alive_at, i.created_at) < ?`,
      [before],
    );
    if (dead.length === 0) return;
    await this.database.execute(
      `UPDATE people_imports SET status = 'failed', open_key = NULL WHERE id IN (${slots(dead)}) AND status = 'running'`,
      dead.map(({ id }) => id),
    );
  }

  /** The ids of the imports that run. */
  async running(): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      "SELECT id FROM people_imports WHERE status = 'running'",
    );
    return rows.map(({ id }) => id);
  }
}
