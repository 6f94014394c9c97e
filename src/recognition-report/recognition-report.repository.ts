import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { LongReads } from '../database/long-reads.js';
import { SERVING } from '../people/people.repository.js';
import {
  CURRENT_GENERATION,
  isEverybody,
  NOT_MERGED,
  servesAt,
  type SqlFragment,
} from '../people/visible-people.js';

/** What the figures are grouped by. */
export const RECOGNITION_GROUPINGS = ['department', 'behaviour'] as const;
export type RecognitionGrouping = (typeof RECOGNITION_GROUPINGS)[number];

/** Whose side of the thanks is counted. */
export type Side = 'given' | 'received';

/** Thanks of these instants, given or received by people within reach. */
export interface CountedThanks {
  from: Date;
  until: Date;
  within: SqlFragment;
}

/** The thanks that a group gave or received. */
export interface ThanksFigures {
  /** The id of a department or the slug of a behaviour; null for people who were in no department. */
  key: string | null;
  name: string | null;
  /** People, each once. */
  people: number;
  thanks: number;
}

/** Somebody whom nobody has thanked for long. */
export interface UnthankedRow {
  id: string;
  givenName: string;
  familyName: string;
}

/** Of a team that was thanked, everybody who was in it. */
const WHO: Record<Side, string> = {
  given: 'k.giver_id',
  received: 'COALESCE(k.receiver_id, km.person_id)',
};
const MEMBERS: Record<Side, string> = {
  given: '',
  received: 'LEFT JOIN kudos_members km ON km.kudos_id = k.id',
};
const WHERE: Record<Side, string> = { given: 'k.giver_department_id', received: 'k.receiver_department_id' };

/** Counts thanks; only a manager is told names, of those who report to them. */
@Injectable()
export class RecognitionReportRepository {
  constructor(private readonly reads: LongReads) {}

  /**
   * By the department that people were in when the thanks were given, or by the behaviour that they were for. Thanks to a team count once, for its
   * department or its manager's, and are about everybody in it.
   */
  async figures(
    by: RecognitionGrouping,
    side: Side,
    { from, until, within }: CountedThanks,
  ): Promise<ThanksFigures[]> {
    // People are looked at only where some are out of reach.
    const [people, condition] = isEverybody(within)
      ? ['', '']
      : [`JOIN persons p ON p.id = ${WHO[side]}`, `AND ${within.sql}`];
    const [key, name, names] =
      by === 'department'
        ? [WHERE[side], 'MAX(d.name)', `LEFT JOIN departments d ON d.id = ${WHERE[side]}`]
        : ['k.behaviour', 'MAX(k.behaviour_title)', ''];
    const rows = await this.reads.query<Record<'groupKey' | 'name', string | number | null> & Counts>(
      `SELECT ${key} AS groupKey, ${name} AS name, COUNT(DISTINCT ${WHO[side]}) AS people, COUNT(DISTINCT k.id) AS thanks
         FROM kudos k ${MEMBERS[side]} ${names} ${people}
        WHERE k.status = 'standing' AND k.given_at >= ? AND k.given_at < ? ${condition}
        GROUP BY ${key}`,
      [from, until, ...(isEverybody(within) ? [] : within.parameters)],
    );
    return rows.map((row) => ({
      key: row.groupKey === null ? null : String(row.groupKey),
      name: row.name === null ? null : String(row.name),
      people: Number(row.people),
      thanks: Number(row.thanks),
    }));
  }

  /**
   * Those who report to somebody, were in service before an instant and still are, and have had no thanks since; by name. Nobody
   * where nobody at all was thanked before that.
   */
  async unthanked(managerId: number, since: Date, today: Day, limit: number): Promise<UnthankedRow[]> {
    return await this.reads.query(
      `SELECT p.public_id AS id, p.given_name AS givenName, p.family_name AS familyName
         FROM reporting_lines rl JOIN persons p ON p.id = rl.descendant_id
        WHERE rl.ancestor_id = ? AND rl.depth = 1 AND rl.generation = ${CURRENT_GENERATION} AND ${NOT_MERGED} AND ${SERVING}
          AND ${servesAt('p.id')}
          AND NOT EXISTS (SELECT 1 FROM kudos k WHERE k.receiver_id = p.id AND k.given_at >= ? AND k.status = 'standing')
          AND EXISTS (SELECT 1 FROM kudos o WHERE o.given_at < ?)
        ORDER BY p.sort_key, p.id LIMIT ${Math.trunc(limit)}`,
      [managerId, today, today, since, since, since, since],
    );
  }
}

type Counts = Record<'people' | 'thanks', number | string>;
