import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import { instant } from '../database/values.js';
import { NAMED, type SqlFragment } from '../people/visible-people.js';

export interface RecordRow {
  id: number;
  publicId: string;
  kind: 'attendance' | 'sign-off';
  onDay: Day;
  minutes: number | null;
  note: string | null;
  recordedAt: Date;
  personId: number;
  personPublicId: string;
  givenName: string;
  familyName: string;
  employeeNumber: string;
  byPublicId: string;
  byGivenName: string;
  byFamilyName: string;
}

/** The ways in which a paste may name a person. */
export interface NamedPerson {
  id: number;
  publicId: string;
  employeeNumber: string;
  email: string | null;
}

const SELECT = `SELECT rr.id, rr.public_id AS publicId, rr.kind, rr.on_day AS onDay, rr.minutes, rr.note,
  rr.recorded_at AS recordedAt, p.id AS personId, p.public_id AS personPublicId, p.given_name AS givenName,
  p.family_name AS familyName, p.employee_number AS employeeNumber, b.public_id AS byPublicId,
  b.given_name AS byGivenName, b.family_name AS byFamilyName
  FROM requirement_records rr JOIN persons p ON p.id = rr.person_id JOIN persons b ON b.id = rr.recorded_by`;

/** Reads of what is recorded, and of the people whom a caller may record it for. */
@Injectable()
export class RequirementsRepository {
  constructor(private readonly database: Database) {}

  /** Whether any version of a track ever asked for this. */
  async isAskedFor(slug: string, kinds: readonly string[]): Promise<boolean> {
    const row = await this.database.first(
      `SELECT id FROM requirements WHERE slug = ? AND kind IN (${slots(kinds)})`,
      [slug, ...kinds],
    );
    return row !== null;
  }

  /** People within reach whom one of these names: an employee number, an e-mail address or an id; at most 500 names. */
  async named(names: readonly string[], within: SqlFragment): Promise<NamedPerson[]> {
    const list = slots(names);
    return await this.database.query(
      `SELECT p.id, n.public_id AS publicId, n.employee_number AS employeeNumber, n.email FROM ${NAMED}
        WHERE (n.employee_number IN (${list}) OR n.email IN (${list}) OR n.public_id IN (${list})) AND ${within.sql}`,
      [...names, ...names, ...names, ...within.parameters],
    );
  }

  async timeZoneOf(personId: number): Promise<string | null> {
    const row = await this.database.first<{ zone: string | null }>(
      'SELECT time_zone AS zone FROM persons WHERE id = ?',
      [personId],
    );
    return row?.zone ?? null;
  }

  /** The latest records first, of people within reach. */
  async page(
    slug: string,
    within: SqlFragment,
    beforeId: number | null,
    limit: number,
  ): Promise<RecordRow[]> {
    const before =
      beforeId === null ? { sql: '', parameters: [] } : { sql: 'AND rr.id < ?', parameters: [beforeId] };
    const rows = await this.database.query<Stored>(
      `${SELECT} WHERE rr.slug = ? AND ${within.sql} ${before.sql} ORDER BY rr.id DESC LIMIT ${Math.trunc(limit)}`,
      [slug, ...within.parameters, ...before.parameters],
    );
    return rows.map(toRecord);
  }

  /** Attendance of a day that is recorded for these people. */
  async ofDay(slug: string, personIds: readonly number[], onDay: Day): Promise<RecordRow[]> {
    const rows = await this.database.query<Stored>(
      `${SELECT} WHERE rr.slug = ? AND rr.kind = 'attendance' AND rr.on_day = ? AND rr.person_id IN (${slots(personIds)})`,
      [slug, onDay, ...personIds],
    );
    return rows.map(toRecord);
  }

  async find(slug: string, publicId: string): Promise<RecordRow | null> {
    const row = await this.database.first<Stored>(`${SELECT} WHERE rr.slug = ? AND rr.public_id = ?`, [
      slug,
      publicId,
    ]);
    return row && toRecord(row);
  }
}

type Stored = Omit<RecordRow, 'recordedAt'> & { recordedAt: Date | string };

const toRecord = (row: Stored): RecordRow => ({ ...row, recordedAt: instant(row.recordedAt) });
