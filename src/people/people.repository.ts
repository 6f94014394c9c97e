import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { wordsLike } from '../common/text-keys.js';
import { Database, slots } from '../database/database.js';
import type { SqlValue } from '../database/values.js';
import type { ListPeopleQuery, PersonStatus } from './dto/list-people.query.js';
import { NAMED, NOT_MERGED, type SqlFragment } from './visible-people.js';

/** A person with where they stand on a day. */
export interface PersonRecord {
  id: number;
  publicId: string;
  employeeNumber: string;
  email: string | null;
  givenName: string;
  familyName: string;
  location: string | null;
  timeZone: string | null;
  locale: string | null;
  fullTimePermille: number | null;
  hiredOn: Day | null;
  fromOn: Day | null;
  toOn: Day | null;
  departmentId: string | null;
  departmentName: string | null;
  title: string | null;
  workerType: string | null;
  managerId: string | null;
  managerGivenName: string | null;
  managerFamilyName: string | null;
  isAbsent: number;
}

/** What tells one page from the next: people are sorted by family name. */
export interface PageKey {
  id: number;
  sortKey: string;
}

export interface PlacementRecord {
  fromOn: Day;
  toOn: Day;
  department: string | null;
  title: string | null;
  manager: string | null;
  workerType: string;
}

const RANGE = 'x.person_id = p.id AND x.from_on <= ? AND x.to_on > ?';
export const SERVING = `EXISTS (SELECT 1 FROM service_periods x WHERE ${RANGE})`;
/** People in service or hired for later: their current or next service period, as `s` beside `persons p`; the value is the moment. */
export const PRESENT_SERVICE =
  'JOIN service_periods s ON s.person_id = p.id AND s.from_on = ' +
  '(SELECT MIN(x.from_on) FROM service_periods x WHERE x.person_id = p.id AND x.ends_at > ?)';
export const LATEST_SERVICE =
  'LEFT JOIN service_periods s ON s.person_id = p.id AND s.from_on = (SELECT MAX(x.from_on) FROM service_periods x WHERE x.person_id = p.id)';

function statusIs(status: PersonStatus, today: Day): SqlFragment {
  switch (status) {
    case 'in-service':
      return { sql: SERVING, parameters: [today, today] };
    case 'on-leave':
      return {
        sql: `${SERVING} AND EXISTS (SELECT 1 FROM absences x WHERE ${RANGE})`,
        parameters: [today, today, today, today],
      };
    case 'starting':
      return {
        sql: `NOT ${SERVING} AND EXISTS (SELECT 1 FROM service_periods x WHERE x.person_id = p.id AND x.from_on > ?)`,
        parameters: [today, today, today],
      };
    case 'left':
      return {
        sql: 'NOT EXISTS (SELECT 1 FROM service_periods x WHERE x.person_id = p.id AND x.to_on > ?)',
        parameters: [today],
      };
  }
}

/** Only people whose name, number or address holds every word of a text. */
const holding = (text: string): SqlFragment[] =>
  wordsLike(text).map((word) => ({ sql: "p.search_key LIKE ? ESCAPE '!'", parameters: [word] }));

function filtersOf(query: ListPeopleQuery, today: Day): SqlFragment[] {
  const filters = holding(query.text ?? '');
  if (query.location !== undefined) filters.push({ sql: 'p.location = ?', parameters: [query.location] });
  if (query.status) filters.push(statusIs(query.status, today));
  if (query.department !== undefined) {
    const sql = `EXISTS (SELECT 1 FROM placement_periods x JOIN departments d ON d.id = x.department_id WHERE ${RANGE} AND d.public_id = ?)`;
    filters.push({ sql, parameters: [today, today, query.department] });
  }
  if (query.workerType) {
    const sql = `EXISTS (SELECT 1 FROM placement_periods x WHERE ${RANGE} AND x.worker_type = ?)`;
    filters.push({ sql, parameters: [today, today, query.workerType] });
  }
  return filters;
}

export function after(key: PageKey | null): SqlFragment[] {
  if (!key) return [];
  const sql = '(p.sort_key > ? OR (p.sort_key = ? AND p.id > ?))';
  return [{ sql, parameters: [key.sortKey, key.sortKey, key.id] }];
}

export function allOf(parts: readonly SqlFragment[]): SqlFragment {
  return {
    sql: parts.map(({ sql }) => `(${sql})`).join(' AND '),
    parameters: parts.flatMap(({ parameters }): SqlValue[] => parameters),
  };
}

/** A page of people by name: those whom a text finds, after the last of the page before. */
export interface NamePage {
  text: string;
  after: PageKey | null;
  limit: number;
}

/** The end of a statement that reads a page of people `p`, behind its other conditions: one row more than the limit where there is a next page. */
export function pageByName({ text, after: last, limit }: NamePage): SqlFragment {
  const parts = [...holding(text), ...after(last)];
  return {
    sql: `${parts.map(({ sql }) => `AND ${sql}`).join(' ')} ORDER BY p.sort_key, p.id LIMIT ${Math.trunc(limit) + 1}`,
    parameters: parts.flatMap(({ parameters }): SqlValue[] => parameters),
  };
}

/** Reads people. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly database: Database) {}

  /** The keys of a page of people, one more than `limit` if there are more. */
  async page(
    visible: SqlFragment,
    query: ListPeopleQuery,
    from: PageKey | null,
    today: Day,
  ): Promise<PageKey[]> {
    const where = allOf([
      visible,
      { sql: `p.erased_at IS NULL AND ${NOT_MERGED}`, parameters: [] },
      ...filtersOf(query, today),
      ...after(from),
    ]);
    return await this.database.query<PageKey>(
      `SELECT p.id, p.sort_key AS sortKey FROM persons p WHERE ${where.sql} ORDER BY p.sort_key, p.id LIMIT ${query.limit + 1}`,
      where.parameters,
    );
  }

  /** Where these people stand on a day, in the order of the ids. */
  async standing(ids: readonly number[], today: Day): Promise<PersonRecord[]> {
    const rows = await this.database.query<PersonRecord>(
      `SELECT p.id, p.public_id AS publicId, p.employee_number AS employeeNumber, p.email, p.given_name AS givenName,
              p.family_name AS familyName, p.location, p.time_zone AS timeZone, p.locale, p.full_time_permille AS fullTimePermille,
              s.hired_on AS hiredOn, s.from_on AS fromOn, s.to_on AS toOn, d.public_id AS departmentId, d.name AS departmentName,
              pl.title, pl.worker_type AS workerType, m.public_id AS managerId, m.given_name AS managerGivenName,
              m.family_name AS managerFamilyName, CASE WHEN EXISTS (SELECT 1 FROM absences x WHERE ${RANGE}) THEN 1 ELSE 0 END AS isAbsent
         FROM persons p ${LATEST_SERVICE}
         LEFT JOIN placement_periods pl ON pl.person_id = p.id AND pl.from_on <= ? AND pl.to_on > ?
         LEFT JOIN departments d ON d.id = pl.department_id
         LEFT JOIN persons m ON m.id = pl.manager_id
        WHERE p.id IN (${slots(ids)})`,
      [today, today, today, today, ...ids],
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** The id of a person whom the caller may see, or null. */
  async findVisible(publicId: string, visible: SqlFragment): Promise<number | null> {
    const row = await this.database.first<{ id: number }>(
      `SELECT p.id FROM persons p WHERE p.public_id = ? AND ${NOT_MERGED} AND ${visible.sql}`,
      [publicId, ...visible.parameters],
    );
    return row?.id ?? null;
  }

  /** Whom a public id names, and whether they work here at an instant; a merged record means whoever it was merged into. */
  async findColleague(publicId: string, now: Date): Promise<{ id: number; isInService: boolean } | null> {
    const row = await this.database.first<{ id: number; periods: number }>(
      `SELECT p.id, (SELECT COUNT(*) FROM service_periods s WHERE s.person_id = p.id AND s.starts_at <= ? AND s.ends_at > ?) AS periods
         FROM ${NAMED} WHERE n.public_id = ? AND p.erased_at IS NULL`,
      [now, now, publicId],
    );
    return row && { id: row.id, isInService: Number(row.periods) > 0 };
  }

  /** Every time zone that people live in, once; those of whom none is known live in the company's. */
  async timeZones(companyZone: string): Promise<string[]> {
    const rows = await this.database.query<{ zone: string | null }>(
      'SELECT DISTINCT time_zone AS zone FROM persons',
    );
    return [...new Set(rows.map(({ zone }) => zone ?? companyZone))];
  }

  async serviceOf(personId: number): Promise<{ hiredOn: Day | null; fromOn: Day; toOn: Day }[]> {
    return await this.database.query(
      'SELECT hired_on AS hiredOn, from_on AS fromOn, to_on AS toOn FROM service_periods WHERE person_id = ? ORDER BY from_on DESC',
      [personId],
    );
  }

  async placementsOf(personId: number): Promise<PlacementRecord[]> {
    return await this.database.query(
      `SELECT pl.from_on AS fromOn, pl.to_on AS toOn, d.name AS department, pl.title, pl.worker_type AS workerType,
              m.given_name || ' ' || m.family_name AS manager
         FROM placement_periods pl LEFT JOIN departments d ON d.id = pl.department_id LEFT JOIN persons m ON m.id = pl.manager_id
        WHERE pl.person_id = ? ORDER BY pl.from_on DESC LIMIT 50`,
      [personId],
    );
  }

  /** Today's and later absences. */
  async absencesOf(personId: number, today: Day): Promise<{ fromOn: Day; toOn: Day }[]> {
    return await this.database.query(
      'SELECT from_on AS fromOn, to_on AS toOn FROM absences WHERE person_id = ? AND to_on > ? ORDER BY from_on LIMIT 50',
      [personId, today],
    );
  }
}
