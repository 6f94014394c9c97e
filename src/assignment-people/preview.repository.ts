import { Injectable } from '@nestjs/common';
import {
  cameRound,
  CandidatesRepository,
  completedOf,
  FACTS,
  type LatestCandidate,
  REACHABLE,
  reachable,
  type StoredCandidate,
} from '../assignments/candidates.repository.js';
import { audienceCondition } from '../audience-rules/audience-condition.js';
import type { Audience, AudienceContext } from '../audience-rules/audience.js';
import { detailOf, type DueRule, type MissingDetail, needsOf } from '../due-dates/due-rule.js';
import { slots } from '../database/database.js';
import { LongReads } from '../database/long-reads.js';
import type { AddedFacts } from '../enrolments/learner-facts.repository.js';
import { LAPSED } from '../enrolments/learners.repository.js';
import { type NamePage, pageByName } from '../people/people.repository.js';
import type { SqlFragment } from '../people/visible-people.js';
import type { Recurrence } from '../tracks/recurrence.js';

export const OUTCOMES = [
  'will-be-enrolled',
  'already-enrolled',
  'already-completed',
  'waived',
  'has-left',
] as const;
/** What assigning a track would mean for somebody. */
export type Outcome = (typeof OUTCOMES)[number];

/** Somebody in a preview, with what enrolling would mean for them. */
export interface PreviewedPerson extends LatestCandidate {
  publicId: string;
  sortKey: string;
  name: string;
  employeeNumber: string;
  outcome: Outcome;
}

/** How many people an audience reaches with one outcome, and how many of them have not begun or lack what the due rule counts from. */
export interface OutcomeCount {
  outcome: Outcome;
  people: number;
  notYetStarted: number;
  withoutDetail: number;
}

/** Whom a preview is of: an audience on a track, read at a moment. */
export interface Previewed {
  audience: Audience;
  /** Who is named: they are spoken of even after they have left. */
  namedIds: readonly number[];
  trackId: number;
  context: AudienceContext;
  due: DueRule;
  /** How the track comes back; null where it does not. */
  recurrence: Recurrence | null;
}

/** Which part of a preview is read. */
export interface PreviewPart extends NamePage {
  outcome: Outcome | null;
}

/** Whose last day has begun is enrolled no more: it ends within this time. */
const LAST_DAY_MS = 24 * 3_600_000;
const leavesBefore = (now: Date) => new Date(now.getTime() + LAST_DAY_MS);

/** What a preview says of somebody; a track that came round for them is as if they had not done it. */
function outcomeIn({ recurrence, context: { now, today } }: Previewed): SqlFragment {
  const round = cameRound(recurrence, today);
  return {
    sql: `CASE WHEN s.ends_at <= ? THEN 'has-left' WHEN (${LAPSED}) OR ${round.sql} THEN 'will-be-enrolled' WHEN e.open_key = 1 THEN 'already-enrolled'
      WHEN e.status = 'completed' THEN 'already-completed' WHEN e.status IN ('waived', 'expired') THEN 'waived' ELSE 'will-be-enrolled' END`,
    parameters: [leavesBefore(now), ...round.parameters],
  };
}

/** That what a rule counts from is missing; of whom begins later no place is known yet, and none is missing. */
function lacking(detail: MissingDetail | null, now: Date): SqlFragment {
  switch (detail) {
    case 'hire-date':
      return { sql: 's.hired_on IS NULL', parameters: [] };
    case 'department':
      return { sql: 'pl.department_id IS NULL AND s.starts_at <= ?', parameters: [now] };
    case 'title':
      return { sql: 'pl.title IS NULL AND s.starts_at <= ?', parameters: [now] };
    case null:
      return { sql: '1 = 0', parameters: [] };
  }
}

/** Who is named or reached, and has left or leaves today; with the columns that `REACHABLE` has. */
const LEFT = `FROM persons p
  JOIN service_periods s ON s.person_id = p.id AND s.from_on = (SELECT MAX(x.from_on) FROM service_periods x WHERE x.person_id = p.id)
  LEFT JOIN placement_periods pl ON pl.person_id = p.id AND pl.from_on <= ? AND pl.to_on > ?
  LEFT JOIN departments d ON d.id = pl.department_id`;

const PERSON = `${FACTS}, p.public_id AS publicId, p.sort_key AS sortKey, p.given_name || ' ' || p.family_name AS name,
  p.employee_number AS employeeNumber`;

type StoredPerson = Omit<PreviewedPerson, keyof AddedFacts | 'completedAt'> & StoredCandidate;

/** Reads what an assignment would mean for whom. */
@Injectable()
export class PreviewRepository {
  constructor(
    private readonly reads: LongReads,
    private readonly candidates: CandidatesRepository,
  ) {}

  /** How many people an audience reaches, by outcome on a track; without those who have left. */
  async count(previewed: Previewed): Promise<OutcomeCount[]> {
    const { audience, trackId, context, due } = previewed;
    const outcome = outcomeIn(previewed);
    const { now, today } = context;
    const matches = audienceCondition(audience, context);
    const lacks = lacking(detailOf(due), now);
    const rows = await this.reads.query<Record<keyof OutcomeCount, string | number> & { outcome: Outcome }>(
      `SELECT x.outcome, COUNT(*) AS people, SUM(x.notYetStarted) AS notYetStarted, SUM(x.withoutDetail) AS withoutDetail
         FROM (SELECT ${outcome.sql} AS outcome, CASE WHEN s.starts_at > ? THEN 1 ELSE 0 END AS notYetStarted,
                      CASE WHEN ${lacks.sql} THEN 1 ELSE 0 END AS withoutDetail
                 ${REACHABLE} WHERE p.erased_at IS NULL AND ${matches.sql}) x GROUP BY x.outcome`,
      [
        ...outcome.parameters,
        now,
        ...lacks.parameters,
        ...reachable(now, today, trackId),
        ...matches.parameters,
      ],
    );
    return rows.map((row) => ({
      outcome: row.outcome,
      people: Number(row.people),
      notYetStarted: Number(row.notYetStarted),
      withoutDetail: Number(row.withoutDetail),
    }));
  }

  /** How many of those who are named or reached have left, or leave today. */
  async countLeft(previewed: Previewed): Promise<number> {
    const left = hasLeft(previewed);
    const rows = await this.reads.query<{ people: number }>(
      `SELECT COUNT(*) AS people ${LEFT} WHERE ${left.sql}`,
      [previewed.context.today, previewed.context.today, ...left.parameters],
    );
    return Number(rows[0]?.people ?? 0);
  }

  /** A page of the people whom an audience reaches, by name; one row more than the limit where there is a next page. */
  async page(previewed: Previewed, part: PreviewPart): Promise<PreviewedPerson[]> {
    const rows = part.outcome === 'has-left' ? this.leftPage(previewed, part) : this.reached(previewed, part);
    return await this.candidates.withFacts(await rows, needsOf([previewed.due]));
  }

  private async reached(previewed: Previewed, part: PreviewPart) {
    const { audience, trackId, context, recurrence } = previewed;
    const outcome = outcomeIn(previewed);
    const { now, today } = context;
    const matches = audienceCondition(audience, context);
    const narrowed = pageByName(part);
    const ofOutcome = part.outcome === null ? "<> 'has-left'" : '= ?';
    return await this.reads.query<StoredPerson>(
      `SELECT ${PERSON}, ${completedOf(recurrence)}, ${outcome.sql} AS outcome ${REACHABLE}
        WHERE p.erased_at IS NULL AND ${matches.sql} AND ${outcome.sql} ${ofOutcome} ${narrowed.sql}`,
      [
        ...outcome.parameters,
        ...reachable(now, today, trackId),
        ...matches.parameters,
        ...outcome.parameters,
        ...(part.outcome === null ? [] : [part.outcome]),
        ...narrowed.parameters,
      ],
    );
  }

  private async leftPage(previewed: Previewed, part: PreviewPart) {
    const left = hasLeft(previewed);
    const narrowed = pageByName(part);
    return await this.reads.query<StoredPerson>(
      `SELECT ${PERSON}, NULL AS completedAt, 'has-left' AS outcome ${LEFT} WHERE ${left.sql} ${narrowed.sql}`,
      [previewed.context.today, previewed.context.today, ...left.parameters, ...narrowed.parameters],
    );
  }
}

function hasLeft({ audience, namedIds, context }: Previewed): SqlFragment {
  const { now } = context;
  const matches = audienceCondition(audience, context);
  return {
    sql: `p.erased_at IS NULL AND s.ends_at <= ? AND (p.id IN (${slots(namedIds)}) OR (s.ends_at > ? AND ${matches.sql}))`,
    parameters: [leavesBefore(now), ...namedIds, now, ...matches.parameters],
  };
}
