import { Injectable } from '@nestjs/common';
import { audienceCondition } from '../audience-rules/audience-condition.js';
import type { Audience, AudienceContext } from '../audience-rules/audience.js';
import type { AssignmentStatus } from '../assignments/assignment.entity.js';
import { REACHABLE, reachable } from '../assignments/candidates.repository.js';
import { Database } from '../database/database.js';

/** An assignment by which somebody could have a track. */
export interface TrackAssignment {
  id: number;
  publicId: string;
  name: string;
  isPaused: boolean;
}

/** Parts are asked about in statements of so many. */
const PARTS = 40;

/** Reads why somebody has not got a track. */
@Injectable()
export class WhyNotRepository {
  constructor(private readonly database: Database) {}

  async track(slug: string): Promise<{ id: number; slug: string; title: string } | null> {
    return await this.database.first(
      `SELECT t.id, t.slug, v.title FROM tracks t JOIN track_versions v ON v.id = t.current_version_id WHERE t.slug = ?`,
      [slug],
    );
  }

  /** The assignments of a track that hold or are paused, oldest first. */
  async assignmentsOf(trackId: number): Promise<TrackAssignment[]> {
    const rows = await this.database.query<Omit<TrackAssignment, 'isPaused'> & { status: AssignmentStatus }>(
      "SELECT id, public_id AS publicId, name, status FROM assignments WHERE track_id = ? AND status IN ('active', 'paused') ORDER BY id LIMIT 200",
      [trackId],
    );
    return rows.map(({ status, ...row }) => ({ ...row, isPaused: status === 'paused' }));
  }

  /** Which of these audiences mean somebody; null where they are neither in service nor hired for later. */
  async matches(
    personId: number,
    audiences: readonly Audience[],
    context: AudienceContext,
    trackId: number,
  ): Promise<boolean[] | null> {
    const found: boolean[] = [];
    for (let from = 0; from < audiences.length; from += PARTS) {
      const conditions = audiences.slice(from, from + PARTS).map((one) => audienceCondition(one, context));
      const columns = conditions.map(({ sql }, index) => `CASE WHEN ${sql} THEN 1 ELSE 0 END AS m${index}`);
      const row = await this.database.first<Record<string, number | string>>(
        `SELECT ${columns.join(', ')} ${REACHABLE} WHERE p.id = ? AND p.erased_at IS NULL`,
        [
          ...conditions.flatMap(({ parameters }) => parameters),
          ...reachable(context.now, context.today, trackId),
          personId,
        ],
      );
      if (!row) return null;
      found.push(...conditions.map((_, index) => Number(row[`m${index}`]) === 1));
    }
    return found;
  }
}
