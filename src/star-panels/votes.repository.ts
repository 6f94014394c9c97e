import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import type { Count } from './tally.js';
import { servesAt } from '../people/visible-people.js';

/** Votes: nobody reads one but whoever cast it, and none is left once a round is decided. */
@Injectable()
export class VotesRepository {
  constructor(private readonly database: Database) {}

  /** Casts a vote, or changes it; null abstains. */
  async cast(
    roundId: number,
    ballot: number,
    voterId: number,
    nomineeId: number | null,
    at: Date,
  ): Promise<void> {
    const vote = { round_id: roundId, ballot, voter_id: voterId, nominee_id: nomineeId, cast_at: at };
    if (await this.database.insertOnce('star_votes', vote)) return;
    await this.database.execute(
      'UPDATE star_votes SET nominee_id = ?, cast_at = ? WHERE round_id = ? AND ballot = ? AND voter_id = ?',
      [nomineeId, at, roundId, ballot, voterId],
    );
  }

  /** For whom somebody voted, by public id; undefined where they have not, null where they abstained. */
  async own(roundId: number, ballot: number, voterId: number): Promise<string | null | undefined> {
    const row = await this.database.first<{ nominee: string | null }>(
      `SELECT p.public_id AS nominee FROM star_votes v LEFT JOIN persons p ON p.id = v.nominee_id
        WHERE v.round_id = ? AND v.ballot = ? AND v.voter_id = ?`,
      [roundId, ballot, voterId],
    );
    return row === null ? undefined : row.nominee;
  }

  /** Whether anybody has voted in a round. */
  async hasBegun(roundId: number): Promise<boolean> {
    return (
      (await this.database.first('SELECT id FROM star_votes WHERE round_id = ? LIMIT 1', [roundId])) !== null
    );
  }

  /** Who has voted in rounds, abstentions included: never for whom. */
  async votedIn(
    roundIds: readonly number[],
  ): Promise<{ roundId: number; ballot: number; voterId: number }[]> {
    return await this.database.query(
      `SELECT round_id AS roundId, ballot, voter_id AS voterId FROM star_votes WHERE round_id IN (${slots(roundIds)})`,
      roundIds,
    );
  }

  /** How many votes of these people each nominee got who works here at an instant. */
  async counts(roundId: number, ballot: number, voterIds: readonly number[], now: Date): Promise<Count[]> {
    const rows = await this.database.query<Count>(
      `SELECT v.nominee_id AS nomineeId, COUNT(*) AS votes FROM star_votes v
        WHERE v.round_id = ? AND v.ballot = ? AND v.voter_id IN (${slots(voterIds)}) AND v.nominee_id IS NOT NULL
          AND ${servesAt('v.nominee_id')}
        GROUP BY v.nominee_id ORDER BY v.nominee_id`,
      [roundId, ballot, ...voterIds, now, now],
    );
    return rows.map(({ nomineeId, votes }) => ({ nomineeId, votes: Number(votes) }));
  }

  /** Forgets who voted for whom. */
  async forget(roundId: number): Promise<void> {
    await this.database.execute('DELETE FROM star_votes WHERE round_id = ?', [roundId]);
  }
}
