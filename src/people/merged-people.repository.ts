import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { type Day, FOREVER, startOfDay } from '../common/days.js';
import { searchKey } from '../common/text-keys.js';
import { Database } from '../database/database.js';
import type { PlacePeriod } from './placements.repository.js';
import { NOT_MERGED } from './visible-people.js';

/** Two records of one person, by id: the one that is kept and the one that is merged into it. */
export interface MergedPair {
  keptId: number;
  mergedId: number;
}

/** A record that a merge is about. */
export interface MergeRecord {
  id: number;
  publicId: string;
  source: string;
  employeeNumber: string;
  givenName: string;
  familyName: string;
  email: string | null;
  timeZone: string | null;
  /** The day after their last one; null where they never served. */
  toOn: Day | null;
}

export interface ServiceSpan {
  hiredOn: Day | null;
  fromOn: Day;
  toOn: Day;
}

export interface AbsenceSpan {
  fromOn: Day;
  toOn: Day;
  source: string;
}

/** Everything that has days of a record. */
export interface Histories {
  service: ServiceSpan[];
  placements: Omit<PlacePeriod, 'id'>[];
  absences: AbsenceSpan[];
}

/** A record of somebody as HR knows it. */
export interface NumberedRecord {
  publicId: string;
  source: string;
  employeeNumber: string;
  givenName: string;
  familyName: string;
}

/** Records that are merged into others: what stands of them, and what the kept ones take over. */
@Injectable()
export class MergedPeopleRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A record that stands for itself, by public id; null for none, an erased one and a merged one. */
  async find(publicId: string): Promise<MergeRecord | null> {
    return await this.database.first<MergeRecord>(
      `SELECT p.id, p.public_id AS publicId, p.source, p.employee_number AS employeeNumber, p.given_name AS givenName,
              p.family_name AS familyName, p.email, p.time_zone AS timeZone,
              (SELECT MAX(s.to_on) FROM service_periods s WHERE s.person_id = p.id) AS toOn
         FROM persons p WHERE p.public_id = ? AND p.erased_at IS NULL AND ${NOT_MERGED}`,
      [publicId],
    );
  }

  /** All records of whoever a record is of, the one that is kept first; none for somebody who is not here. */
  async recordsOf(publicId: string): Promise<NumberedRecord[]> {
    const select = (isMerged: 0 | 1, is: string) =>
      `SELECT r.public_id AS publicId, r.source, r.employee_number AS employeeNumber, r.given_name AS givenName,
              r.family_name AS familyName, ${isMerged} AS isMerged, r.id AS recordId
         FROM persons p JOIN persons r ON ${is} = COALESCE(p.merged_into_id, p.id) WHERE p.public_id = ?`;
    // Two questions, each with an index of its own: of one with OR a server reads everybody.
    return await this.database.query<NumberedRecord>(
      `${select(0, 'r.id')} UNION ALL ${select(1, 'r.merged_into_id')} ORDER BY isMerged, recordId`,
      [publicId, publicId],
    );
  }

  /** Lets a record, and all that were merged into it, stand under another one, inside the merge's run. */
  async mark({ keptId, mergedId }: MergedPair): Promise<void> {
    await this.database.execute(
      'UPDATE persons SET merged_into_id = ?, email = NULL, updated_at = ? WHERE id = ? AND merged_into_id IS NULL',
      [keptId, this.clock.now(), mergedId],
    );
    await this.database.execute('UPDATE persons SET merged_into_id = ? WHERE merged_into_id = ?', [
      keptId,
      mergedId,
    ]);
  }

  /** Whether the one was merged into the other. */
  async isMerged({ keptId, mergedId }: MergedPair): Promise<boolean> {
    const sql = 'SELECT id FROM persons WHERE id = ? AND merged_into_id = ?';
    return (await this.database.first(sql, [mergedId, keptId])) !== null;
  }

  /** Gives the kept record the address of the merged one, which has none any more, where it has none itself. */
  async takeEmail(kept: MergeRecord, email: string | null): Promise<void> {
    if (kept.email !== null || email === null) return;
    const key = searchKey(`${kept.givenName} ${kept.familyName} ${kept.employeeNumber} ${email}`);
    await this.database.execute('UPDATE persons SET email = ?, search_key = ?, updated_at = ? WHERE id = ?', [
      email,
      key.slice(0, 460),
      this.clock.now(),
      kept.id,
    ]);
  }

  /** Those who report to somebody today. */
  async reportsOf(personId: number): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      'SELECT person_id AS id FROM placement_periods WHERE manager_id = ? AND to_on = ?',
      [personId, FOREVER],
    );
    return rows.map(({ id }) => id);
  }

  async historiesOf(personId: number): Promise<Histories> {
    return {
      service: await this.database.query(
        'SELECT hired_on AS hiredOn, from_on AS fromOn, to_on AS toOn FROM service_periods WHERE person_id = ? ORDER BY from_on',
        [personId],
      ),
      placements: await this.database.query(
        `SELECT from_on AS fromOn, to_on AS toOn, department_id AS departmentId, title, manager_id AS managerId, worker_type AS workerType
           FROM placement_periods WHERE person_id = ? ORDER BY from_on`,
        [personId],
      ),
      absences: await this.database.query(
        'SELECT from_on AS fromOn, to_on AS toOn, source FROM absences WHERE person_id = ? ORDER BY from_on',
        [personId],
      ),
    };
  }

  /** Puts one history in the place of two, inside a run; days begin where the kept record is. */
  async replaceHistories(
    { keptId, mergedId }: MergedPair,
    { service, placements, absences }: Histories,
    zone: string,
  ): Promise<void> {
    for (const table of ['service_periods', 'placement_periods', 'absences'])
      await this.database.execute(`DELETE FROM ${table} WHERE person_id IN (?, ?)`, [keptId, mergedId]);
    const days = ({ fromOn, toOn }: { fromOn: Day; toOn: Day }) => [fromOn, toOn];
    const instants = ({ fromOn, toOn }: { fromOn: Day; toOn: Day }) => [
      startOfDay(fromOn, zone),
      startOfDay(toOn, zone),
    ];
    await this.database.insertMany(
      'service_periods',
      ['person_id', 'hired_on', 'from_on', 'to_on', 'starts_at', 'ends_at'],
      service.map((one) => [keptId, one.hiredOn, ...days(one), ...instants(one)]),
    );
    await this.database.insertMany(
      'placement_periods',
      ['person_id', 'from_on', 'to_on', 'department_id', 'title', 'manager_id', 'worker_type'],
      placements.map((one) => [
        keptId,
        ...days(one),
        one.departmentId,
        one.title,
        one.managerId,
        one.workerType,
      ]),
    );
    await this.database.insertMany(
      'absences',
      ['person_id', 'from_on', 'to_on', 'starts_at', 'ends_at', 'source'],
      absences.map((one) => [keptId, ...days(one), ...instants(one), one.source]),
    );
  }
}
