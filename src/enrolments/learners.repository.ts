import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { groupBy } from '../common/group-by.js';
import { Env } from '../config/env.js';
import { Database, slots } from '../database/database.js';
import { instant, instantOrNull } from '../database/values.js';
import type { AbsentDays } from './absence-clock.js';
import type { LearnerFacts } from './due-date.js';

/** A person whose service has not ended, with what dates are computed from. */
export interface Learner extends LearnerFacts {
  personId: number;
  /** The day after the last one. */
  toOn: Day;
}

/** People in service or hired for later: their current or next service period, as `s` beside `persons p`. */
export const SERVING =
  'JOIN service_periods s ON s.person_id = p.id AND s.from_on = ' +
  '(SELECT MIN(x.from_on) FROM service_periods x WHERE x.person_id = p.id AND x.ends_at > ?)';

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
  dueOn: Day | null;
  facts: unknown;
  startsAt: Date;
  dueAt: Date | null;
}

interface StoredInstants {
  startsAt: Date | string;
  dueAt: Date | string | null;
}

const CHUNK = 2_000;

/** Reads what due dates depend on; people, periods and absences belong to the feature below. */
@Injectable()
export class LearnersRepository {
  constructor(
    private readonly database: Database,
    private readonly env: Env,
  ) {}

  /** The facts of these people (at most 2,000), without those whose service has ended. */
  async factsOf(personIds: readonly number[], now: Date): Promise<Learner[]> {
    const rows = await this.database.query<Omit<Learner, 'absences' | 'zone'> & { zone: string | null }>(
      `SELECT p.id AS personId, p.time_zone AS zone, s.hired_on AS hiredOn, s.from_on AS firstDay, s.to_on AS toOn
         FROM persons p ${SERVING} WHERE p.id IN (${slots(personIds)})`,
      [now, ...personIds],
    );
    const absences = await this.absencesOf(personIds);
    return rows.map((row) => ({
      ...row,
      zone: this.zoneOf(row.zone),
      absences: absences.get(row.personId) ?? [],
    }));
  }

  /** Absences by person, of at most 2,000 people. */
  async absencesOf(personIds: readonly number[]): Promise<Map<number, AbsentDays[]>> {
    const rows = await this.database.query<AbsentDays & { personId: number }>(
      `SELECT person_id AS personId, from_on AS fromOn, to_on AS toOn FROM absences WHERE person_id IN (${slots(personIds)})`,
      personIds,
    );
    return groupBy(rows, ({ personId }) => personId);
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

  /** Open enrolments, after `afterId`, of people who leave before `until` and have no later service; in chunks of 2,000. */
  async openOfLeavers(until: Date, afterId: number): Promise<OpenOfLeaver[]> {
    const rows = await this.database.query<Omit<OpenOfLeaver, 'zone'> & { zone: string | null }>(
      `SELECT e.id, p.time_zone AS zone, s.to_on AS toOn FROM service_periods s
         JOIN enrolments e ON e.person_id = s.person_id AND e.open_key = 1 JOIN persons p ON p.id = s.person_id
        WHERE s.ends_at <= ? AND e.id > ?
          AND NOT EXISTS (SELECT 1 FROM service_periods l WHERE l.person_id = s.person_id AND l.ends_at > s.ends_at)
        ORDER BY e.id LIMIT ${CHUNK}`,
      [until, afterId],
    );
    return rows.map((row) => ({ ...row, zone: this.zoneOf(row.zone) }));
  }

  /** The open reasons of these people's open enrolments (at most 2,000 people), with the enrolments' dates. */
  async openReasonsOf(personIds: readonly number[]): Promise<OpenReason[]> {
    const rows = await this.database.query<Omit<OpenReason, 'startsAt' | 'dueAt'> & StoredInstants>(
      `SELECT r.id, r.enrolment_id AS enrolmentId, r.due_on AS dueOn, r.facts, e.person_id AS personId,
              e.starts_at AS startsAt, e.due_at AS dueAt
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

  /** A person's own zone, or the organisation's. */
  zoneOf(zone: string | null): string {
    return zone ?? this.env.COMPANY_TIME_ZONE;
  }
}
