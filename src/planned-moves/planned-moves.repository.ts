import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import { instant, instantOrNull } from '../database/values.js';
import type { Place } from '../people/placements.repository.js';
import type { MoveStatus } from './move.entity.js';

/** What a move sets; whatever is missing stays. */
export type MoveSet = Partial<Place>;

export interface NewMove {
  publicId: string;
  fromOn: Day;
  set: MoveSet;
  madeBy: number;
  madeAt: Date;
}

export interface StoredMove {
  id: number;
  publicId: string;
  fromOn: Day;
  set: MoveSet;
}

/** A move of one person, with names. */
export interface MoveRow extends StoredMove {
  status: MoveStatus;
  departmentPublicId: string | null;
  departmentName: string | null;
  managerPublicId: string | null;
  managerName: string | null;
  makerPublicId: string | null;
  makerName: string | null;
  madeAt: Date;
  settledAt: Date | null;
}

/** Somebody whom a planned move waits for. */
export interface Waiting {
  moveId: number;
  personId: number;
  zone: string | null;
  hasLeft: number;
}

interface StoredSet {
  fields: string;
  departmentId: number | null;
  title: string | null;
  managerId: number | null;
  workerType: string | null;
}

const COLUMN: Record<keyof Place, string> = {
  departmentId: 'department_id',
  title: 'title',
  managerId: 'manager_id',
  workerType: 'worker_type',
};
const FIELDS = Object.keys(COLUMN).filter((field): field is keyof Place => field in COLUMN);
const SET =
  'm.fields, m.department_id AS departmentId, m.title, m.manager_id AS managerId, m.worker_type AS workerType';
const CHUNK = 1_000;

function setOf({ fields, ...values }: StoredSet): MoveSet {
  const named = fields.split(',');
  return Object.fromEntries(
    FIELDS.filter((field) => named.includes(field)).map((field) => [field, values[field]]),
  );
}

/** Moves as they were made, and whom they wait for. */
@Injectable()
export class PlannedMovesRepository {
  constructor(private readonly database: Database) {}

  async add({ publicId, fromOn, set, madeBy, madeAt }: NewMove): Promise<number> {
    return await this.database.insert('moves', {
      public_id: publicId,
      from_on: fromOn,
      fields: FIELDS.filter((field) => set[field] !== undefined).join(','),
      department_id: set.departmentId ?? null,
      title: set.title ?? null,
      manager_id: set.managerId ?? null,
      worker_type: set.workerType ?? null,
      made_by: madeBy,
      made_at: madeAt,
    });
  }

  async addPeople(
    moveId: number,
    personIds: readonly number[],
    status: 'planned' | 'effective',
    now: Date,
  ): Promise<void> {
    await this.database.insertMany(
      'moved_people',
      ['move_id', 'person_id', 'status', 'settled_at'],
      personIds.map((personId) => [moveId, personId, status, status === 'planned' ? null : now]),
    );
  }

  /** Ends the waiting of these people; returns how many still waited. */
  async settle(
    moveId: number,
    personIds: readonly number[],
    status: Exclude<MoveStatus, 'planned'>,
    now: Date,
  ): Promise<number> {
    let settled = 0;
    for (let start = 0; start < personIds.length; start += CHUNK) {
      const ids = personIds.slice(start, start + CHUNK);
      settled += await this.database.execute(
        `UPDATE moved_people SET status = ?, settled_at = ? WHERE move_id = ? AND status = 'planned' AND person_id IN (${slots(ids)})`,
        [status, now, moveId, ...ids],
      );
    }
    return settled;
  }

  /** Takes back what is still planned of a move; returns for how many people. */
  async cancelAll(moveId: number, now: Date): Promise<number> {
    return await this.database.execute(
      "UPDATE moved_people SET status = 'cancelled', settled_at = ? WHERE move_id = ? AND status = 'planned'",
      [now, moveId],
    );
  }

  async find(publicId: string): Promise<StoredMove | null> {
    const row = await this.database.first<Omit<StoredMove, 'set'> & StoredSet>(
      `SELECT m.id, m.public_id AS publicId, m.from_on AS fromOn, ${SET} FROM moves m WHERE m.public_id = ?`,
      [publicId],
    );
    return row && { ...row, set: setOf(row) };
  }

  /** Moves that somebody waits for and that begin on this day or earlier, in the order in which they take effect. */
  async waitingUntil(day: Day): Promise<StoredMove[]> {
    const rows = await this.database.query<Omit<StoredMove, 'set'> & StoredSet>(
      `SELECT m.id, m.public_id AS publicId, m.from_on AS fromOn, ${SET} FROM moves m
        WHERE m.id IN (SELECT DISTINCT mp.move_id FROM moved_people mp WHERE mp.status = 'planned') AND m.from_on <= ?
        ORDER BY m.from_on, m.id`,
      [day],
    );
    return rows.map((row) => ({ ...row, set: setOf(row) }));
  }

  /** Whom a move waits for. */
  async waitingFor(moveId: number, today: Day): Promise<Waiting[]> {
    return await this.database.query<Waiting>(
      `SELECT mp.move_id AS moveId, mp.person_id AS personId, p.time_zone AS zone,
              CASE WHEN EXISTS (SELECT 1 FROM service_periods s WHERE s.person_id = p.id AND s.to_on > ?) THEN 0 ELSE 1 END AS hasLeft
         FROM moved_people mp JOIN persons p ON p.id = mp.person_id WHERE mp.move_id = ? AND mp.status = 'planned'`,
      [today, moveId],
    );
  }

  /** A person's moves, those to come first; at most the last 100. */
  async of(personId: number): Promise<MoveRow[]> {
    const rows = await this.database.query<
      Omit<MoveRow, 'set' | 'madeAt' | 'settledAt'> &
        StoredSet & { madeAt: Date | string; settledAt: Date | string | null }
    >(
      `SELECT m.id, m.public_id AS publicId, m.from_on AS fromOn, ${SET}, mp.status, m.made_at AS madeAt, mp.settled_at AS settledAt,
              d.public_id AS departmentPublicId, d.name AS departmentName, l.public_id AS managerPublicId,
              l.given_name || ' ' || l.family_name AS managerName, b.public_id AS makerPublicId,
              b.given_name || ' ' || b.family_name AS makerName
         FROM moved_people mp JOIN moves m ON m.id = mp.move_id
         LEFT JOIN departments d ON d.id = m.department_id LEFT JOIN persons l ON l.id = m.manager_id
         LEFT JOIN persons b ON b.id = m.made_by
        WHERE mp.person_id = ? ORDER BY m.from_on DESC, m.id DESC LIMIT 100`,
      [personId],
    );
    return rows.map((row) => ({
      ...row,
      set: setOf(row),
      madeAt: instant(row.madeAt),
      settledAt: instantOrNull(row.settledAt),
    }));
  }

  /** Days from which moves are planned for these people, by person, earliest first. */
  async plannedFor(personIds: readonly number[]): Promise<{ personId: number; fromOn: Day; set: MoveSet }[]> {
    const rows = await this.database.query<StoredSet & { personId: number; fromOn: Day }>(
      `SELECT mp.person_id AS personId, m.from_on AS fromOn, ${SET} FROM moved_people mp JOIN moves m ON m.id = mp.move_id
        WHERE mp.status = 'planned' AND mp.person_id IN (${slots(personIds)}) ORDER BY m.from_on, m.id`,
      personIds,
    );
    return rows.map((row) => ({ personId: row.personId, fromOn: row.fromOn, set: setOf(row) }));
  }
}
