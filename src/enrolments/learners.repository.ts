import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import { instant, instantOrNull } from '../database/values.js';
import { PRESENT_SERVICE } from '../people/people.repository.js';
import type { LearnerFacts } from '../due-dates/due-date.js';
import { type Needs, needsOf } from '../due-dates/due-rule.js';
import { LearnerFactsRepository, type StoredFacts } from './learner-facts.repository.js';

/** A person whose service has not ended, with what dates are computed from. */
export interface Learner extends LearnerFacts {
  personId: number;
  /** The day after the last one. */
  toOn: Day;
}

/**
 * That an enrolment `e` counts no more since its person came back, as `person_returns rt` says: it ended too long before the return,
 * or was unfinished when a break of such a length began. 1 or 0, also where either is missing.
 */
export const LAPSED = `CASE WHEN e.open_key IS NULL AND (rt.counts_from_at > COALESCE(e.completed_at,
    (SELECT MAX(ep.from_at) FROM enrolment_periods ep WHERE ep.enrolment_id = e.id))
  OR (e.completed_at IS NULL AND e.starts_on < rt.returned_on AND rt.left_on < rt.counts_from_on)) THEN 1 ELSE 0 END = 1`;

/** Where enrolments of somebody begin: the cycle, and since when what was done in earlier ones counts. */
export interface Beginning {
  cycle: number;
  creditFromOn: Day | null;
  creditFromAt: Date | null;
}

/** Where enrolments of everybody begin who has not come back from a break. */
export const FIRST: Beginning = { cycle: 1, creditFromOn: null, creditFromAt: null };

export interface OpenOfLeaver {
  id: number;
  zone: string;
  toOn: Day;
}

/** An open reason beside the dates that its enrolment has now. */
export interface OpenReason {
  id: number;
  enrolmentId: number;
  personId: number;
  assignmentId: number;
  assignmentVersion: number;
  runId: number | null;
  dueOn: Day | null;
  facts: unknown;
  startsAt: Date;
  dueAt: Date | null;
  extendedTo: Day | null;
  extendedOn: Day | null;
}

interface StoredInstants {
  startsAt: Date | string;
  dueAt: Date | string | null;
}

interface StoredBeginning {
  personId: number;
  creditFromOn: Day;
  creditFromAt: Date | string;
  cycleBefore: number | null;
}

const CHUNK = 2_000;

/** Reads what due dates depend on; people, periods and absences belong to the feature below. */
@Injectable()
export class LearnersRepository {
  constructor(
    private readonly database: Database,
    private readonly facts: LearnerFactsRepository,
  ) {}

  /** The facts of these people (at most 2,000) as rules need them, without those whose service has ended. */
  async factsOf(personIds: readonly number[], now: Date, needs: Needs = needsOf([])): Promise<Learner[]> {
    const rows = await this.database.query<StoredFacts & Pick<Learner, 'hiredOn' | 'firstDay' | 'toOn'>>(
      `SELECT p.id AS personId, p.time_zone AS zone, p.location, p.full_time_permille AS fullTimePermille,
              s.hired_on AS hiredOn, s.from_on AS firstDay, s.to_on AS toOn
         FROM persons p ${PRESENT_SERVICE} WHERE p.id IN (${slots(personIds)})`,
      [now, ...personIds],
    );
    return await this.facts.added(rows, needs);
  }

  /** Where further enrolments begin of those of these people (at most 2,000) who came back: behind every cycle before the break. */
  async beginningsOf(personIds: readonly number[]): Promise<Map<number, Beginning>> {
    const rows = await this.database.query<StoredBeginning>(
      `SELECT rt.person_id AS personId, rt.counts_from_on AS creditFromOn, rt.counts_from_at AS creditFromAt,
              (SELECT MAX(e.cycle) FROM enrolments e WHERE e.person_id = rt.person_id AND e.cycle >= ${FIRST.cycle}
                    AND e.starts_on < rt.returned_on) AS cycleBefore
         FROM person_returns rt WHERE rt.person_id IN (${slots(personIds)})`,
      personIds,
    );
    return new Map(
      rows.map(({ personId, creditFromOn, creditFromAt, cycleBefore }) => [
        personId,
        { cycle: (cycleBefore ?? FIRST.cycle) + 1, creditFromOn, creditFromAt: instant(creditFromAt) },
      ]),
    );
  }

  /** People with open enrolments whom an import touched, after `afterId`, in chunks of 2,000. */
  async touchedBy(importId: number, afterId: number): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT DISTINCT r.person_id AS id FROM people_import_rows r JOIN enrolments e ON e.person_id = r.person_id AND e.open_key = 1
        WHERE r.import_id = ? AND r.action <> 'unchanged' AND r.person_id > ? ORDER BY r.person_id LIMIT ${CHUNK}`,
      [importId, afterId],
    );
    return rows.map(({ id }) => id);
  }

  /** People with open enrolments at a location, or anywhere where it is empty, after `afterId`, in chunks of 2,000. */
  async openAt(location: string, afterId: number): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT DISTINCT e.person_id AS id FROM enrolments e JOIN persons p ON p.id = e.person_id
        WHERE e.open_key = 1 AND e.person_id > ? AND (? = '' OR p.location = ?) ORDER BY e.person_id LIMIT ${CHUNK}`,
      [afterId, location, location],
    );
    return rows.map(({ id }) => id);
  }

  /** Open enrolments, after `afterId`, of people who leave before `until`: without a later service that follows at once or that they began in; in chunks of 2,000. */
  async openOfLeavers(until: Date, afterId: number): Promise<OpenOfLeaver[]> {
    const rows = await this.database.query<Omit<OpenOfLeaver, 'zone'> & { zone: string | null }>(
      `SELECT e.id, p.time_zone AS zone, s.to_on AS toOn FROM service_periods s
         JOIN enrolments e ON e.person_id = s.person_id AND e.open_key = 1 JOIN persons p ON p.id = s.person_id
        WHERE s.ends_at <= ? AND e.id > ?
          AND NOT EXISTS (SELECT 1 FROM service_periods l WHERE l.person_id = s.person_id AND l.ends_at > s.ends_at
                AND (l.from_on <= s.to_on OR l.from_on <= e.starts_on))
        ORDER BY e.id LIMIT ${CHUNK}`,
      [until, afterId],
    );
    return rows.map((row) => ({ ...row, zone: this.zoneOf(row.zone) }));
  }

  /** The open reasons of these people's open enrolments (at most 2,000 people), with the enrolments' dates. */
  async openReasonsOf(personIds: readonly number[]): Promise<OpenReason[]> {
    const rows = await this.database.query<Omit<OpenReason, 'startsAt' | 'dueAt'> & StoredInstants>(
      `SELECT r.id, r.enrolment_id AS enrolmentId, r.assignment_id AS assignmentId, r.assignment_version AS assignmentVersion, r.run_id AS runId,
              r.due_on AS dueOn, r.facts, e.person_id AS personId,
              e.starts_at AS startsAt, e.due_at AS dueAt, e.extended_to AS extendedTo, e.extended_on AS extendedOn
         FROM enrolments e JOIN enrolment_reasons r ON r.enrolment_id = e.id AND r.open_key = 1
        WHERE e.person_id IN (${slots(personIds)}) AND e.open_key = 1 ORDER BY r.id`,
      personIds,
    );
    return rows.map((row) => ({
      ...row,
      startsAt: instant(row.startsAt),
      dueAt: instantOrNull(row.dueAt),
    }));
  }

  /** Whether somebody has open work of which a reason gives no due date yet. */
  async hasUndated(personId: number): Promise<boolean> {
    const row = await this.database.first(
      `SELECT r.id FROM enrolments e JOIN enrolment_reasons r ON r.enrolment_id = e.id AND r.open_key = 1
        WHERE e.person_id = ? AND e.open_key = 1 AND r.due_on IS NULL LIMIT 1`,
      [personId],
    );
    return row !== null;
  }

  /** A person's own zone, or the organisation's. */
  zoneOf(zone: string | null): string {
    return this.facts.zoneOf(zone);
  }
}
