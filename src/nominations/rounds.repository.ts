import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database } from '../database/database.js';
import { instant } from '../database/values.js';
import type { RoundStatus } from './nomination.entity.js';

export interface RoundRow {
  id: number;
  quarter: string;
  nominateUntil: Day;
  nominationsCloseAt: Date;
  voteUntil: Day;
  votingClosesAt: Date;
  ballot: number;
  status: RoundStatus;
  decidedAt: Date | null;
}

export type NewRound = Omit<RoundRow, 'id' | 'ballot' | 'status' | 'decidedAt'>;

const SELECT = `SELECT r.id, r.quarter, r.nominate_until AS nominateUntil, r.nominations_close_at AS nominationsCloseAt,
    r.vote_until AS voteUntil, r.voting_closes_at AS votingClosesAt, r.ballot, r.status, r.decided_at AS decidedAt FROM nomination_rounds r`;

/** Rounds of nominations, one a quarter. */
@Injectable()
export class RoundsRepository {
  constructor(private readonly database: Database) {}

  /** Opens a round unless the quarter has one. */
  async open(round: NewRound, now: Date): Promise<void> {
    await this.database.insertOnce('nomination_rounds', {
      quarter: round.quarter,
      nominate_until: round.nominateUntil,
      nominations_close_at: round.nominationsCloseAt,
      vote_until: round.voteUntil,
      voting_closes_at: round.votingClosesAt,
      ballot: 1,
      status: 'open',
      opened_at: now,
    });
  }

  async find(quarter: string): Promise<RoundRow | null> {
    const row = await this.database.first<RoundRow>(`${SELECT} WHERE r.quarter = ?`, [quarter]);
    return row && toRound(row);
  }

  /** Begins a run about an undecided round: until it ends, no vote, panel or decision about it passes another one. */
  async hold(quarter: string): Promise<void> {
    await this.database.execute(
      "UPDATE nomination_rounds SET ballot = ballot WHERE quarter = ? AND status = 'open'",
      [quarter],
    );
  }

  /** The latest rounds, and whichever still wait for a decision; the latest first. */
  async latest(limit: number): Promise<RoundRow[]> {
    const rows = await this.database.query<RoundRow>(
      `${SELECT} ORDER BY CASE WHEN r.status = 'open' THEN 0 ELSE 1 END, r.quarter DESC LIMIT ${Math.trunc(limit)}`,
    );
    return rows.map(toRound).toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1));
  }

  /** Rounds whose panel may vote at an instant. */
  async voting(now: Date): Promise<RoundRow[]> {
    const rows = await this.database.query<RoundRow>(
      `${SELECT} WHERE r.status = 'open' AND r.nominations_close_at <= ? AND r.voting_closes_at > ? ORDER BY r.id`,
      [now, now],
    );
    return rows.map(toRound);
  }

  /** Moves the days of a round that is not decided. */
  async setDays(round: NewRound): Promise<void> {
    await this.database.execute(
      `UPDATE nomination_rounds SET nominate_until = ?, nominations_close_at = ?, vote_until = ?, voting_closes_at = ?
        WHERE quarter = ? AND status = 'open'`,
      [round.nominateUntil, round.nominationsCloseAt, round.voteUntil, round.votingClosesAt, round.quarter],
    );
  }

  /** Begins the second vote, until a day; returns whether this call did. */
  async beginSecondVote(id: number, voteUntil: Day, votingClosesAt: Date): Promise<boolean> {
    const changed = await this.database.execute(
      "UPDATE nomination_rounds SET ballot = 2, vote_until = ?, voting_closes_at = ? WHERE id = ? AND ballot = 1 AND status = 'open'",
      [voteUntil, votingClosesAt, id],
    );
    return changed === 1;
  }

  /** Decides a round; returns whether this call did. */
  async decide(id: number, as: Exclude<RoundStatus, 'open'>, by: number, at: Date): Promise<boolean> {
    const changed = await this.database.execute(
      "UPDATE nomination_rounds SET status = ?, decided_by = ?, decided_at = ? WHERE id = ? AND status = 'open'",
      [as, by, at, id],
    );
    return changed === 1;
  }
}

const toRound = (row: RoundRow): RoundRow => ({
  ...row,
  nominationsCloseAt: instant(row.nominationsCloseAt),
  votingClosesAt: instant(row.votingClosesAt),
  decidedAt: row.decidedAt && instant(row.decidedAt),
});
