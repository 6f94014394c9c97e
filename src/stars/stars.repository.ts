import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { publicId } from '../common/random.js';
import { Database, slots } from '../database/database.js';
import { instant } from '../database/values.js';
import { DEPARTMENT_OF_DAY } from '../people/visible-people.js';

export interface StarRow {
  id: number;
  publicId: string;
  roundId: number;
  personId: number;
  givenName: string;
  familyName: string;
  department: string | null;
  agrees: boolean;
}

/** A round that was decided. */
export interface DecidedRound {
  id: number;
  quarter: string;
  decidedAt: Date;
}

/** What a nomination of a star says, and who wrote it. */
export interface StarWords {
  givenName: string;
  familyName: string;
  behaviourTitle: string;
  evidence: string;
  helped: string | null;
}

const SELECT = `SELECT s.id, s.public_id AS publicId, s.round_id AS roundId, s.person_id AS personId, p.given_name AS givenName,
    p.family_name AS familyName, s.agrees,
    ${DEPARTMENT_OF_DAY} AS department
  FROM stars s JOIN persons p ON p.id = s.person_id`;

/** Whom panels chose. */
@Injectable()
export class StarsRepository {
  constructor(private readonly database: Database) {}

  /** Notes whom a panel chose, once. */
  async choose(roundId: number, personIds: readonly number[], at: Date): Promise<void> {
    await this.database.insertMany(
      'stars',
      ['public_id', 'round_id', 'person_id', 'agrees', 'chosen_at'],
      personIds.map((personId) => [publicId(), roundId, personId, 0, at]),
      { once: true },
    );
  }

  /** Rounds with stars, the latest first. */
  async rounds(beforeId: number | null, limit: number): Promise<DecidedRound[]> {
    const rows = await this.database.query<DecidedRound>(
      `SELECT r.id, r.quarter, r.decided_at AS decidedAt FROM nomination_rounds r WHERE r.status = 'chosen'
        ${beforeId === null ? '' : 'AND r.id < ?'} ORDER BY r.id DESC LIMIT ${Math.trunc(limit)}`,
      beforeId === null ? [] : [beforeId],
    );
    return rows.map((row) => ({ ...row, decidedAt: instant(row.decidedAt) }));
  }

  async ofRounds(roundIds: readonly number[], today: Day): Promise<StarRow[]> {
    const rows = await this.database.query<Omit<StarRow, 'agrees'> & { agrees: number }>(
      `${SELECT} WHERE s.round_id IN (${slots(roundIds)}) ORDER BY s.id`,
      [today, today, ...roundIds],
    );
    return rows.map((row) => ({ ...row, agrees: Number(row.agrees) === 1 }));
  }

  /** What was written of somebody in a round, the first first. */
  async wordsAbout(publicStarId: string, personId: number, limit: number): Promise<StarWords[]> {
    return await this.database.query<StarWords>(
      `SELECT g.given_name AS givenName, g.family_name AS familyName, n.behaviour_title AS behaviourTitle, n.evidence, n.helped
         FROM stars s JOIN nominations n ON n.nominee_id = s.person_id AND n.round_id = s.round_id JOIN persons g ON g.id = n.nominator_id
        WHERE s.public_id = ? AND s.person_id = ? AND n.status = 'standing' ORDER BY n.id LIMIT ${Math.trunc(limit)}`,
      [publicStarId, personId],
    );
  }

  async isOf(publicStarId: string, personId: number): Promise<boolean> {
    const sql = 'SELECT id FROM stars WHERE public_id = ? AND person_id = ?';
    return (await this.database.first(sql, [publicStarId, personId])) !== null;
  }

  /** Notes whether everybody may read the name of a star. */
  async agree(publicStarId: string, personId: number, isAgreed: boolean): Promise<void> {
    await this.database.execute('UPDATE stars SET agrees = ? WHERE public_id = ? AND person_id = ?', [
      isAgreed,
      publicStarId,
      personId,
    ]);
  }
}
