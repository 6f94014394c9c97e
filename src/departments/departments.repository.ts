import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { wordsLike } from '../common/text-keys.js';
import { slots } from '../database/database.js';
import { LongReads } from '../database/long-reads.js';
import type { SqlFragment } from '../people/visible-people.js';

export interface DepartmentRow {
  id: number;
  publicId: string;
  name: string;
  searchKey: string;
  people: number | string;
  parentPublicId: string | null;
  parentName: string | null;
}

/** Which departments a page has: those after the last of the page before, by name, or these. */
export type Chosen =
  | { text: string; after: { searchKey: string; id: number } | null; limit: number }
  | { ids: readonly number[] };

export interface HeadRow {
  departmentId: number;
  publicId: string;
  givenName: string;
  familyName: string;
}

export interface NameRow {
  name: string;
  people: number | string;
}

/** What is placed today and in service: `p` their person, `pl` their placement. */
const PLACED = `placement_periods pl JOIN persons p ON p.id = pl.person_id
  WHERE pl.from_on <= ? AND pl.to_on > ? AND p.erased_at IS NULL
    AND EXISTS (SELECT 1 FROM service_periods s WHERE s.person_id = p.id AND s.from_on <= ? AND s.to_on > ?)`;

/** Reads where people stand today, for lists and pickers. */
@Injectable()
export class DepartmentsRepository {
  constructor(private readonly reads: LongReads) {}

  /**
   * Departments by name, one more than `limit` if there are more, each with what it is part of. `all` shows those with nobody too;
   * otherwise those in which somebody visible stands, and the granted ones.
   */
  async page(
    visible: SqlFragment,
    shown: { all: boolean; granted: readonly number[] },
    chosen: Chosen,
    today: Day,
  ): Promise<DepartmentRow[]> {
    const which = conditionOf(chosen);
    const days = [today, today, today, today];
    const mine = `(d.id IN (${slots(shown.granted)}) OR EXISTS (SELECT 1 FROM ${PLACED} AND pl.department_id = d.id AND ${visible.sql}))`;
    return await this.reads.query<DepartmentRow>(
      `SELECT d.id, d.public_id AS publicId, d.name, d.search_key AS searchKey, u.public_id AS parentPublicId, u.name AS parentName,
              (SELECT COUNT(*) FROM ${PLACED} AND pl.department_id = d.id AND ${visible.sql}) AS people
         FROM departments d
         LEFT JOIN department_parents dp ON dp.department_id = d.id LEFT JOIN departments u ON u.id = dp.parent_id
        WHERE ${shown.all ? '1 = 1' : mine} AND ${which.sql}
        ORDER BY d.search_key, d.id ${'limit' in chosen ? `LIMIT ${chosen.limit + 1}` : ''}`,
      [
        ...days,
        ...visible.parameters,
        ...(shown.all ? [] : [...shown.granted, ...days, ...visible.parameters]),
        ...which.parameters,
      ],
    );
  }

  /** Every department, by name: some hundreds of small rows. */
  async byName(): Promise<{ id: number }[]> {
    return await this.reads.query<{ id: number }>(
      'SELECT d.id FROM departments d ORDER BY d.search_key, d.id',
    );
  }

  /** Who heads these departments, where one person leads others of it and reports to nobody of it. */
  async heads(departmentIds: readonly number[], today: Day): Promise<HeadRow[]> {
    const now = [today, today];
    return await this.reads.query<HeadRow>(
      `SELECT h.departmentId, p.public_id AS publicId, p.given_name AS givenName, p.family_name AS familyName
         FROM (SELECT pl.department_id AS departmentId, MIN(p.id) AS personId FROM ${PLACED}
                  AND pl.department_id IN (${slots(departmentIds)})
                  AND NOT EXISTS (SELECT 1 FROM placement_periods u WHERE u.person_id = pl.manager_id
                                     AND u.from_on <= ? AND u.to_on > ? AND u.department_id = pl.department_id)
                  AND EXISTS (SELECT 1 FROM placement_periods l WHERE l.manager_id = p.id
                                 AND l.from_on <= ? AND l.to_on > ? AND l.department_id = pl.department_id)
                GROUP BY pl.department_id HAVING COUNT(*) = 1) h
         JOIN persons p ON p.id = h.personId`,
      [...now, ...now, ...departmentIds, ...now, ...now],
    );
  }

  /** Every title of people whom the caller may see; a company has some hundreds. */
  async titles(visible: SqlFragment, today: Day): Promise<NameRow[]> {
    return await this.names('pl.title', visible, today);
  }

  /** Every location of people whom the caller may see. */
  async locations(visible: SqlFragment, today: Day): Promise<NameRow[]> {
    return await this.names('p.location', visible, today);
  }

  private async names(
    column: 'pl.title' | 'p.location',
    visible: SqlFragment,
    today: Day,
  ): Promise<NameRow[]> {
    return await this.reads.query<NameRow>(
      `SELECT ${column} AS name, COUNT(*) AS people FROM ${PLACED} AND ${column} IS NOT NULL AND ${visible.sql} GROUP BY ${column}`,
      [today, today, today, today, ...visible.parameters],
    );
  }
}

function conditionOf(chosen: Chosen): SqlFragment {
  if ('ids' in chosen) return { sql: `d.id IN (${slots(chosen.ids)})`, parameters: [...chosen.ids] };
  const { text, after } = chosen;
  const words = wordsLike(text);
  const parts = [
    ...words.map(() => "d.search_key LIKE ? ESCAPE '!'"),
    ...(after ? ['(d.search_key > ? OR (d.search_key = ? AND d.id > ?))'] : []),
  ];
  return {
    sql: parts.length > 0 ? parts.join(' AND ') : '1 = 1',
    parameters: [...words, ...(after ? [after.searchKey, after.searchKey, after.id] : [])],
  };
}
