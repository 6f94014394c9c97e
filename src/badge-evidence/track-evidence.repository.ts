import { Injectable } from '@nestjs/common';
import type { TrackCompleted } from '../badge-criteria/track-completed.js';
import { Database } from '../database/database.js';
import type { SqlFragment } from '../people/visible-people.js';
import { during, type Span } from './during.js';
import { only, type Whom } from './only.js';
import { onceStep, type Step } from './step.js';

/** Tracks that were completed, and how soon. */
@Injectable()
export class TrackEvidence {
  constructor(private readonly database: Database) {}

  /** Everybody who meets it, as a SELECT of `person_id`. */
  earners({ track, withinDays }: TrackCompleted, whom: Whom, span: Span): SqlFragment {
    const mine = only('c.person_id', whom);
    const then = during('c.completed_at', span);
    const soon = `AND EXISTS (SELECT 1 FROM service_periods s WHERE s.person_id = c.person_id AND s.starts_at <= c.completed_at
      AND s.ends_at > c.completed_at AND ${this.database.dialect.wholeDays('s.starts_at', 'c.completed_at')} < ?)`;
    return {
      sql: `SELECT DISTINCT c.person_id FROM completions c JOIN tracks t ON t.id = c.track_id
        WHERE t.slug = ? AND ${mine.sql} AND ${then.sql} ${withinDays === null ? '' : soon}`,
      parameters: [
        track,
        ...mine.parameters,
        ...then.parameters,
        ...(withinDays === null ? [] : [withinDays]),
      ],
    };
  }

  async stepsOf(personId: number, criterion: TrackCompleted, span: Span): Promise<Step[]> {
    const { sql, parameters } = this.earners(criterion, [personId], span);
    const title = await this.database.first<{ title: string }>(
      'SELECT v.title FROM tracks t JOIN track_versions v ON v.id = t.current_version_id WHERE t.slug = ?',
      [criterion.track],
    );
    return [onceStep('track', title?.title ?? null, (await this.database.first(sql, parameters)) !== null)];
  }
}
