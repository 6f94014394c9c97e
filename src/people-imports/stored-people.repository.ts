import { Injectable } from '@nestjs/common';
import { FOREVER } from '../common/days.js';
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

type KnownRow = CandidateRow & Pick<KnownPerson, 'hiredOn' | 'earlierUntil'>;

type Snapshot = Omit<StoredPerson, 'hasOwnTimeZone' | 'hasOwnLocale'> &
  Record<'hasOwnTimeZone' | 'hasOwnLocale', number>;

/** Whoever a record was merged into is meant by its number. */
const CANDIDATE =
  'COALESCE(p.merged_into_id, p.id) AS id, p.id AS ownId, p.source, p.employee_number AS employeeNumber, p.email, p.given_name AS givenName, p.family_name AS familyName';

/** Of all people at once there are many: these are plain literals, since spreading one object into another costs each a shape of its own. */
const toCandidate = (row: CandidateRow): StoredCandidate => ({
  key: row.id,
  source: row.source,
  employeeNumber: row.employeeNumber,
  email: row.email,
  name: nameOf(row),
});

const toKnown = (row: KnownRow): NamedPerson => ({
  key: row.id,
  ownId: row.ownId,
  employeeNumber: row.employeeNumber,
  email: row.email,
  givenName: row.givenName,
  familyName: row.familyName,
  name: nameOf(row),
  hiredOn: row.hiredOn,
  earlierUntil: row.earlierUntil,
});

const nameOf = ({ givenName, familyName }: CandidateRow): string => `${givenName} ${familyName}`.trim();

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
    const people = await this.inChunks(
      numbers,
      (chunk) => [
        `SELECT ${CANDIDATE}, s.hired_on AS hiredOn,
              (SELECT MAX(x.to_on) FROM service_periods x WHERE x.person_id = p.id AND x.from_on < s.from_on) AS earlierUntil
         FROM persons p
         LEFT JOIN service_periods s ON s.person_id = p.id AND s.from_on = (SELECT MAX(y.from_on) FROM service_periods y WHERE y.person_id = p.id)
        WHERE p.source = ? AND p.employee_number IN (${slots(chunk)})`,
        [source, ...chunk],
      ],
      toKnown,
    );
    return new Map(people.map((person) => [person.employeeNumber, person]));
  }

  /** Who has these e-mail addresses, as far as they `concern` the caller: most people keep their own. */
  async emailOwners(
    emails: readonly string[],
    concerns: (owner: StoredCandidate) => boolean = () => true,
  ): Promise<StoredCandidate[]> {
    const owners = await this.inChunks(
      emails,
      (chunk) => [`SELECT ${CANDIDATE} FROM persons p WHERE p.email IN (${slots(chunk)})`, [...chunk]],
      (row: CandidateRow) => {
        const owner = toCandidate(row);
        return concerns(owner) ? owner : null;
      },
    );
    return owners.filter((owner) => owner !== null);
  }

  /** Who could be meant by names, as `sort_key` holds them. */
  async named(sortKeys: readonly string[]): Promise<StoredCandidate[]> {
    return await this.inChunks(
      sortKeys,
      (chunk) => [
        `SELECT ${CANDIDATE} FROM persons p WHERE p.sort_key IN (${slots(chunk)}) AND ${NOT_MERGED}`,
        [...chunk],
      ],
      toCandidate,
    );
  }

  /** The people of other sources with these employee numbers: whoever leads a contractor is often an employee. */
  async numberedElsewhere(own: string, numbers: readonly string[]): Promise<StoredCandidate[]> {
    if (numbers.length === 0) return [];
    const sources = await this.database.query<{ source: string }>(
      'SELECT DISTINCT source FROM persons WHERE source <> ?',
      [own],
    );
    const found: StoredCandidate[] = [];
    for (const { source } of sources) {
      const others = await this.inChunks(
        numbers,
        (chunk) => [
          `SELECT ${CANDIDATE} FROM persons p WHERE p.source = ? AND p.employee_number IN (${slots(chunk)})`,
          [source, ...chunk],
        ],
        toCandidate,
      );
      for (const other of others) found.push(other);
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
    return new Map(rows.map(({ id, manager, employeeNumber }) => [id, { manager, employeeNumber }]));
  }

  /** The people with these employee numbers as they are stored, by number. */
  async snapshots(source: string, numbers: readonly string[]): Promise<Map<string, StoredPerson>> {
    const people = await this.inChunks(
      numbers,
      (chunk) => [
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
      ],
      (row: Snapshot): StoredPerson => ({
        ...row,
        hasOwnTimeZone: row.hasOwnTimeZone === 1,
        hasOwnLocale: row.hasOwnLocale === 1,
      }),
    );
    return new Map(people.map((person) => [person.employeeNumber, person]));
  }

  /** The people with these employee numbers, by number, for their absences. */
  async absent(source: string, numbers: readonly string[]): Promise<Map<string, AbsentPerson>> {
    const people = await this.inChunks(
      numbers,
      (chunk) => [
        `SELECT ${CANDIDATE}, p.time_zone AS timeZone FROM persons p WHERE p.source = ? AND p.employee_number IN (${slots(chunk)})`,
        [source, ...chunk],
      ],
      (row: CandidateRow & { timeZone: string | null }): [string, AbsentPerson] => [
        row.employeeNumber,
        { id: row.id, name: nameOf(row), timeZone: row.timeZone },
      ],
    );
    return new Map(people);
  }

  /** Asks a chunk at a time, and keeps of each row no more than what is made of it. */
  private async inChunks<R, T>(
    values: readonly string[],
    ask: (chunk: readonly string[]) => [sql: string, parameters: string[]],
    of: (row: R) => T,
  ): Promise<T[]> {
    const found: T[] = [];
    for (let start = 0; start < values.length; start += CHUNK) {
      const [sql, parameters] = ask(values.slice(start, start + CHUNK));
      for (const row of await this.database.query<R>(sql, parameters)) found.push(of(row));
    }
    return found;
  }
}
