import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import { LongReads } from '../database/long-reads.js';
import type { SqlFragment } from '../people/visible-people.js';
import { type CompletionFilter, enrolmentsOf, peopleOf } from './completion-filter.js';
import {
  enrolmentsServed,
  isCompleted,
  isCounted,
  isPastDue,
  isRunning,
  placementOnDay,
  type State,
  stateOf,
} from './counted-enrolments.js';
import type { Tally } from './figures.js';
import { allOf, raw, sql } from './sql.js';

/** What a completion report can be grouped by. */
export const GROUPINGS = ['track', 'department', 'location', 'manager', 'hire-month'] as const;
export type Grouping = (typeof GROUPINGS)[number];
/** What is known by its own name. */
type Named = 'location' | 'hire-month';
/** The internal id of a track, department or manager, a location or a month; null where somebody has none. */
export type GroupKey = number | string | null;

/** How a group is called outside, by public id or slug and by name; groups are sorted by `sortKey`. */
export interface Label {
  publicId: string;
  label: string;
  sortKey: string;
}

interface TallyRow {
  groupKey: GroupKey;
  state: State;
  pastDue: number;
  days: number | null;
  number: number | string;
}

const KEY: Record<Grouping, SqlFragment> = {
  track: raw('e.track_id'),
  department: raw('pl.department_id'),
  location: raw('p.location'),
  manager: raw('pl.manager_id'),
  'hire-month': raw('SUBSTR(s.hired_on, 1, 7)'),
};
const LABELS: Record<Exclude<Grouping, Named>, string> = {
  track: `SELECT t.id, t.slug AS publicId, tv.title AS label, tv.title AS sortKey
            FROM tracks t JOIN track_versions tv ON tv.id = t.current_version_id`,
  department:
    'SELECT t.id, t.public_id AS publicId, t.name AS label, t.search_key AS sortKey FROM departments t',
  manager: `SELECT t.id, t.public_id AS publicId, t.given_name || ' ' || t.family_name AS label, t.sort_key AS sortKey
              FROM persons t`,
};
const LABELS_AT_ONCE = 1_000;

/** Reads how many counted enrolments there are of each kind; the adding up is done by `FiguresSum`. */
@Injectable()
export class CompletionGroupsRepository {
  constructor(
    private readonly database: Database,
    private readonly longReads: LongReads,
  ) {}

  /** Every group's tallies in one pass over the enrolments, in chunks and in no order. */
  async *tallies(filter: CompletionFilter, by: Grouping): AsyncGenerator<(Tally & { groupKey: GroupKey })[]> {
    for await (const rows of this.chunks(filter, by)) {
      yield rows.map(({ groupKey, state, pastDue, days, number }) => ({
        groupKey,
        state,
        isOverdue: pastDue === 1 && isRunning(state),
        // What was done before the first day took no time.
        days: days === null ? null : Math.max(0, days),
        count: Number(number),
      }));
    }
  }

  /**
   * Managers are so many that hardly two enrolments are alike: theirs are streamed as they are found, which is faster than
   * to count them first. Everything else is a short answer, read at once on a connection that is warm.
   */
  private async *chunks(filter: CompletionFilter, by: Grouping): AsyncGenerator<TallyRow[]> {
    const each = this.eachEnrolment(filter, by);
    if (by === 'manager') {
      yield* this.longReads.stream<TallyRow>(each.sql, each.parameters);
      return;
    }
    const counted = sql`SELECT groupKey, state, pastDue, days, COUNT(*) AS number FROM (${each}) counted
      GROUP BY groupKey, state, pastDue, days`;
    yield await this.longReads.query<TallyRow>(counted.sql, counted.parameters);
  }

  private eachEnrolment(filter: CompletionFilter, by: Grouping): SqlFragment {
    const { asOf } = filter;
    const needsPlacement = by === 'department' || by === 'manager';
    const days = raw(this.database.dialect.wholeDays('e.starts_at', 'e.completed_at'));
    return sql`SELECT ${KEY[by]} AS groupKey, ${stateOf(asOf)} AS state, ${isPastDue(asOf)} AS pastDue,
        CASE WHEN ${isCompleted(asOf)} AND e.credited_on IS NULL THEN ${days} END AS days, 1 AS number
      FROM persons p CROSS JOIN ${enrolmentsServed(asOf)} ${needsPlacement ? placementOnDay(asOf) : raw('')}
      WHERE ${allOf([...peopleOf(filter), isCounted(asOf), enrolmentsOf(filter)])}`;
  }

  /** The names of tracks, departments or managers, and what they are sorted by. */
  async labels(by: Exclude<Grouping, Named>, ids: readonly number[]): Promise<Map<number, Label>> {
    const labels = new Map<number, Label>();
    for (let start = 0; start < ids.length; start += LABELS_AT_ONCE) {
      const some = ids.slice(start, start + LABELS_AT_ONCE);
      const rows = await this.database.query<Label & { id: number }>(
        `${LABELS[by]} WHERE t.id IN (${slots(some)})`,
        some,
      );
      for (const { id, ...label } of rows) labels.set(id, label);
    }
    return labels;
  }
}
