import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { publicId } from '../common/random.js';
import { Database, slots } from '../database/database.js';
import { instant } from '../database/values.js';
import type { MergedPair } from '../people/merged-people.repository.js';
import { NOT_MERGED } from '../people/visible-people.js';

/** Somebody's word that two records are two people. */
export interface Dismissal {
  id: number;
  publicId: string;
  firstId: number;
  firstPublicId: string;
  firstName: string;
  firstNumber: string;
  firstSource: string;
  secondId: number;
  secondPublicId: string;
  secondName: string;
  secondNumber: string;
  secondSource: string;
  dismisserPublicId: string;
  dismisserName: string;
  dismissedAt: Date;
}

interface ToldApart {
  otherId: number;
  dismissedBy: number;
  dismissedAt: Date | string;
}

type Row = Omit<Dismissal, 'dismissedAt'> & { dismissedAt: Date | string };

const SELECT = `SELECT d.id, d.public_id AS publicId, d.dismissed_at AS dismissedAt,
    p.id AS firstId, p.public_id AS firstPublicId, p.given_name || ' ' || p.family_name AS firstName,
    p.employee_number AS firstNumber, p.source AS firstSource,
    q.id AS secondId, q.public_id AS secondPublicId, q.given_name || ' ' || q.family_name AS secondName,
    q.employee_number AS secondNumber, q.source AS secondSource,
    w.public_id AS dismisserPublicId, w.given_name || ' ' || w.family_name AS dismisserName
  FROM duplicate_dismissals d JOIN persons p ON p.id = d.first_person_id JOIN persons q ON q.id = d.second_person_id
  JOIN persons w ON w.id = d.dismissed_by`;
const toDismissal = (row: Row): Dismissal => ({ ...row, dismissedAt: instant(row.dismissedAt) });

/** Pairs of records of which somebody said that they are two people. */
@Injectable()
export class DismissalsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The ids of people who are not erased, in ascending order; fewer where some are not here. */
  async peopleOf(publicIds: readonly string[]): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT p.id FROM persons p WHERE p.public_id IN (${slots(publicIds)}) AND p.erased_at IS NULL AND ${NOT_MERGED} ORDER BY p.id`,
      publicIds,
    );
    return rows.map(({ id }) => id);
  }

  /** Notes that two records are two people, inside a run; false when that was said before. */
  async add(firstId: number, secondId: number, dismissedBy: number): Promise<boolean> {
    return await this.database.insertOnce('duplicate_dismissals', {
      public_id: publicId(),
      first_person_id: firstId,
      second_person_id: secondId,
      dismissed_by: dismissedBy,
      dismissed_at: this.clock.now(),
    });
  }

  async of(firstId: number, secondId: number): Promise<Dismissal | null> {
    const where = 'd.first_person_id = ? AND d.second_person_id = ?';
    const row = await this.database.first<Row>(`${SELECT} WHERE ${where}`, [firstId, secondId]);
    return row && toDismissal(row);
  }

  async find(id: string): Promise<Dismissal | null> {
    const row = await this.database.first<Row>(`${SELECT} WHERE d.public_id = ?`, [id]);
    return row && toDismissal(row);
  }

  /** Latest first, before an id; one more than `limit` if there are more. */
  async page(before: number | null, limit: number): Promise<Dismissal[]> {
    const rows = await this.database.query<Row>(
      `${SELECT} ${before === null ? '' : 'WHERE d.id < ?'} ORDER BY d.id DESC LIMIT ${Math.trunc(limit) + 1}`,
      before === null ? [] : [before],
    );
    return rows.map(toDismissal);
  }

  /** Takes a word back, inside a run; false when somebody else did. */
  async remove(id: number): Promise<boolean> {
    return (await this.database.execute('DELETE FROM duplicate_dismissals WHERE id = ?', [id])) === 1;
  }

  /** Whoever is somebody else than the merged record is somebody else than the kept one; inside the merge's run. */
  async followMerge({ keptId, mergedId }: MergedPair): Promise<void> {
    const rows = await this.database.query<ToldApart>(
      `SELECT CASE WHEN first_person_id = ? THEN second_person_id ELSE first_person_id END AS otherId,
              dismissed_by AS dismissedBy, dismissed_at AS dismissedAt
         FROM duplicate_dismissals WHERE first_person_id = ? OR second_person_id = ?`,
      [mergedId, mergedId, mergedId],
    );
    if (rows.length === 0) return;
    await this.database.insertMany(
      'duplicate_dismissals',
      ['public_id', 'first_person_id', 'second_person_id', 'dismissed_by', 'dismissed_at'],
      rows.map(({ otherId, dismissedBy, dismissedAt }) => [
        publicId(),
        Math.min(keptId, otherId),
        Math.max(keptId, otherId),
        dismissedBy,
        dismissedAt,
      ]),
      { once: true },
    );
    await this.database.execute(
      'DELETE FROM duplicate_dismissals WHERE first_person_id = ? OR second_person_id = ?',
      [mergedId, mergedId],
    );
  }
}
