import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { groupBy } from '../common/group-by.js';
import { Database, slots } from '../database/database.js';

/** Where somebody stands: department, title, manager, worker type. */
export interface Place {
  departmentId: number | null;
  title: string | null;
  managerId: number | null;
  workerType: string;
}

/** A place for a time, half-open. */
export interface PlacePeriod extends Place {
  id: number;
  fromOn: Day;
  toOn: Day;
}

/** What a move does to somebody's placements. */
export interface PeriodEdits {
  /** The period that ends on the day of the move, and the one that begins then. */
  split: { id: number; place: Place; toOn: Day } | null;
  /** Periods that say something else from now on. */
  changed: { id: number; place: Place }[];
  /** Whether somebody has another manager today than before. */
  movesLine: boolean;
}

const COLUMNS = ['person_id', 'from_on', 'to_on', 'department_id', 'title', 'manager_id', 'worker_type'];

/** Placements, edited from a day on; the open one of everybody is today's, so nothing here begins later than today. */
@Injectable()
export class PlacementsRepository {
  constructor(private readonly database: Database) {}

  /** By person, the periods that end after a day, in order (at most 1,000 people). */
  async after(personIds: readonly number[], day: Day): Promise<Map<number, PlacePeriod[]>> {
    const rows = await this.database.query<PlacePeriod & { personId: number }>(
      `SELECT id, person_id AS personId, from_on AS fromOn, to_on AS toOn, department_id AS departmentId, title,
              manager_id AS managerId, worker_type AS workerType
         FROM placement_periods WHERE person_id IN (${slots(personIds)}) AND to_on > ? ORDER BY person_id, from_on`,
      [...personIds, day],
    );
    return groupBy(rows, ({ personId }) => personId);
  }

  /** Carries out what a move from a day on does to people; inside a run. */
  async edit(edits: readonly ({ personId: number } & PeriodEdits)[], from: Day): Promise<void> {
    const splits = edits.flatMap(({ personId, split }) => (split ? [{ personId, ...split }] : []));
    if (splits.length > 0) {
      await this.database.execute(`UPDATE placement_periods SET to_on = ? WHERE id IN (${slots(splits)})`, [
        from,
        ...splits.map(({ id }) => id),
      ]);
      const rows = splits.map(({ personId, toOn, place }) => [personId, from, toOn, ...valuesOf(place)]);
      await this.database.insertMany('placement_periods', COLUMNS, rows);
    }
    const changed = groupBy(
      edits.flatMap((edit) => edit.changed),
      ({ place }) => JSON.stringify(valuesOf(place)),
    );
    for (const group of changed.values()) {
      const [first] = group;
      if (!first) continue;
      await this.database.execute(
        `UPDATE placement_periods SET department_id = ?, title = ?, manager_id = ?, worker_type = ? WHERE id IN (${slots(group)})`,
        [...valuesOf(first.place), ...group.map(({ id }) => id)],
      );
    }
  }
}

const valuesOf = ({ departmentId, title, managerId, workerType }: Place) => [
  departmentId,
  title,
  managerId,
  workerType,
];
