import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { type Day, dayOf } from '../common/days.js';
import { groupBy } from '../common/group-by.js';
import { Env } from '../config/env.js';
import { Database, slots } from '../database/database.js';
import { instant, instantOrNull, json, type SqlValue } from '../database/values.js';
import { nextCycle, type NextCycle } from '../tracks/recurrence.js';
import { readRecurrence } from '../tracks/tracks.repository.js';
import { type Rights, visiblePeople } from '../people/visible-people.js';
import type { EnrolmentStatus } from './enrolment.entity.js';
import { FIRST, LAPSED } from './learners.repository.js';
import { type ReasonFacts, type Why, whyInWords } from './why.js';

/** An enrolment as a learner and those who answer for them see it. */
export interface EnrolmentRow {
  id: number;
  publicId: string;
  personId: number;
  trackId: number;
  trackSlug: string;
  trackTitle: string;
  trackVersionId: number;
  cycle: number;
  status: EnrolmentStatus;
  enrolledAt: Date;
  startsOn: Day;
  startsAt: Date;
  dueOn: Day | null;
  dueAt: Date | null;
  startedAt: Date | null;
  completedAt: Date | null;
  scorePermille: number | null;
  requirementsDone: number;
  requirementsTotal: number;
  /** The last day of the waiver, where it has one. */
  waivedUntil: Day | null;
  /** The day to which it was extended. */
  extendedTo: Day | null;
  /** The day of an equal completion elsewhere by which it is completed, and what shows that. */
  creditedOn: Day | null;
  creditEvidence: string | null;
  creditLink: string | null;
  /** When the completed track is open again and due again, where it comes back and has not yet. */
  comesBack: NextCycle | null;
  /** On leave now: the clock stands still, nothing is overdue. */
  isAbsent: boolean;
  reasons: Why[];
}

export interface PeriodRow {
  status: EnrolmentStatus;
  dueAt: Date | null;
  fromAt: Date;
  toAt: Date;
  note: string | null;
}

type Instants = 'enrolledAt' | 'startsAt' | 'dueAt' | 'startedAt' | 'completedAt';
type Stored = Omit<EnrolmentRow, Instants | 'reasons' | 'isAbsent' | 'comesBack'> & {
  isAbsent: number;
  recurrence: unknown;
  zone: string | null;
} & Record<Instants, Date | string | null>;

const SELECT = `SELECT e.id, e.public_id AS publicId, e.person_id AS personId, e.track_id AS trackId, t.slug AS trackSlug,
  v.title AS trackTitle, e.track_version_id AS trackVersionId, e.cycle, e.status, e.enrolled_at AS enrolledAt,
  e.starts_on AS startsOn, e.starts_at AS startsAt, e.due_on AS dueOn, e.due_at AS dueAt, e.started_at AS startedAt,
  e.completed_at AS completedAt, e.score_permille AS scorePermille, e.requirements_done AS requirementsDone,
  e.requirements_total AS requirementsTotal, e.waived_until AS waivedUntil, e.extended_to AS extendedTo,
  e.credited_on AS creditedOn, e.credit_evidence AS creditEvidence, e.credit_link AS creditLink,
  p.time_zone AS zone, CASE WHEN e.status = 'completed' AND e.superseded_at IS NULL THEN t.recurrence END AS recurrence, CASE WHEN EXISTS (SELECT 1 FROM absences a
    WHERE a.person_id = e.person_id AND a.starts_at <= ? AND a.ends_at > ?) THEN 1 ELSE 0 END AS isAbsent
  FROM enrolments e JOIN tracks t ON t.id = e.track_id JOIN track_versions v ON v.id = e.track_version_id
  JOIN persons p ON p.id = e.person_id`;

const required = (value: Date | string | null) => instant(value ?? '1970-01-01 00:00:00.000');

function toEnrolment(
  { recurrence, zone, ...row }: Stored,
  reasons: Why[],
  companyZone: string,
): EnrolmentRow {
  const policy = readRecurrence(recurrence);
  return {
    ...row,
    comesBack: policy && nextCycle(policy, dayOf(required(row.completedAt), zone ?? companyZone)),
    isAbsent: row.isAbsent === 1,
    enrolledAt: required(row.enrolledAt),
    startsAt: required(row.startsAt),
    dueAt: instantOrNull(row.dueAt),
    startedAt: instantOrNull(row.startedAt),
    completedAt: instantOrNull(row.completedAt),
    reasons,
  };
}

/** Reads of enrolments; whoever asks for other people's gets those in their scope and line only. */
@Injectable()
export class EnrolmentsRepository {
  constructor(
    private readonly database: Database,
    private readonly env: Env,
  ) {}

  /** A person's open enrolments that have begun to be visible, most urgent first, with the reasons in words. */
  async openOf(personId: number, now: Date): Promise<EnrolmentRow[]> {
    return await this.listWith(now, 'e.person_id = ? AND e.open_key = 1 AND e.starts_at <= ?', [
      personId,
      now,
    ]);
  }

  /** As `openOf`, with what is completed and waived as well; below the first cycle lies what a merge left as history. */
  async visibleOf(personId: number, now: Date): Promise<EnrolmentRow[]> {
    return await this.listWith(
      now,
      "e.person_id = ? AND e.status IN ('active', 'completed', 'waived') AND e.starts_at <= ? AND e.cycle >= ?",
      [personId, now, FIRST.cycle],
    );
  }

  /** All that a person ever was enrolled on, also what is to come or was taken back. */
  async allOf(personId: number, now: Date): Promise<EnrolmentRow[]> {
    return await this.listWith(now, 'e.person_id = ?', [personId]);
  }

  /** An enrolment that is the caller's own and visible, or of somebody whom `rights` open to them. */
  async findFor(
    identity: Identity,
    rights: Rights,
    publicId: string,
    now: Date,
  ): Promise<EnrolmentRow | null> {
    const visible = visiblePeople(identity, rights, dayOf(now, this.env.COMPANY_TIME_ZONE));
    const own = rights.lines ? '(e.person_id = ? AND e.starts_at <= ?)' : '1 = 0';
    const rows = await this.listWith(now, `e.public_id = ? AND (${own} OR ${visible.sql})`, [
      publicId,
      ...(rights.lines ? [identity.personId, now] : []),
      ...visible.parameters,
    ]);
    return rows[0] ?? null;
  }

  /** The past of each of these enrolments, oldest first. */
  async periodsOf(enrolmentIds: readonly number[]): Promise<Map<number, PeriodRow[]>> {
    if (enrolmentIds.length === 0) return new Map();
    const rows = await this.database.query<StoredPeriod>(
      `SELECT enrolment_id AS enrolmentId, status, due_at AS dueAt, from_at AS fromAt, to_at AS toAt, note
         FROM enrolment_periods WHERE enrolment_id IN (${slots(enrolmentIds)}) ORDER BY from_at`,
      enrolmentIds,
    );
    const periods = rows.map(({ enrolmentId, dueAt, fromAt, toAt, ...row }) => ({
      enrolmentId,
      period: { ...row, dueAt: instantOrNull(dueAt), fromAt: instant(fromAt), toAt: instant(toAt) },
    }));
    return new Map(
      [...groupBy(periods, ({ enrolmentId }) => enrolmentId)].map(([id, group]) => [
        id,
        group.map(({ period }) => period),
      ]),
    );
  }

  /** Open enrolments of these people (at most 2,000) on a track. */
  async openOn(
    trackId: number,
    personIds: readonly number[],
  ): Promise<{ id: number; publicId: string; personId: number }[]> {
    return await this.database.query(
      `SELECT id, public_id AS publicId, person_id AS personId FROM enrolments
        WHERE track_id = ? AND open_key = 1 AND person_id IN (${slots(personIds)}) ORDER BY id`,
      [trackId, ...personIds],
    );
  }

  /** Withdrawn enrolments of these people (at most 2,000) on a track, without those that lapsed in a break. */
  async withdrawnOf(
    trackId: number,
    personIds: readonly number[],
  ): Promise<{ id: number; personId: number }[]> {
    return await this.database.query(
      `SELECT e.id, e.person_id AS personId FROM enrolments e LEFT JOIN person_returns rt ON rt.person_id = e.person_id
        WHERE e.track_id = ? AND e.status = 'withdrawn' AND e.person_id IN (${slots(personIds)})
          AND NOT EXISTS (SELECT 1 FROM enrolments l WHERE l.person_id = e.person_id AND l.track_id = e.track_id AND l.cycle > e.cycle)
          AND NOT (${LAPSED}) ORDER BY e.id`,
      [trackId, ...personIds],
    );
  }

  private async listWith(
    now: Date,
    condition: string,
    parameters: readonly SqlValue[],
  ): Promise<EnrolmentRow[]> {
    const rows = await this.database.query<Stored>(
      `${SELECT} WHERE ${condition} ORDER BY CASE WHEN e.due_at IS NULL THEN 1 ELSE 0 END, e.due_at, e.id`,
      [now, now, ...parameters],
    );
    const reasons = await this.reasonsOf(rows.map(({ id }) => id));
    return rows.map((row) => toEnrolment(row, reasons.get(row.id) ?? [], this.env.COMPANY_TIME_ZONE));
  }

  private async reasonsOf(enrolmentIds: readonly number[]): Promise<Map<number, Why[]>> {
    if (enrolmentIds.length === 0) return new Map();
    const rows = await this.database.query<ReasonRow>(
      `SELECT r.enrolment_id AS enrolmentId, r.facts, r.due_on AS dueOn, r.from_at AS fromAt, r.ended_at AS endedAt,
              r.end_cause AS endCause, a.name AS assignment, a.public_id AS assignmentPublicId
         FROM enrolment_reasons r JOIN assignments a ON a.id = r.assignment_id
        WHERE r.enrolment_id IN (${slots(enrolmentIds)}) ORDER BY r.id`,
      enrolmentIds,
    );
    const all = rows.map(({ enrolmentId, facts, fromAt, endedAt, ...row }) => ({
      enrolmentId,
      why: {
        ...row,
        sentence: whyInWords(readFacts(facts)),
        fromAt: instant(fromAt),
        endedAt: instantOrNull(endedAt),
      },
    }));
    return new Map(
      [...groupBy(all, (row) => row.enrolmentId)].map(([id, group]) => [id, group.map(({ why }) => why)]),
    );
  }
}

interface StoredPeriod extends Omit<PeriodRow, 'dueAt' | 'fromAt' | 'toAt'> {
  enrolmentId: number;
  dueAt: Date | string | null;
  fromAt: Date | string;
  toAt: Date | string;
}

interface ReasonRow extends Omit<Why, 'sentence' | 'fromAt' | 'endedAt'> {
  enrolmentId: number;
  facts: unknown;
  fromAt: Date | string;
  endedAt: Date | string | null;
}

/** The facts of a reason, as we wrote them: only this feature writes the column, always from a ReasonFacts. */
export const readFacts = (value: unknown): ReasonFacts => json(value) as ReasonFacts;
