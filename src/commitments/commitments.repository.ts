import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import { instant } from '../database/values.js';
import type { CommitmentAnswer } from './commitment.js';

export interface CommitmentRow {
  id: number;
  publicId: string;
  colleague: string;
  act: string;
  askOn: Day;
  askAt: Date;
  answer: CommitmentAnswer | null;
  isOpen: boolean;
  madeAt: Date;
}

/** What stands in a commitment, with the instant that its day means. */
export interface CommitmentText {
  colleague: string;
  act: string;
  askOn: Day;
  askAt: Date;
}

type StoredRow = Omit<CommitmentRow, 'askAt' | 'madeAt' | 'isOpen'> & {
  askAt: Date | string;
  madeAt: Date | string;
  openKey: number | null;
};

const SELECT = `SELECT id, public_id AS publicId, colleague, act, ask_on AS askOn, ask_at AS askAt, answer, open_key AS openKey,
       made_at AS madeAt FROM commitments`;

const toRow = ({ openKey, askAt, madeAt, ...row }: StoredRow): CommitmentRow => ({
  ...row,
  askAt: instant(askAt),
  madeAt: instant(madeAt),
  isOpen: openKey !== null,
});

@Injectable()
export class CommitmentsRepository {
  constructor(private readonly database: Database) {}

  /** The latest commitments of a person, the open one first. */
  async listOf(personId: number, most: number): Promise<CommitmentRow[]> {
    const rows = await this.database.query<StoredRow>(
      `${SELECT} WHERE person_id = ? ORDER BY CASE WHEN open_key IS NULL THEN 1 ELSE 0 END, id DESC LIMIT ${Math.trunc(most)}`,
      [personId],
    );
    return rows.map(toRow);
  }

  async findOpen(personId: number): Promise<CommitmentRow | null> {
    const row = await this.database.first<StoredRow>(`${SELECT} WHERE person_id = ? AND open_key = 1`, [
      personId,
    ]);
    return row && toRow(row);
  }

  async zoneOf(personId: number): Promise<string | null> {
    const row = await this.database.first<{ zone: string | null }>(
      'SELECT time_zone AS zone FROM persons WHERE id = ?',
      [personId],
    );
    return row?.zone ?? null;
  }

  /** Begins one unless one is open; returns whether it did. */
  async begin(personId: number, publicId: string, text: CommitmentText, now: Date): Promise<boolean> {
    return await this.database.insertOnce('commitments', {
      public_id: publicId,
      person_id: personId,
      open_key: 1,
      colleague: text.colleague,
      act: text.act,
      ask_on: text.askOn,
      ask_at: text.askAt,
      made_at: now,
    });
  }

  /** Gives the open one another text. */
  async change(personId: number, { colleague, act, askOn, askAt }: CommitmentText): Promise<void> {
    await this.database.execute(
      'UPDATE commitments SET colleague = ?, act = ?, ask_on = ?, ask_at = ? WHERE person_id = ? AND open_key = 1',
      [colleague, act, askOn, askAt, personId],
    );
  }

  /** Answers the open one for good; returns whether it was open. */
  async close(personId: number, publicId: string, answer: CommitmentAnswer, now: Date): Promise<boolean> {
    const closed = await this.database.execute(
      'UPDATE commitments SET answer = ?, answered_at = ?, open_key = NULL WHERE person_id = ? AND public_id = ? AND open_key = 1',
      [answer, now, personId, publicId],
    );
    return closed === 1;
  }

  /** Puts off the day of the open one; returns whether it was open. */
  async putOff(personId: number, publicId: string, askOn: Day, askAt: Date, now: Date): Promise<boolean> {
    const put = await this.database.execute(
      `UPDATE commitments SET answer = 'not-yet', answered_at = ?, ask_on = ?, ask_at = ?
        WHERE person_id = ? AND public_id = ? AND open_key = 1`,
      [now, askOn, askAt, personId, publicId],
    );
    return put === 1;
  }

  /** Of these, the days on which those are asked about that are still open. */
  async openDays(ids: readonly number[]): Promise<Map<number, Day>> {
    const rows = await this.database.query<{ id: number; askOn: Day }>(
      `SELECT id, ask_on AS askOn FROM commitments WHERE id IN (${slots(ids)}) AND open_key = 1`,
      ids,
    );
    return new Map(rows.map(({ id, askOn }) => [id, askOn]));
  }
}
