import { Injectable } from '@nestjs/common';
import { publicId } from '../common/random.js';
import { Database } from '../database/database.js';

/** The book of runs: what each looked for, whom it found, and whether it came to its end. */
@Injectable()
export class RunBookRepository {
  constructor(private readonly database: Database) {}

  /** Begins a run of a version and returns its id. */
  async start(assignmentId: number, version: number, cause: string, now: Date): Promise<number> {
    return await this.database.insert('assignment_runs', {
      public_id: publicId(),
      assignment_id: assignmentId,
      version,
      cause,
      enrolled_count: 0,
      reason_count: 0,
      started_at: now,
    });
  }

  async count(runId: number, enrolled: number, reasons: number): Promise<void> {
    await this.database.execute(
      'UPDATE assignment_runs SET enrolled_count = enrolled_count + ?, reason_count = reason_count + ? WHERE id = ?',
      [enrolled, reasons, runId],
    );
  }

  async finish(runId: number, now: Date): Promise<void> {
    await this.database.execute(
      'UPDATE assignment_runs SET finished_at = ? WHERE id = ? AND finished_at IS NULL',
      [now, runId],
    );
  }

  /** Runs that began before `startedBefore` and whose process died before the end. */
  async leftBehind(assignmentId: number, startedBefore: Date): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      'SELECT id FROM assignment_runs WHERE assignment_id = ? AND started_at < ? AND finished_at IS NULL ORDER BY id',
      [assignmentId, startedBefore],
    );
    return rows.map(({ id }) => id);
  }
}
