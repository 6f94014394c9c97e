import { Injectable } from '@nestjs/common';
import { slots } from '../database/database.js';
import { LongReads } from '../database/long-reads.js';
import type { SqlFragment } from '../people/visible-people.js';
import type { AsOf } from './as-of.js';
import { type CompletionFilter, enrolmentsOf, peopleOf, setOf } from './completion-filter.js';
import {
  dueAtOf,
  enrolmentsServed,
  isBeforeBreak,
  isCounted,
  isPastDue,
  placementOnDay,
  returnBy,
  type State,
  stateOf,
} from './counted-enrolments.js';
import { allOf, raw, sql } from './sql.js';

/** One counted enrolment with its person as they were on the day: what a file says of it. */
export interface ExportedRow {
  personId: number;
  givenName: string;
  familyName: string;
  employeeNumber: string;
  location: string | null;
  timeZone: string | null;
  department: string | null;
  title: string | null;
  managerGivenName: string | null;
  managerFamilyName: string | null;
  trackTitle: string;
  state: State;
  pastDue: number;
  /** 1 where it is of a time before the person's break in service. */
  beforeBreak: number;
  dueAt: Date | string | null;
  startedAt: Date | string | null;
  completedAt: Date | string | null;
  /** The day of an equal completion elsewhere that counts. */
  creditedOn: string | null;
}

/** The same with all by which it can be asked for and found again. */
export interface CompletionRow extends ExportedRow {
  enrolmentId: number;
  enrolmentPublicId: string;
  personPublicId: string;
  sortKey: string;
  departmentPublicId: string | null;
  managerPublicId: string | null;
  trackSlug: string;
}

/** Where the page before ended. */
export interface Place {
  sortKey: string;
  personId: number;
  enrolmentId: number;
}

/** More people than this are tested along the order of names, fewer are fetched and sorted. */
const FEW_PEOPLE = 2_000;

/** Reads counted enrolments one by one, ordered by name, person and enrolment. */
@Injectable()
export class CompletionPeopleRepository {
  constructor(private readonly longReads: LongReads) {}

  /** At most `most` rows after a place. */
  async page(filter: CompletionFilter, after: Place | null, most: number): Promise<CompletionRow[]> {
    const statement = pageStatement(filter, await this.people(filter), after, most);
    return await this.longReads.query<CompletionRow>(statement.sql, statement.parameters);
  }

  /** Every row, in chunks; the query ends when the reader leaves. */
  all(filter: CompletionFilter): AsyncGenerator<ExportedRow[]> {
    const statement = exportStatement(filter);
    return this.longReads.stream<ExportedRow>(statement.sql, statement.parameters);
  }

  /** Whether all these people are visible. */
  async areVisible(personIds: readonly number[], visible: SqlFragment): Promise<boolean> {
    const wanted = [...new Set(personIds)];
    const ids = { sql: slots(wanted), parameters: wanted };
    const count = sql`SELECT COUNT(*) AS number FROM persons p WHERE p.id IN (${ids}) AND ${visible}`;
    const [found] = await this.longReads.query<{ number: number }>(count.sql, count.parameters);
    return Number(found?.number) === wanted.length;
  }

  /**
   * Whom the page is about. A database drives from the smaller set only while it sees an IN; for a large one that means
   * looking at everybody in it before sorting, so there the condition is wrapped and tested person by person instead.
   */
  private async people(filter: CompletionFilter): Promise<SqlFragment> {
    const people = allOf(peopleOf(filter));
    const set = setOf(filter);
    if (set.length === 0) return people;
    const few = sql`SELECT COUNT(*) AS number FROM (
      SELECT p.id FROM persons p WHERE ${allOf(set)} LIMIT ${raw(String(FEW_PEOPLE + 1))}) few`;
    const [found] = await this.longReads.query<{ number: number }>(few.sql, few.parameters);
    const isFew = found !== undefined && Number(found.number) <= FEW_PEOPLE;
    return isFew ? people : sql`CASE WHEN (${people}) THEN 1 ELSE 0 END = 1`;
  }
}

const EXPORTED = (
  asOf: AsOf,
): SqlFragment => sql`p.id AS personId, p.given_name AS givenName, p.family_name AS familyName,
  p.employee_number AS employeeNumber, p.location, p.time_zone AS timeZone, d.name AS department, pl.title,
  m.given_name AS managerGivenName, m.family_name AS managerFamilyName, tv.title AS trackTitle,
  ${stateOf(asOf)} AS state, ${isPastDue(asOf)} AS pastDue, ${isBeforeBreak} AS beforeBreak, ${dueAtOf(asOf)} AS dueAt,
  e.started_at AS startedAt, e.completed_at AS completedAt, e.credited_on AS creditedOn`;

const LISTED = (asOf: AsOf): SqlFragment => sql`${EXPORTED(asOf)},
  e.id AS enrolmentId, e.public_id AS enrolmentPublicId, p.public_id AS personPublicId,
  p.sort_key AS sortKey, d.public_id AS departmentPublicId, m.public_id AS managerPublicId, t.slug AS trackSlug`;

const JOINS = (asOf: AsOf): SqlFragment => sql`${placementOnDay(asOf)} ${returnBy(asOf)}
  JOIN tracks t ON t.id = e.track_id
  JOIN track_versions tv ON tv.id = t.current_version_id
  LEFT JOIN departments d ON d.id = pl.department_id
  LEFT JOIN persons m ON m.id = pl.manager_id`;

/** The one statement behind an export. */
export function exportStatement(filter: CompletionFilter): SqlFragment {
  const { asOf } = filter;
  return sql`SELECT ${EXPORTED(asOf)} FROM persons p CROSS JOIN ${enrolmentsServed(asOf)} ${JOINS(asOf)}
    WHERE ${allOf([...peopleOf(filter), isCounted(asOf), enrolmentsOf(filter)])}
    ORDER BY p.sort_key, p.id, e.id`;
}

/** The one statement behind a page: first the people of the page along the index of names, then their enrolments. */
export function pageStatement(
  filter: CompletionFilter,
  people: SqlFragment,
  after: Place | null,
  most: number,
): SqlFragment {
  const { asOf } = filter;
  const limit = raw(String(most));
  const counts = allOf([isCounted(asOf), enrolmentsOf(filter), ...beyondEnrolment(after)]);
  return sql`SELECT ${LISTED(asOf)} FROM (
      SELECT p.id FROM persons p
       WHERE ${allOf([people, ...fromPerson(after)])} AND CASE WHEN EXISTS (
         SELECT 1 FROM ${enrolmentsServed(asOf)} WHERE ${counts}) THEN 1 ELSE 0 END = 1
       ORDER BY p.sort_key, p.id LIMIT ${limit}) page
    JOIN persons p ON p.id = page.id
    JOIN ${enrolmentsServed(asOf)} ${JOINS(asOf)}
    WHERE ${counts} ORDER BY p.sort_key, p.id, e.id LIMIT ${limit}`;
}

const fromPerson = (after: Place | null): SqlFragment[] =>
  after === null
    ? []
    : [sql`p.sort_key >= ${after.sortKey} AND (p.sort_key > ${after.sortKey} OR p.id >= ${after.personId})`];

const beyondEnrolment = (after: Place | null): SqlFragment[] =>
  after === null ? [] : [sql`(e.person_id <> ${after.personId} OR e.id > ${after.enrolmentId})`];
