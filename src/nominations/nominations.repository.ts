import { Injectable } from '@nestjs/common';
import { type Day } from '../common/days.js';
import { Database } from '../database/database.js';
import { instant, type SqlValue } from '../database/values.js';
import { DEPARTMENT_OF_DAY } from '../people/visible-people.js';
import type { RoundStatus } from './nomination.entity.js';

export interface NominationWords {
  behaviour: string;
  behaviourTitle: string;
  evidence: string;
  helped: string | null;
}

/** A nomination with whom it is about and how far its round is. */
export interface NominationRow extends NominationWords {
  id: number;
  publicId: string;
  nominatorId: number;
  nomineePublicId: string;
  nomineeGivenName: string;
  nomineeFamilyName: string;
  nomineeDepartment: string | null;
  status: 'standing' | 'withdrawn';
  nominatedAt: Date;
  quarter: string;
  roundStatus: RoundStatus;
  nominationsCloseAt: Date;
}

export interface NewNomination extends NominationWords {
  publicId: string;
  roundId: number;
  nominatorId: number;
  nomineeId: number;
}

const SELECT = `SELECT n.id, n.public_id AS publicId, n.nominator_id AS nominatorId, p.public_id AS nomineePublicId,
    p.given_name AS nomineeGivenName, p.family_name AS nomineeFamilyName, ${DEPARTMENT_OF_DAY} AS nomineeDepartment,
    n.behaviour, n.behaviour_title AS behaviourTitle, n.evidence, n.helped, n.status, n.nominated_at AS nominatedAt,
    r.quarter, r.status AS roundStatus, r.nominations_close_at AS nominationsCloseAt
  FROM nominations n JOIN nomination_rounds r ON r.id = n.round_id JOIN persons p ON p.id = n.nominee_id`;

/** Nominations: writing, withdrawing, reading one's own. */
@Injectable()
export class NominationsRepository {
  constructor(private readonly database: Database) {}

  /** Stores a nomination, or writes one that was withdrawn anew; returns whether it did: else one about this colleague stands. */
  async nominate(nomination: NewNomination, now: Date): Promise<boolean> {
    const { roundId, nominatorId, nomineeId } = nomination;
    const isNew = await this.database.insertOnce('nominations', {
      public_id: nomination.publicId,
      round_id: roundId,
      nominator_id: nominatorId,
      nominee_id: nomineeId,
      behaviour: nomination.behaviour,
      behaviour_title: nomination.behaviourTitle,
      evidence: nomination.evidence,
      helped: nomination.helped,
      status: 'standing',
      nominated_at: now,
    });
    if (isNew) return true;
    const changed = await this.database.execute(
      `UPDATE nominations SET status = 'standing', behaviour = ?, behaviour_title = ?, evidence = ?, helped = ?, nominated_at = ?
        WHERE round_id = ? AND nominator_id = ? AND nominee_id = ? AND status = 'withdrawn'`,
      [
        nomination.behaviour,
        nomination.behaviourTitle,
        nomination.evidence,
        nomination.helped,
        now,
        roundId,
        nominatorId,
        nomineeId,
      ],
    );
    return changed === 1;
  }

  async countStanding(roundId: number, nominatorId: number): Promise<number> {
    const row = await this.database.first<{ count: number }>(
      "SELECT COUNT(*) AS count FROM nominations WHERE round_id = ? AND nominator_id = ? AND status = 'standing'",
      [roundId, nominatorId],
    );
    return Number(row?.count ?? 0);
  }

  async findAbout(
    roundId: number,
    nominatorId: number,
    nomineeId: number,
    today: Day,
  ): Promise<NominationRow | null> {
    return await this.findWhere('n.round_id = ? AND n.nominator_id = ? AND n.nominee_id = ?', today, [
      roundId,
      nominatorId,
      nomineeId,
    ]);
  }

  async find(publicId: string, today: Day): Promise<NominationRow | null> {
    return await this.findWhere('n.public_id = ?', today, [publicId]);
  }

  /** What somebody nominated, the latest first. */
  async pageOf(
    nominatorId: number,
    beforeId: number | null,
    limit: number,
    today: Day,
  ): Promise<NominationRow[]> {
    const rows = await this.database.query<NominationRow>(
      `${SELECT} WHERE n.nominator_id = ? ${beforeId === null ? '' : 'AND n.id < ?'} ORDER BY n.id DESC LIMIT ${Math.trunc(limit)}`,
      [today, today, nominatorId, ...(beforeId === null ? [] : [beforeId])],
    );
    return rows.map(toNomination);
  }

  /** Withdraws a nomination whose round takes some at an instant; returns whether it did. */
  async withdraw(id: number, now: Date): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE nominations SET status = 'withdrawn' WHERE id = ? AND status = 'standing'
          AND EXISTS (SELECT 1 FROM nomination_rounds r WHERE r.id = nominations.round_id AND r.status = 'open' AND r.nominations_close_at > ?)`,
      [id, now],
    );
    return changed === 1;
  }

  private async findWhere(
    condition: string,
    today: Day,
    parameters: SqlValue[],
  ): Promise<NominationRow | null> {
    const row = await this.database.first<NominationRow>(`${SELECT} WHERE ${condition}`, [
      today,
      today,
      ...parameters,
    ]);
    return row && toNomination(row);
  }
}

const toNomination = (row: NominationRow): NominationRow => ({
  ...row,
  nominatedAt: instant(row.nominatedAt),
  nominationsCloseAt: instant(row.nominationsCloseAt),
});
