import { Injectable } from '@nestjs/common';
import { audienceCondition } from '../audiences/audience-condition.js';
import type { Audience, AudienceContext } from '../audiences/audience.js';
import type { Matching } from '../audiences/audience-match.js';
import type { Identity } from '../common/access/identity.js';
import type { Day } from '../common/days.js';
import { slots } from '../database/database.js';
import { LongReads } from '../database/long-reads.js';
import type { SqlValue } from '../database/values.js';
import { LAPSED, type Learner, LearnersRepository, SERVING } from '../enrolments/learners.repository.js';
import { MAY_TEACH, visiblePeople } from '../people/visible-people.js';
import type { ActiveAssignment } from './assignments.repository.js';

/** Somebody whom an audience reaches, with what dates and reasons are made of. */
export interface Candidate extends Learner, Matching {
  department: string | null;
}

/** Somebody in a preview, with what enrolling would mean for them. */
export interface PreviewedPerson extends Candidate {
  publicId: string;
  sortKey: string;
  name: string;
  employeeNumber: string;
  outcome: Outcome;
}

export const OUTCOMES = ['will-be-enrolled', 'already-enrolled', 'already-completed', 'waived'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How many people an audience reaches with one outcome, and how many of them have not begun or lack a hire date. */
export interface OutcomeCount {
  outcome: Outcome;
  people: number;
  notYetStarted: number;
  withoutHireDate: number;
}

/** What touched people since their assignments were looked at: an import, or a move that took effect. */
export interface Touch {
  by: 'import' | 'move';
  id: number;
}

const TOUCHED: Record<Touch['by'], string> = {
  import:
    "p.id IN (SELECT i.person_id FROM people_import_rows i WHERE i.import_id = ? AND i.action <> 'unchanged')",
  move: "p.id IN (SELECT mp.person_id FROM moved_people mp WHERE mp.move_id = ? AND mp.status = 'effective')",
};

const CHUNK = 2_000;

const FACTS = `p.id AS personId, p.time_zone AS zone, s.hired_on AS hiredOn, s.from_on AS firstDay, s.to_on AS toOn,
  pl.department_id AS departmentId, pl.title, p.location, d.name AS department`;

/** Everybody in service or hired for later, as placed today, beside their latest enrolment on a track and their return. */
const REACHABLE = `FROM persons p ${SERVING}
  LEFT JOIN placement_periods pl ON pl.person_id = p.id AND pl.from_on <= ? AND pl.to_on > ?
  LEFT JOIN departments d ON d.id = pl.department_id
  LEFT JOIN enrolments e ON e.person_id = p.id AND e.track_id = ?
        AND e.cycle = (SELECT MAX(c.cycle) FROM enrolments c WHERE c.person_id = p.id AND c.track_id = ?)
  LEFT JOIN person_returns rt ON rt.person_id = p.id`;

const reachable = (now: Date, today: Day, trackId: number): SqlValue[] => [
  now,
  today,
  today,
  trackId,
  trackId,
];

const OUTCOME = `CASE WHEN (${LAPSED}) THEN 'will-be-enrolled' WHEN e.open_key = 1 THEN 'already-enrolled' WHEN e.status = 'completed' THEN 'already-completed'
  WHEN e.status IN ('waived', 'expired') THEN 'waived' ELSE 'will-be-enrolled' END`;

/** Finds the people whom audiences reach. */
@Injectable()
export class CandidatesRepository {
  constructor(
    private readonly reads: LongReads,
    private readonly learners: LearnersRepository,
  ) {}

  /**
   * The next chunk of people, after `afterId`, whom an assignment reaches and who have no reason from it: neither an open one nor
   * one that somebody ended, and no finished enrolment on its track; what lapsed in a break of service is as if it were not. `touch` narrows it to people whom something touched.
   */
  async next(
    { id, trackId, audience, context }: ActiveAssignment,
    now: Date,
    afterId: number,
    touch: Touch | null,
  ): Promise<Candidate[]> {
    const matches = audienceCondition(audience, context);
    const touched = touch === null ? '1 = 1' : TOUCHED[touch.by];
    const rows = await this.reads.query<Stored>(
      `SELECT ${FACTS} ${REACHABLE}
        WHERE p.id > ? AND p.erased_at IS NULL AND ${touched} AND ${matches.sql}
          AND (e.id IS NULL OR e.status IN ('active', 'withdrawn') OR (${LAPSED}))
          AND NOT EXISTS (SELECT 1 FROM enrolment_reasons r WHERE r.enrolment_id = e.id AND r.assignment_id = ?
                AND (r.open_key = 1 OR r.end_cause IN ('withdrawn', 'waived')) AND NOT (${LAPSED}))
        ORDER BY p.id LIMIT ${CHUNK}`,
      [
        ...reachable(now, context.today, trackId),
        afterId,
        ...(touch === null ? [] : [touch.id]),
        ...matches.parameters,
        id,
      ],
    );
    return await this.withFacts(rows);
  }

  /** How many people an audience reaches, by outcome on a track. */
  async count(
    audience: Audience,
    context: AudienceContext,
    trackId: number,
    now: Date,
  ): Promise<OutcomeCount[]> {
    const matches = audienceCondition(audience, context);
    const rows = await this.reads.query<Record<keyof OutcomeCount, string | number> & { outcome: Outcome }>(
      `SELECT x.outcome, COUNT(*) AS people, SUM(x.notYetStarted) AS notYetStarted, SUM(x.withoutHireDate) AS withoutHireDate
         FROM (SELECT ${OUTCOME} AS outcome, CASE WHEN s.starts_at > ? THEN 1 ELSE 0 END AS notYetStarted,
                      CASE WHEN s.hired_on IS NULL THEN 1 ELSE 0 END AS withoutHireDate
                 ${REACHABLE} WHERE p.erased_at IS NULL AND ${matches.sql}) x GROUP BY x.outcome`,
      [now, ...reachable(now, context.today, trackId), ...matches.parameters],
    );
    return rows.map((row) => ({
      outcome: row.outcome,
      people: Number(row.people),
      notYetStarted: Number(row.notYetStarted),
      withoutHireDate: Number(row.withoutHireDate),
    }));
  }

  /** A page of the people whom an audience reaches, by name; one row more than `limit` where there is a next page. */
  async page(
    audience: Audience,
    context: AudienceContext,
    trackId: number,
    now: Date,
    { limit, after }: { limit: number; after: [string, number] | null },
  ): Promise<PreviewedPerson[]> {
    const matches = audienceCondition(audience, context);
    const rows = await this.reads.query<Omit<PreviewedPerson, 'absences' | 'zone'> & Stored>(
      `SELECT ${FACTS}, p.public_id AS publicId, p.sort_key AS sortKey, p.given_name || ' ' || p.family_name AS name,
              p.employee_number AS employeeNumber, ${OUTCOME} AS outcome
         ${REACHABLE} WHERE p.erased_at IS NULL AND ${matches.sql}
          ${after ? 'AND (p.sort_key > ? OR (p.sort_key = ? AND p.id > ?))' : ''}
        ORDER BY p.sort_key, p.id LIMIT ${limit + 1}`,
      [
        ...reachable(now, context.today, trackId),
        ...matches.parameters,
        ...(after ? [after[0], after[0], after[1]] : []),
      ],
    );
    return await this.withFacts(rows);
  }

  /** The ids of people whom a caller may assign to, by public id (at most 2,000); others are left out. */
  async idsFor(identity: Identity, publicIds: readonly string[], today: Day): Promise<Map<string, number>> {
    if (publicIds.length === 0) return new Map();
    const visible = visiblePeople(identity, MAY_TEACH, today);
    const rows = await this.reads.query<{ id: number; publicId: string }>(
      `SELECT p.id, p.public_id AS publicId FROM persons p WHERE p.public_id IN (${slots(publicIds)}) AND ${visible.sql}`,
      [...publicIds, ...visible.parameters],
    );
    return new Map(rows.map(({ id, publicId }) => [publicId, id]));
  }

  /** How many of these people (at most 2,000) are no longer in service. */
  async countLeft(personIds: readonly number[], now: Date): Promise<number> {
    const serving = await this.reads.query<{ people: number }>(
      `SELECT COUNT(*) AS people FROM persons p ${SERVING} WHERE p.id IN (${slots(personIds)})`,
      [now, ...personIds],
    );
    return personIds.length - Number(serving[0]?.people ?? 0);
  }

  private async withFacts<T extends Stored>(
    rows: T[],
  ): Promise<(T & { zone: string; absences: Learner['absences'] })[]> {
    const absences = await this.learners.absencesOf(rows.map(({ personId }) => personId));
    return rows.map((row) => ({
      ...row,
      zone: this.learners.zoneOf(row.zone),
      absences: absences.get(row.personId) ?? [],
    }));
  }
}

type Stored = Omit<Candidate, 'absences' | 'zone'> & { zone: string | null };
