import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import { instant } from '../database/values.js';
import type { SqlFragment } from '../people/visible-people.js';
import type { KudosStatus } from './kudos.entity.js';

/** Thanks with the names of both; where somebody was erased, without their words. */
export interface KudosRow {
  id: number;
  publicId: string;
  giverId: number;
  giverPublicId: string;
  giverGivenName: string;
  giverFamilyName: string;
  giverDepartment: string | null;
  receiverId: number;
  receiverPublicId: string;
  receiverGivenName: string;
  receiverFamilyName: string;
  receiverDepartment: string | null;
  behaviour: string;
  behaviourTitle: string;
  sentence: string;
  about: string | null;
  status: KudosStatus;
  giverAgrees: boolean;
  receiverAgrees: boolean;
  givenAt: Date;
}

type Stored = Omit<KudosRow, 'giverAgrees' | 'receiverAgrees' | 'givenAt'> & {
  giverAgrees: number;
  receiverAgrees: number;
  givenAt: Date | string;
};

/** Thanks that somebody got or gave, that everybody may read, or that people of their line got. */
export const KUDOS_LISTS = ['received', 'given', 'wall', 'team'] as const;
export type KudosList = (typeof KUDOS_LISTS)[number];

/** What thanks are for, in words. */
export interface KudosWords {
  behaviour: string;
  behaviourTitle: string;
  sentence: string;
  about: string | null;
}

export interface NewKudos extends KudosWords {
  publicId: string;
  requestHash: string | null;
  giverId: number;
  receiverId: number;
  giverAgrees: boolean;
  givenAt: Date;
  answersSince: Date;
}

// The receiver is `p`, so that conditions on people say whose thanks are seen.
const SELECT = `SELECT k.id, k.public_id AS publicId, k.giver_id AS giverId, g.public_id AS giverPublicId,
    g.given_name AS giverGivenName, g.family_name AS giverFamilyName, gd.name AS giverDepartment,
    k.receiver_id AS receiverId, p.public_id AS receiverPublicId, p.given_name AS receiverGivenName,
    p.family_name AS receiverFamilyName, rd.name AS receiverDepartment, k.behaviour, k.behaviour_title AS behaviourTitle,
    k.sentence, k.about, k.status, k.giver_agrees AS giverAgrees, k.receiver_agrees AS receiverAgrees, k.given_at AS givenAt
  FROM kudos k JOIN persons g ON g.id = k.giver_id JOIN persons p ON p.id = k.receiver_id
  LEFT JOIN departments gd ON gd.id = k.giver_department_id LEFT JOIN departments rd ON rd.id = k.receiver_department_id`;
const DEPARTMENT =
  '(SELECT MAX(pl.department_id) FROM placement_periods pl WHERE pl.person_id = ? AND pl.from_on <= ? AND pl.to_on > ?)';

/** Thanks: giving, changing, reading. */
@Injectable()
export class KudosRepository {
  constructor(private readonly database: Database) {}

  /** Stores thanks with where both stand on that day, unless the request is known; returns whether they are new. */
  async give(kudos: NewKudos, today: Day): Promise<boolean> {
    const { giverId, receiverId } = kudos;
    const columns = {
      public_id: kudos.publicId,
      request_hash: kudos.requestHash,
      giver_id: giverId,
      receiver_id: receiverId,
      behaviour: kudos.behaviour,
      behaviour_title: kudos.behaviourTitle,
      sentence: kudos.sentence,
      about: kudos.about,
      status: 'standing',
      giver_agrees: kudos.giverAgrees,
      receiver_agrees: false,
      given_at: kudos.givenAt,
      answers_since: kudos.answersSince,
    };
    if (!(await this.database.insertOnce('kudos', columns))) return false;
    await this.database.execute(
      `UPDATE kudos SET giver_department_id = ${DEPARTMENT}, receiver_department_id = ${DEPARTMENT} WHERE public_id = ?`,
      [giverId, today, today, receiverId, today, today, kudos.publicId],
    );
    return true;
  }

  async countGivenSince(giverId: number, since: Date): Promise<number> {
    const row = await this.database.first<{ count: number }>(
      'SELECT COUNT(*) AS count FROM kudos WHERE giver_id = ? AND given_at >= ?',
      [giverId, since],
    );
    return Number(row?.count ?? 0);
  }

  async find(publicId: string): Promise<KudosRow | null> {
    return await this.findWhere('k.public_id = ?', [publicId]);
  }

  /** These thanks, in the order of the ids. */
  async findAll(ids: readonly number[]): Promise<KudosRow[]> {
    const rows = await this.database.query<Stored>(`${SELECT} WHERE k.id IN (${slots(ids)})`, ids);
    const byId = new Map(rows.map((row) => [row.id, toKudos(row)]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** Of these thanks, those that were neither withdrawn nor hidden. */
  async standing(ids: readonly number[]): Promise<ReadonlySet<number>> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT id FROM kudos WHERE status = 'standing' AND id IN (${slots(ids)})`,
      ids,
    );
    return new Set(rows.map(({ id }) => id));
  }

  async findByRequest(requestHash: string): Promise<KudosRow | null> {
    return await this.findWhere('k.request_hash = ?', [requestHash]);
  }

  /** Thanks that somebody may read: their own, those to people within reach, and what is on the wall. */
  async findReadable(publicId: string, personId: number, within: SqlFragment): Promise<KudosRow | null> {
    return await this.findWhere(
      `k.public_id = ? AND k.status = 'standing' AND (k.giver_id = ? OR k.receiver_id = ? OR ${ON_WALL} OR ${within.sql})`,
      [publicId, personId, personId, ...within.parameters],
    );
  }

  /** A list of thanks as its reader sees it, the latest first; `team` are those to people within reach. */
  async page(
    list: KudosList,
    { personId, team }: { personId: number; team: SqlFragment },
    beforeId: number | null,
    limit: number,
  ): Promise<KudosRow[]> {
    const where = whereOf(list, personId, team);
    const before = beforeId === null ? '' : 'AND k.id < ?';
    const rows = await this.database.query<Stored>(
      `${SELECT} WHERE ${where.sql} ${before} ORDER BY k.id DESC LIMIT ${Math.trunc(limit)}`,
      [...where.parameters, ...(beforeId === null ? [] : [beforeId])],
    );
    return rows.map(toKudos);
  }

  /** Changes the words of thanks given after `since`; the receiver is asked anew whether others may read them. Returns whether it did. */
  async edit(id: number, words: KudosWords, since: Date, now: Date): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE kudos SET behaviour = ?, behaviour_title = ?, sentence = ?, about = ?, receiver_agrees = 0, edited_at = ?
        WHERE id = ? AND status = 'standing' AND given_at > ?`,
      [words.behaviour, words.behaviourTitle, words.sentence, words.about, now, id, since],
    );
    return changed === 1;
  }

  /** Takes standing thanks back, or hides them; returns whether this call did. */
  async end(id: number, as: Exclude<KudosStatus, 'standing'>): Promise<boolean> {
    const sql = "UPDATE kudos SET status = ? WHERE id = ? AND status = 'standing'";
    return (await this.database.execute(sql, [as, id])) === 1;
  }

  /** Notes whether one side lets everybody read them. */
  async agree(id: number, side: 'giver' | 'receiver', isAgreed: boolean): Promise<void> {
    const column = side === 'giver' ? 'giver_agrees' : 'receiver_agrees';
    await this.database.execute(`UPDATE kudos SET ${column} = ? WHERE id = ? AND status = 'standing'`, [
      isAgreed,
      id,
    ]);
  }

  private async findWhere(
    condition: string,
    parameters: SqlFragment['parameters'],
  ): Promise<KudosRow | null> {
    const row = await this.database.first<Stored>(`${SELECT} WHERE ${condition}`, parameters);
    return row && toKudos(row);
  }
}

function whereOf(list: KudosList, personId: number, team: SqlFragment): SqlFragment {
  switch (list) {
    case 'received':
      return { sql: "k.receiver_id = ? AND k.status = 'standing'", parameters: [personId] };
    case 'given':
      // Also those that an admin has hidden, so that their giver knows.
      return { sql: "k.giver_id = ? AND k.status <> 'withdrawn'", parameters: [personId] };
    case 'wall':
      return { sql: ON_WALL, parameters: [] };
    case 'team':
      return { sql: `k.status = 'standing' AND ${team.sql}`, parameters: team.parameters };
  }
}

/** That everybody may read thanks `k`: both sides agree, they stand, and nobody's erasure took their words. */
export const ON_WALL =
  "(k.giver_agrees = 1 AND k.receiver_agrees = 1 AND k.status = 'standing' AND k.sentence <> '')";

const toKudos = (row: Stored): KudosRow => ({
  ...row,
  giverAgrees: Number(row.giverAgrees) === 1,
  receiverAgrees: Number(row.receiverAgrees) === 1,
  givenAt: instant(row.givenAt),
});
