import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database } from '../database/database.js';
import { instant, instantOrNull } from '../database/values.js';
import { readFacts } from '../enrolments/enrolments.repository.js';
import type { ReasonFacts } from '../enrolments/why.js';

/** A reason with the version of its assignment that gave it. */
export interface VersionedReason {
  assignment: string;
  assignmentPublicId: string;
  version: number;
  facts: ReasonFacts;
  dueOn: Day | null;
  fromAt: Date;
  endedAt: Date | null;
  endCause: string | null;
}

/** Something that was decided about an enrolment, and by whom. */
export interface DecidedPeriod {
  status: string;
  dueAt: Date | null;
  fromAt: Date;
  note: string;
  decidedBy: string | null;
}

/** Who somebody is, and on which day the extension of an enrolment was given. */
export interface Explained {
  personId: string;
  name: string;
  extendedOn: Day | null;
}

interface StoredReason extends Omit<VersionedReason, 'facts' | 'fromAt' | 'endedAt'> {
  facts: unknown;
  fromAt: Date | string;
  endedAt: Date | string | null;
}

interface StoredPeriod extends Omit<DecidedPeriod, 'dueAt' | 'fromAt'> {
  dueAt: Date | string | null;
  fromAt: Date | string;
}

/** Reads what an explanation is made of beside the enrolment itself. */
@Injectable()
export class ExplanationsRepository {
  constructor(private readonly database: Database) {}

  async explained(enrolmentId: number): Promise<Explained | null> {
    return await this.database.first(
      `SELECT p.public_id AS personId, p.given_name || ' ' || p.family_name AS name, e.extended_on AS extendedOn
         FROM enrolments e JOIN persons p ON p.id = e.person_id WHERE e.id = ?`,
      [enrolmentId],
    );
  }

  /** The reasons of an enrolment, oldest first. */
  async reasonsOf(enrolmentId: number): Promise<VersionedReason[]> {
    const rows = await this.database.query<StoredReason>(
      `SELECT a.name AS assignment, a.public_id AS assignmentPublicId, r.assignment_version AS version, r.facts, r.due_on AS dueOn,
              r.from_at AS fromAt, r.ended_at AS endedAt, r.end_cause AS endCause
         FROM enrolment_reasons r JOIN assignments a ON a.id = r.assignment_id WHERE r.enrolment_id = ? ORDER BY r.id`,
      [enrolmentId],
    );
    return rows.map((row) => ({
      ...row,
      facts: readFacts(row.facts),
      fromAt: instant(row.fromAt),
      endedAt: instantOrNull(row.endedAt),
    }));
  }

  /** What was decided about an enrolment or happened to it, oldest first. */
  async decisionsOf(enrolmentId: number): Promise<DecidedPeriod[]> {
    const rows = await this.database.query<StoredPeriod>(
      `SELECT ep.status, ep.due_at AS dueAt, ep.from_at AS fromAt, ep.note, b.given_name || ' ' || b.family_name AS decidedBy
         FROM enrolment_periods ep LEFT JOIN persons b ON b.id = ep.changed_by
        WHERE ep.enrolment_id = ? AND ep.note IS NOT NULL ORDER BY ep.from_at`,
      [enrolmentId],
    );
    return rows.map((row) => ({ ...row, dueAt: instantOrNull(row.dueAt), fromAt: instant(row.fromAt) }));
  }
}
