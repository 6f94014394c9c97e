import { Injectable } from '@nestjs/common';
import type { Team } from '../colleagues/teams.js';
import type { Day } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import { instant } from '../database/values.js';
import type { SqlFragment } from '../people/visible-people.js';
import type { KudosStatus } from './kudos.entity.js';
import { type KudosList, type KudosReader, listed, readable } from './kudos-lists.js';

/** Thanks with the names of both, of people who report to somebody with that one's; where somebody was erased, without their words. */
export interface KudosRow {
  id: number;
  publicId: string;
  giverId: number;
  giverPublicId: string;
  giverGivenName: string;
  giverFamilyName: string;
  giverDepartment: string | null;
  /** Null where a team was thanked, or where there is no such person. */
  receiverId: number | null;
  receiverPublicId: string | null;
  receiverGivenName: string | null;
  receiverFamilyName: string | null;
  receiverDepartment: string | null;
  /** The team that was thanked: how many, its department if it is one, and who answers for it. */
  teamSize: number | null;
  teamDepartmentPublicId: string | null;
  teamDepartment: string | null;
  teamManagerId: number | null;
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

export type Side = 'giver' | 'receiver';

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
  /** Null where a team is thanked. */
  receiverId: number | null;
  team?: Team | null;
  giverAgrees: boolean;
  givenAt: Date;
  answersSince: Date;
}

// The receiver is `p`, so that conditions on people say whose thanks are seen.
const SELECT = `SELECT k.id, k.public_id AS publicId, k.giver_id AS giverId, g.public_id AS giverPublicId,
    g.given_name AS giverGivenName, g.family_name AS giverFamilyName, gd.name AS giverDepartment, k.receiver_id AS receiverId,
    COALESCE(p.public_id, tm.public_id) AS receiverPublicId, COALESCE(p.given_name, tm.given_name) AS receiverGivenName,
    COALESCE(p.family_name, tm.family_name) AS receiverFamilyName, rd.name AS receiverDepartment, t.size AS teamSize,
    td.public_id AS teamDepartmentPublicId, td.name AS teamDepartment, t.manager_id AS teamManagerId,
    k.behaviour, k.behaviour_title AS behaviourTitle,
    k.sentence, k.about, k.status, k.giver_agrees AS giverAgrees, k.receiver_agrees AS receiverAgrees, k.given_at AS givenAt
  FROM kudos k JOIN persons g ON g.id = k.giver_id LEFT JOIN persons p ON p.id = k.receiver_id
  LEFT JOIN kudos_teams t ON t.kudos_id = k.id LEFT JOIN persons tm ON tm.id = t.manager_id
  LEFT JOIN departments td ON td.id = t.department_id
  LEFT JOIN departments gd ON gd.id = k.giver_department_id LEFT JOIN departments rd ON rd.id = k.receiver_department_id`;
const DEPARTMENT =
  '(SELECT MAX(pl.department_id) FROM placement_periods pl WHERE pl.person_id = ? AND pl.from_on <= ? AND pl.to_on > ?)';

/** Thanks: giving, changing, reading. */
@Injectable()
export class KudosRepository {
  constructor(private readonly database: Database) {}

  /** Stores thanks with where both stand on that day, unless the request is known; returns whether they are new. */
  async give(kudos: NewKudos, today: Day): Promise<boolean> {
    const { giverId, receiverId, team = null } = kudos;
    const managerId = team?.managerId ?? null;
    const departmentId = team?.kind === 'department' ? team.id : null;
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
      // Whoever answers for the team that they thank has said so for both sides.
      receiver_agrees: kudos.giverAgrees && managerId === giverId,
      given_at: kudos.givenAt,
      answers_since: kudos.answersSince,
    };
    if (!(await this.database.insertOnce('kudos', columns))) return false;
    await this.database.execute(
      `UPDATE kudos SET giver_department_id = ${DEPARTMENT}, receiver_department_id = COALESCE(?, ${DEPARTMENT}) WHERE public_id = ?`,
      [giverId, today, today, departmentId, receiverId ?? managerId, today, today, kudos.publicId],
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

  async findReadable(publicId: string, reader: KudosReader): Promise<KudosRow | null> {
    const may = readable(reader);
    return await this.findWhere(`k.public_id = ? AND k.status = 'standing' AND ${may.sql}`, [
      publicId,
      ...may.parameters,
    ]);
  }

  /** A list of thanks as its reader sees it, the latest first. */
  async page(
    list: KudosList,
    reader: KudosReader,
    beforeId: number | null,
    limit: number,
  ): Promise<KudosRow[]> {
    const { join, where, parameters } = listed(list, reader);
    const before = beforeId === null ? '' : 'AND k.id < ?';
    const rows = await this.database.query<Stored>(
      `${SELECT} ${join} WHERE ${where} ${before} ORDER BY k.id DESC LIMIT ${Math.trunc(limit)}`,
      [...parameters, ...(beforeId === null ? [] : [beforeId])],
    );
    return rows.map(toKudos);
  }

  /** Changes the words of thanks given after `since`; a receiver who is somebody else is asked anew whether others may read them. Returns whether it did. */
  async edit(id: number, words: KudosWords, since: Date, now: Date): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE kudos SET behaviour = ?, behaviour_title = ?, sentence = ?, about = ?, edited_at = ?,
              receiver_agrees = CASE WHEN EXISTS (SELECT 1 FROM kudos_teams t WHERE t.kudos_id = kudos.id AND t.manager_id = kudos.giver_id)
                                     THEN giver_agrees ELSE 0 END
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

  /** Notes whether one side, or both, lets everybody read them. */
  async agree(id: number, sides: readonly Side[], isAgreed: boolean): Promise<void> {
    const sets = sides.map((side) => `${side}_agrees = ?`).join(', ');
    await this.database.execute(`UPDATE kudos SET ${sets} WHERE id = ? AND status = 'standing'`, [
      ...sides.map(() => isAgreed),
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

const toKudos = (row: Stored): KudosRow => ({
  ...row,
  giverAgrees: Number(row.giverAgrees) === 1,
  receiverAgrees: Number(row.receiverAgrees) === 1,
  givenAt: instant(row.givenAt),
});
