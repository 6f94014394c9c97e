import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { LongReads } from '../database/long-reads.js';
import { PRESENT_SERVICE } from '../people/people.repository.js';

/** Counts what a launch needs. */
@Injectable()
export class LaunchRepository {
  constructor(
    private readonly database: Database,
    private readonly reads: LongReads,
  ) {}

  /** How many people are in service, and how many start later. */
  async people(now: Date): Promise<{ inService: number; toStart: number }> {
    const [row] = await this.reads.query<{ people: number | string; toStart: number | string | null }>(
      `SELECT COUNT(*) AS people, SUM(CASE WHEN s.starts_at > ? THEN 1 ELSE 0 END) AS toStart
         FROM persons p ${PRESENT_SERVICE} WHERE p.erased_at IS NULL`,
      [now, now],
    );
    const toStart = Number(row?.toStart ?? 0);
    return { inService: Number(row?.people ?? 0) - toStart, toStart };
  }

  /** How many courses and tracks are published. */
  async content(): Promise<{ courses: number; tracks: number }> {
    const row = await this.database.first<{ courses: number; tracks: number }>(
      `SELECT (SELECT COUNT(*) FROM courses WHERE retired_at IS NULL AND current_version_id IS NOT NULL) AS courses,
              (SELECT COUNT(*) FROM tracks WHERE retired_at IS NULL AND current_version_id IS NOT NULL) AS tracks`,
    );
    return { courses: Number(row?.courses ?? 0), tracks: Number(row?.tracks ?? 0) };
  }
}
