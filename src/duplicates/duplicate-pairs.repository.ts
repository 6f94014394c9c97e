import { Injectable } from '@nestjs/common';
import { FOREVER } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import { LongReads } from '../database/long-reads.js';
import type { SqlValue } from '../database/values.js';
import { type Clue, CLUES, STRONG, type Strength } from './strength.js';

/** By what pairs are found: pairs of one mailbox come first, then those of one name. */
export const ROUTES = ['mailbox', 'name'] as const;
export type Route = (typeof ROUTES)[number];

/** What tells one pair from the next. */
export interface PairKey {
  route: Route;
  hash: string;
  firstId: number;
  secondId: number;
}

/** Two records that may be one person. */
export interface PairRecord extends PairKey {
  firstSource: string;
  secondSource: string;
  clues: Clue[];
  hasSameName: boolean;
}

type Row = Omit<PairRecord, 'route' | 'clues' | 'hasSameName'> & Record<string, unknown>;

/** Days within which a contractor who is taken on usually begins. */
const A_MONTH = 31;
const HASH: Record<Route, string> = { mailbox: 'mailbox_hash', name: 'name_hash' };

/** Finds pairs of records that may be one person, from what is compared of them and where they stand. */
@Injectable()
export class DuplicatePairsRepository {
  private readonly conditions: Record<Clue, string>;

  constructor(
    database: Database,
    private readonly longReads: LongReads,
  ) {
    const { dialect } = database;
    const follows = (one: string, other: string) =>
      `${dialect.wholeDays(`${one}.ends_at`, `${other}.starts_at`)} BETWEEN 0 AND ${A_MONTH}`;
    const served = (condition: string) =>
      `EXISTS (SELECT 1 FROM service_periods x JOIN service_periods y ON ${condition} WHERE x.person_id = a.person_id AND y.person_id = b.person_id)`;
    // Compared as values: in a join a database may start from everybody of a department.
    const place = (column: string, one: string) =>
      `(SELECT MAX(x.${column}) FROM placement_periods x WHERE x.person_id = ${one}.person_id AND x.to_on = '${FOREVER}')`;
    const placed = (column: string) => `${place(column, 'a')} = ${place(column, 'b')}`;
    this.conditions = {
      'same-mailbox': 'a.mailbox_hash = b.mailbox_hash',
      'same-mailbox-name': 'a.mailbox_name_hash = b.mailbox_name_hash',
      'same-hire-date': served('y.hired_on = x.hired_on'),
      'one-follows-the-other': served(`(${follows('x', 'y')} OR ${follows('y', 'x')})`),
      'same-manager': placed('manager_id'),
      'same-department': placed('department_id'),
    };
  }

  /** Pairs found by one route after a key, one more than `limit` if there are more; `strength` leaves those of the other out. */
  async page(
    route: Route,
    after: PairKey | null,
    limit: number,
    strength: Strength | undefined,
  ): Promise<PairRecord[]> {
    const counts = this.counting(route, strength);
    // First the people who have a pair, in the order of an index: a join of pairs would have to be found whole to be sorted.
    const firsts = await this.firsts(route, after, limit + 2, counts);
    if (firsts.length === 0) return [];
    const hash = HASH[route];
    const isAfter = after ? 'AND (a.person_id <> ? OR b.person_id > ?)' : '';
    const clues = CLUES.map((clue, n) => `CASE WHEN ${this.conditions[clue]} THEN 1 ELSE 0 END AS clue${n}`);
    const rows = await this.longReads.query<Row>(
      `SELECT a.${hash} AS hash, a.person_id AS firstId, b.person_id AS secondId, p.source AS firstSource, q.source AS secondSource,
              CASE WHEN a.name_hash = b.name_hash THEN 1 ELSE 0 END AS sameName, ${clues.join(', ')}
         FROM duplicate_keys a JOIN duplicate_keys b ON b.${hash} = a.${hash} AND b.person_id > a.person_id
         JOIN persons p ON p.id = a.person_id JOIN persons q ON q.id = b.person_id
        WHERE a.person_id IN (${slots(firsts)}) AND ${counts} ${isAfter}
        ORDER BY a.${hash}, a.person_id, b.person_id LIMIT ${Math.trunc(limit) + 1}`,
      [...firsts, ...(after ? [after.firstId, after.secondId] : [])],
    );
    return rows.map((row) => ({
      route,
      hash: row.hash,
      firstId: row.firstId,
      secondId: row.secondId,
      firstSource: row.firstSource,
      secondSource: row.secondSource,
      clues: CLUES.filter((_, n) => row[`clue${n}`] === 1),
      hasSameName: row.sameName === 1,
    }));
  }

  private async firsts(
    route: Route,
    after: PairKey | null,
    limit: number,
    counts: string,
  ): Promise<number[]> {
    const hash = HASH[route];
    const isAfter = after ? `a.${hash} >= ? AND (a.${hash} > ? OR a.person_id >= ?)` : `a.${hash} > ''`;
    const parameters: SqlValue[] = after ? [after.hash, after.hash, after.firstId] : [];
    const rows = await this.longReads.query<{ id: number }>(
      `SELECT a.person_id AS id FROM duplicate_keys a
        WHERE ${isAfter} AND EXISTS (SELECT 1 FROM duplicate_keys b
              WHERE b.${hash} = a.${hash} AND b.person_id > a.person_id AND ${counts})
        ORDER BY a.${hash}, a.person_id LIMIT ${Math.trunc(limit)}`,
      parameters,
    );
    return rows.map(({ id }) => id);
  }

  /** Whether records `a` and `b` count as a pair: nobody said that they are two, and they share more than a name. */
  private counting(route: Route, strength: Strength | undefined): string {
    const undecided =
      'NOT EXISTS (SELECT 1 FROM duplicate_dismissals n WHERE n.first_person_id = a.person_id AND n.second_person_id = b.person_id)';
    const either = (clues: readonly Clue[]) => `(${clues.map((clue) => this.conditions[clue]).join(' OR ')})`;
    if (route === 'mailbox') return strength === 'possible' ? '1 = 0' : undecided;
    const others = STRONG.filter((clue) => clue !== 'same-mailbox');
    const isElsewhere =
      '(a.mailbox_hash IS NULL OR b.mailbox_hash IS NULL OR a.mailbox_hash <> b.mailbox_hash)';
    // What is unknown of one of them is no clue.
    const weakOnly = `${this.conditions['same-department']} AND COALESCE(NOT ${either(others)}, 1)`;
    const shared = {
      likely: either(others),
      possible: weakOnly,
      any: either([...others, 'same-department']),
    };
    return [undecided, isElsewhere, shared[strength ?? 'any']].join(' AND ');
  }
}
