import { Injectable } from '@nestjs/common';
import { type Day, FOREVER } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import { LongReads } from '../database/long-reads.js';
import { NOT_MERGED } from '../people/visible-people.js';
import type { AbsentPerson } from '../hr-files/absence-plan.js';
import type { KnownPerson } from './file-judgement.js';
import type { StoredPerson } from './person-changes.js';
import type { Candidate } from '../hr-files/supervisors.js';

const CHUNK = 1_000;

/** A stored person, and the source whose employee number they have. */
export interface StoredCandidate extends Candidate {
  source: string;
}

interface CandidateRow {
  id: number;
  /** The record itself; another one than `id` where it was merged. */
  ownId: number;
  source: string;
  employeeNumber: string;
  email: string | null;
  givenName: string;
  familyName: string;
}

type Snapshot = Omit<StoredPerson, 'hasOwnTimeZone' | 'hasOwnLocale'> &
  Record<'hasOwnTimeZone' | 'hasOwnLocale', number>;

/** Whoever a record was merged into is meant by its number. */
const CANDIDATE =
  'COALESCE(p.merged_into_id, p.id) AS id, p.id AS ownId, p.source, p.employee_number AS employeeNumber, p.email, p.given_name AS givenName, p.family_name AS familyName';

const toCandidate = ({
  id,
  source,
  employeeNumber,
  email,
  givenName,
  familyName,
}: CandidateRow): StoredCandidate => ({
  key: id,
  source,
  employeeNumber,
  email,
  name: `${givenName} ${familyName}`.trim(),
});

/** A known person whose name can be compared. */
export type NamedPerson = KnownPerson & Pick<CandidateRow, 'givenName' | 'familyName' | 'ownId'>;

/** What an import asks of the people who are stored: always for many at once. */
@Injectable()
export class StoredPeopleRepository {
  constructor(
    private readonly database: Database,
    private readonly longReads: LongReads,
  ) {}

  /** The people with these employee numbers, by number. */
  async known(source: string, numbers: readonly string[]): Promise<Map<string, NamedPerson>> {
    const rows = await this.inChunks<CandidateRow & { hiredOn: Day | null; earlierUntil: Day | null }>(
      numbers,
      (chunk) => [
        `SELECT ${CANDIDATE}, s.hired_on AS hiredOn,
              (SELECT MAX(x.to_on) FROM service_periods x WHERE x.person_id = p.id AND x.from_on < s.from_on) AS earlierUntil
         FROM persons p
         LEFT JOIN service_periods s ON s.person_id = p.id AND s.from_on = (SELECT MAX(y.from_on) FROM service_periods y WHERE y.person_id = p.id)
        WHERE p.source = ? AND p.employee_number IN (${slots(chunk)})`,
        [source, ...chunk],
      ],
    );
    return new Map(
      rows.map((row) => [
        row.employeeNumber,
        {
          ...toCandidate(row),
          ownId: row.ownId,
          givenName: row.givenName,
          familyName: row.familyName,
          hiredOn: row.hiredOn,
          earlierUntil: row.earlierUntil,
        },
      ]),
    );
  }

  /** Who has these e-mail addresses. */
  async emailOwners(emails: readonly string[]): Promise<StoredCandidate[]> {
    const rows = await this.inChunks<CandidateRow>(emails, (chunk) => [
      `SELECT ${CANDIDATE} FROM persons p WHERE p.email IN (${slots(chunk)})`,
      [...chunk],
    ]);
    return rows.map(toCandidate);
  }

  /** Who could be meant by names, as `sort_key` holds them. */
  async named(sortKeys: readonly string[]): Promise<StoredCandidate[]> {
    const rows = await this.inChunks<CandidateRow>(sortKeys, (chunk) => [
      `SELECT ${CANDIDATE} FROM persons p WHERE p.sort_key IN (${slots(chunk)}) AND ${NOT_MERGED}`,
      [...chunk],
    ]);
    return rows.map(toCandidate);
  }

  /** The people of other sources with these employee numbers: whoever leads a contractor is often an employee. */
  async numberedElsewhere(source: string, numbers: readonly string[]): Promise<StoredCandidate[]> {
    if (numbers.length === 0) return [];
    const others = await this.database.query<{ source: string }>(
      'SELECT DISTINCT source FROM persons WHERE source <> ?',
      [source],
    );
    const found: StoredCandidate[] = [];
    for (const other of others) {
      const rows = await this.inChunks<CandidateRow>(numbers, (chunk) => [
        `SELECT ${CANDIDATE} FROM persons p WHERE p.source = ? AND p.employee_number IN (${slots(chunk)})`,
        [other.source, ...chunk],
      ]);
      found.push(...rows.map(toCandidate));
    }
    return found;
  }

  /** Everybody's manager and employee number, by id. */
  async lines(): Promise<Map<number, { manager: number | null; employeeNumber: string }>> {
    const rows = await this.longReads.query<{ id: number; manager: number | null; employeeNumber: string }>(
      `SELECT p.id, pl.manager_id AS manager, p.employee_number AS employeeNumber
         FROM placement_periods pl JOIN persons p ON p.id = pl.person_id WHERE pl.to_on = ?`,
      [FOREVER],
    );
    return new Map(rows.map(({ id, ...line }) => [id, line]));
  }

  /** The people with these employee numbers as they are stored, by number. */
  async snapshots(source: string, numbers: readonly string[]): Promise<Map<string, StoredPerson>> {
    const rows = await this.inChunks<Snapshot>(numbers, (chunk) => [
      `SELECT p.id, p.employee_number AS employeeNumber, p.email, p.given_name AS givenName, p.family_name AS familyName, p.location,
              p.time_zone AS timeZone, p.locale, p.full_time_permille AS fullTimePermille,
              CASE WHEN p.time_zone_chosen_at IS NULL THEN 0 ELSE 1 END AS hasOwnTimeZone,
              CASE WHEN p.locale_chosen_at IS NULL THEN 0 ELSE 1 END AS hasOwnLocale, s.id AS serviceId, s.hired_on AS hiredOn,
              s.from_on AS fromOn, s.to_on AS toOn, pl.id AS placementId, pl.from_on AS placedOn, d.name AS department, pl.title,
              pl.manager_id AS managerId, m.employee_number AS managerNumber, pl.worker_type AS workerType
         FROM persons p
         LEFT JOIN service_periods s ON s.person_id = p.id AND s.from_on = (SELECT MAX(x.from_on) FROM service_periods x WHERE x.person_id = p.id)
         LEFT JOIN placement_periods pl ON pl.person_id = p.id AND pl.to_on = '${FOREVER}'
         LEFT JOIN departments d ON d.id = pl.department_id
         LEFT JOIN persons m ON m.id = pl.manager_id
        WHERE p.source = ? AND p.employee_number IN (${slots(chunk)})`,
      [source, ...chunk],
    ]);
    return new Map(
      rows.map((row) => [
        row.employeeNumber,
        { ...row, hasOwnTimeZone: row.hasOwnTimeZone === 1, hasOwnLocale: row.hasOwnLocale === 1 },
      ]),
    );
  }

  /** The people with these employee numbers, by number, for their absences. */
  async absent(source: string, numbers: readonly string[]): Promise<Map<string, AbsentPerson>> {
    const rows = await this.inChunks<CandidateRow & { timeZone: string | null }>(numbers, (chunk) => [
      `SELECT ${CANDIDATE}, p.time_zone AS timeZone FROM persons p WHERE p.source = ? AND p.employee_number IN (${slots(chunk)})`,
      [source, ...chunk],
    ]);
    return new Map(
      rows.map((row) => [
        row.employeeNumber,
        { id: row.id, name: toCandidate(row).name, timeZone: row.timeZone },
      ]),
    );
  }

  private async inChunks<T>(
    values: readonly string[],
    ask: (chunk: readonly string[]) => [sql: string, parameters: string[]],
  ): Promise<T[]> {
    const found: T[] = [];
    for (let start = 0; start < values.length; start += CHUNK) {
      const [sql, parameters] = ask(values.slice(start, start + CHUNK));
      for (const row of await this.database.query<T>(sql, parameters)) found.push(row);
    }
    return found;
  }
}
