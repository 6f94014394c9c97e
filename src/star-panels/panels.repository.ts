import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import { CURRENT_GENERATION, DEPARTMENT_OF_DAY, servesAt } from '../people/visible-people.js';

export interface PanelMember {
  roundId: number;
  personId: number;
  publicId: string;
  givenName: string;
  familyName: string;
  department: string | null;
  isInService: boolean;
  /** Nominated in this round themself. */
  isNominated: boolean;
}

/** Somebody who was nominated, and what ties the reader to them. */
export interface CandidateRow {
  id: number;
  publicId: string;
  givenName: string;
  familyName: string;
  department: string | null;
  isReport: boolean;
  isManager: boolean;
  hasNominated: boolean;
}

/** What was written of a candidate. */
export interface CandidateWords {
  nomineeId: number;
  givenName: string;
  familyName: string;
  behaviourTitle: string;
  evidence: string;
  helped: string | null;
}

/** That `p` is in service at an instant, given twice. */
const SERVES = servesAt('p.id');
const IN_LINE = `EXISTS (SELECT 1 FROM reporting_lines rl WHERE rl.generation = ${CURRENT_GENERATION} AND rl.depth = 1`;

/** Who is on panels, and who can be voted on. */
@Injectable()
export class PanelsRepository {
  constructor(private readonly database: Database) {}

  /** Makes these people, and nobody else, the panel of a round. */
  async name(roundId: number, personIds: readonly number[], by: number, at: Date): Promise<void> {
    await this.database.execute(
      `DELETE FROM star_panel_members WHERE round_id = ? AND person_id NOT IN (${slots(personIds)})`,
      [roundId, ...personIds],
    );
    await this.database.insertMany(
      'star_panel_members',
      ['round_id', 'person_id', 'named_by', 'named_at'],
      personIds.map((personId) => [roundId, personId, by, at]),
      { once: true },
    );
  }

  /** The panels of rounds, seven people each at most. */
  async membersOf(roundIds: readonly number[], today: Day, now: Date): Promise<PanelMember[]> {
    const rows = await this.database.query<
      Omit<PanelMember, 'isInService' | 'isNominated'> & { isInService: number; isNominated: number }
    >(
      `SELECT m.round_id AS roundId, m.person_id AS personId, p.public_id AS publicId, p.given_name AS givenName,
              p.family_name AS familyName, ${DEPARTMENT_OF_DAY} AS department, CASE WHEN ${SERVES} THEN 1 ELSE 0 END AS isInService,
              CASE WHEN EXISTS (SELECT 1 FROM nominations n WHERE n.round_id = m.round_id AND n.nominee_id = m.person_id
                AND n.nominator_id <> n.nominee_id AND n.status = 'standing') THEN 1 ELSE 0 END AS isNominated
         FROM star_panel_members m JOIN persons p ON p.id = m.person_id
        WHERE m.round_id IN (${slots(roundIds)}) ORDER BY p.sort_key, p.id`,
      [today, today, now, now, ...roundIds],
    );
    return rows.map((row) => ({
      ...row,
      isInService: Number(row.isInService) === 1,
      isNominated: Number(row.isNominated) === 1,
    }));
  }

  /** The quarters of undecided rounds on whose panel somebody is. */
  async quartersOf(personId: number): Promise<string[]> {
    const rows = await this.database.query<{ quarter: string }>(
      `SELECT r.quarter FROM star_panel_members m JOIN nomination_rounds r ON r.id = m.round_id
        WHERE m.person_id = ? AND r.status = 'open' ORDER BY r.quarter`,
      [personId],
    );
    return rows.map(({ quarter }) => quarter);
  }

  /** How many people were nominated in rounds, and how often. */
  async nominatedIn(
    roundIds: readonly number[],
  ): Promise<Map<number, { nominations: number; people: number }>> {
    const rows = await this.database.query<{ roundId: number; nominations: number; people: number }>(
      `SELECT n.round_id AS roundId, COUNT(*) AS nominations, COUNT(DISTINCT n.nominee_id) AS people FROM nominations n
        WHERE n.round_id IN (${slots(roundIds)}) AND n.status = 'standing' GROUP BY n.round_id`,
      roundIds,
    );
    return new Map(
      rows.map(({ roundId, nominations, people }) => [
        roundId,
        { nominations: Number(nominations), people: Number(people) },
      ]),
    );
  }

  /** Those to vote on after a person id, of these alone where some are given; by person, so that the order says nothing. */
  async candidates(
    roundId: number,
    reader: { personId: number; today: Day; now: Date },
    { afterId, limit, among }: { afterId: number; limit: number; among: readonly number[] | null },
  ): Promise<CandidateRow[]> {
    const { personId, today, now } = reader;
    const rows = await this.database.query<
      Omit<CandidateRow, 'isReport' | 'isManager' | 'hasNominated'> &
        Record<'isReport' | 'isManager' | 'hasNominated', number>
    >(
      `SELECT p.id, p.public_id AS publicId, p.given_name AS givenName, p.family_name AS familyName, ${DEPARTMENT_OF_DAY} AS department,
              CASE WHEN ${IN_LINE} AND rl.ancestor_id = ? AND rl.descendant_id = p.id) THEN 1 ELSE 0 END AS isReport,
              CASE WHEN ${IN_LINE} AND rl.ancestor_id = p.id AND rl.descendant_id = ?) THEN 1 ELSE 0 END AS isManager,
              CASE WHEN EXISTS (SELECT 1 FROM nominations o WHERE o.round_id = ? AND o.nominee_id = p.id AND o.nominator_id = ?
                AND o.status = 'standing') THEN 1 ELSE 0 END AS hasNominated
         FROM persons p
        WHERE p.id > ? AND ${among ? `p.id IN (${slots(among)})` : '1 = 1'} AND ${SERVES}
          AND p.id IN (SELECT n.nominee_id FROM nominations n
                WHERE n.round_id = ? AND n.status = 'standing' AND n.nominator_id <> n.nominee_id)
        ORDER BY p.id LIMIT ${Math.trunc(limit)}`,
      [today, today, personId, personId, roundId, personId, afterId, ...(among ?? []), now, now, roundId],
    );
    return rows.map((row) => ({
      ...row,
      isReport: Number(row.isReport) === 1,
      isManager: Number(row.isManager) === 1,
      hasNominated: Number(row.hasNominated) === 1,
    }));
  }

  /** What was written of these people in a round, the first first. */
  async wordsAbout(roundId: number, nomineeIds: readonly number[]): Promise<CandidateWords[]> {
    return await this.database.query<CandidateWords>(
      `SELECT n.nominee_id AS nomineeId, g.given_name AS givenName, g.family_name AS familyName,
              n.behaviour_title AS behaviourTitle, n.evidence, n.helped
         FROM nominations n JOIN persons g ON g.id = n.nominator_id
        WHERE n.round_id = ? AND n.nominee_id IN (${slots(nomineeIds)}) AND n.status = 'standing' AND n.nominator_id <> n.nominee_id
        ORDER BY n.id`,
      [roundId, ...nomineeIds],
    );
  }

  /** Everybody who nominated somebody in a round, after a person id. */
  async nominators(roundId: number, afterId: number, limit: number): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT DISTINCT n.nominator_id AS id FROM nominations n WHERE n.round_id = ? AND n.status = 'standing' AND n.nominator_id > ?
        ORDER BY n.nominator_id LIMIT ${Math.trunc(limit)}`,
      [roundId, afterId],
    );
    return rows.map(({ id }) => id);
  }
}
