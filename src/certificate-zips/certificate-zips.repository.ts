import { Injectable } from '@nestjs/common';
import { COMPLETED, type CompletedTrack, OF_COMPLETED } from '../certificates/certificates.repository.js';
import { LongReads } from '../database/long-reads.js';
import { instant } from '../database/values.js';
import { type CompletionFilter, peopleOf } from '../reports/completion-filter.js';
import { allOf, raw, sql } from '../reports/sql.js';

/** A completion with all that its certificate and its line of the list say. */
export interface ListedCompletion extends CompletedTrack {
  employeeNumber: string;
}

/** Reads the completions of a track by people of a report. */
@Injectable()
export class CertificateZipsRepository {
  constructor(private readonly longReads: LongReads) {}

  /** Completions from an instant until before another, of people in service on the day of the report, by name; a chunk at a time. */
  async *between(
    filter: CompletionFilter,
    from: Date | null,
    until: Date | null,
  ): AsyncGenerator<ListedCompletion[]> {
    const { day } = filter.asOf;
    const statement = sql`SELECT ${raw(COMPLETED)}, p.employee_number AS employeeNumber FROM ${raw(OF_COMPLETED)}
      WHERE ${allOf([
        sql`c.track_id = ${filter.trackId ?? null}`,
        ...(from ? [sql`c.completed_at >= ${from}`] : []),
        ...(until ? [sql`c.completed_at < ${until}`] : []),
        sql`p.erased_at IS NULL AND EXISTS (SELECT 1 FROM service_periods s
          WHERE s.person_id = p.id AND s.from_on <= ${day} AND s.to_on > ${day})`,
        ...peopleOf(filter),
      ])} ORDER BY p.sort_key, p.id, c.completed_at, c.id`;
    const chunks = this.longReads.stream<
      Omit<ListedCompletion, 'completedAt'> & { completedAt: Date | string }
    >(statement.sql, statement.parameters);
    for await (const chunk of chunks)
      yield chunk.map((row) => ({ ...row, completedAt: instant(row.completedAt) }));
  }
}
