import { Injectable } from '@nestjs/common';
import type { SqlValue } from '../database/values.js';
import { LongReads } from '../database/long-reads.js';
import type { SqlFragment } from '../people/visible-people.js';
import type { AsOf } from '../reports/as-of.js';
import { allOf, raw, sql } from '../reports/sql.js';
import type { Stay } from './trend.js';

type Place = 'began' | 'ended' | 'visible' | 'joined' | 'gone';
type StayRow = Record<Place, number> & { status: string; number: number | string };

/** Whose enrolments a trend follows, and which of them. */
export interface Followed {
  /** A condition on `persons p`. */
  people: SqlFragment;
  /** A condition on enrolments `e`; all of them where it is left out. */
  enrolments?: SqlFragment;
}

/** When a period ended, or a later cycle took the place of its enrolment. */
const ENDED = 'CASE WHEN e.superseded_at < ep.to_at THEN e.superseded_at ELSE ep.to_at END';

/**
 * Reads how long enrolments had which status, in one pass over their periods whatever the number of moments: every date is
 * turned into its place among the moments, and what is alike is counted together.
 */
@Injectable()
export class TrendRepository {
  constructor(private readonly longReads: LongReads) {}

  /** The stays among these moments, of everybody while they were in service. */
  async stays(followed: Followed, moments: readonly AsOf[]): Promise<Stay[]> {
    const query = statement(followed, moments);
    const rows = await this.longReads.query<StayRow>(query.sql, query.parameters);
    return rows.map(({ status, number, began, ended, visible, joined, gone }) => ({
      isCompleted: status === 'completed',
      from: Math.max(began, visible, joined),
      to: Math.min(ended, gone),
      count: Number(number),
    }));
  }
}

function statement({ people, enrolments }: Followed, moments: readonly AsOf[]): SqlFragment {
  const [first] = moments;
  if (!first) throw new Error('A trend has at least one moment.');
  const instants = moments.map(({ at }) => at);
  const days = moments.map(({ day }) => day);
  return sql`SELECT status, began, ended, visible, joined, gone, COUNT(*) AS number FROM (
      SELECT ep.status, ${place('ep.from_at', instants)} AS began, ${place(ENDED, instants)} AS ended,
        ${place('e.starts_at', instants)} AS visible, ${place('s.from_on', days)} AS joined,
        ${place('s.to_on', days)} AS gone
      FROM persons p
      JOIN service_periods s ON s.person_id = p.id AND s.to_on > ${first.day}
      JOIN enrolments e ON e.person_id = p.id
      JOIN enrolment_periods ep ON ep.enrolment_id = e.id AND ep.to_at > ${first.at}
        AND ep.status IN ('active', 'completed')
      WHERE ${allOf([people, ...(enrolments ? [enrolments] : [])])}) stay
    GROUP BY status, began, ended, visible, joined, gone`;
}

/** The place of the first of ascending values that a column does not exceed, or their number: halved, not tried one by one. */
function place(column: string, values: readonly SqlValue[], low = 0, high = values.length): SqlFragment {
  if (low === high) return raw(String(low));
  const middle = Math.floor((low + high) / 2);
  return sql`CASE WHEN ${raw(column)} <= ${values[middle] ?? null}
    THEN ${place(column, values, low, middle)} ELSE ${place(column, values, middle + 1, high)} END`;
}
