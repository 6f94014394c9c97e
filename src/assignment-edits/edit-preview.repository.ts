import { Injectable } from '@nestjs/common';
import {
  cameRound,
  CandidatesRepository,
  completedOf,
  FACTS,
  type LatestCandidate,
  notReached,
  REACHABLE,
  reachable,
  type StoredCandidate,
} from '../assignments/candidates.repository.js';
import { audienceCondition } from '../audience-rules/audience-condition.js';
import type { Audience, AudienceContext } from '../audience-rules/audience.js';
import { type Day, FOREVER_INSTANT } from '../common/days.js';
import { LongReads } from '../database/long-reads.js';
import type { SqlValue } from '../database/values.js';
import { type DueRule, needsOf } from '../due-dates/due-rule.js';
import type { AddedFacts } from '../enrolments/learner-facts.repository.js';
import { type NamePage, pageByName } from '../people/people.repository.js';
import type { SqlFragment } from '../people/visible-people.js';
import { HAS_OTHER_REASON, IS_BEGUN_SINCE } from '../revocations/revocations.repository.js';
import type { Recurrence } from '../tracks/recurrence.js';

export const EDIT_OUTCOMES = ['entering', 'leaving', 'staying'] as const;
/** What an edit means for somebody: they come to it, they match no more, or they have it and have not finished. */
export type EditOutcome = (typeof EDIT_OUTCOMES)[number];

/** An edit of whom an assignment is for, ready to be asked. */
export interface EditedAudience {
  assignmentId: number;
  trackId: number;
  before: Audience;
  after: Audience;
  due: DueRule;
  recurrence: Recurrence | null;
  context: AudienceContext;
}

export interface EditedPerson extends LatestCandidate {
  publicId: string;
  sortKey: string;
  name: string;
  employeeNumber: string;
  enrolmentId: number | null;
  dueOn: Day | null;
  hasOther: number;
  isBegun: number;
}

type Stored = Omit<EditedPerson, keyof AddedFacts | 'completedAt'> & StoredCandidate;

const PERSON = `${FACTS}, p.public_id AS publicId, p.sort_key AS sortKey, p.given_name || ' ' || p.family_name AS name,
  p.employee_number AS employeeNumber, e.id AS enrolmentId, e.due_on AS dueOn`;
/** Whoever is on an assignment and has not finished. */
const ON_IT = `JOIN enrolment_reasons r ON r.enrolment_id = e.id AND r.assignment_id = ? AND r.open_key = 1 AND e.open_key = 1`;

/** Reads what an edit would mean for whom. */
@Injectable()
export class EditPreviewRepository {
  constructor(
    private readonly reads: LongReads,
    private readonly candidates: CandidatesRepository,
  ) {}

  async countEntering(edited: EditedAudience): Promise<{ people: number; haveIt: number }> {
    const { sql, parameters } = entering(edited);
    const row = await this.first<'people' | 'haveIt'>(
      `SELECT COUNT(*) AS people, SUM(CASE WHEN e.open_key = 1 THEN 1 ELSE 0 END) AS haveIt ${sql}`,
      parameters,
    );
    return { people: Number(row?.people ?? 0), haveIt: Number(row?.haveIt ?? 0) };
  }

  async countLeaving(edited: EditedAudience): Promise<{ people: number; untouched: number }> {
    const { sql, parameters } = leaving(edited);
    const row = await this.first<'people' | 'untouched'>(
      `SELECT COUNT(*) AS people, SUM(CASE WHEN ${HAS_OTHER_REASON} = 0 AND ${IS_BEGUN_SINCE} = 0 THEN 1 ELSE 0 END) AS untouched ${sql}`,
      parameters,
    );
    return { people: Number(row?.people ?? 0), untouched: Number(row?.untouched ?? 0) };
  }

  /** A page of the people with one outcome whom the caller may see, by name; one row more than the limit where there is a next page. */
  async page(
    edited: EditedAudience,
    outcome: EditOutcome,
    visible: SqlFragment,
    part: NamePage,
  ): Promise<EditedPerson[]> {
    const { sql, parameters } = fragmentOf(outcome, edited);
    const narrowed = pageByName(part);
    const holds =
      outcome === 'entering'
        ? '0 AS hasOther, 0 AS isBegun'
        : `${HAS_OTHER_REASON} AS hasOther, ${IS_BEGUN_SINCE} AS isBegun`;
    const rows = await this.reads.query<Stored>(
      `SELECT ${PERSON}, ${completedOf(edited.recurrence)}, ${holds} ${sql} AND ${visible.sql} ${narrowed.sql}`,
      [...parameters, ...visible.parameters, ...narrowed.parameters],
    );
    return await this.candidates.withFacts(rows, needsOf([edited.due]));
  }

  private async first<Key extends string>(sql: string, parameters: SqlValue[]) {
    return (await this.reads.query<Record<Key, number | string | null>>(sql, parameters))[0];
  }
}

function fragmentOf(outcome: EditOutcome, edited: EditedAudience): SqlFragment {
  switch (outcome) {
    case 'entering':
      return entering(edited);
    case 'leaving':
      return leaving(edited);
    case 'staying': {
      const { trackId, assignmentId, context } = edited;
      return {
        sql: `${REACHABLE} ${ON_IT} WHERE p.erased_at IS NULL`,
        parameters: [...reachable(context.now, context.today, trackId), assignmentId],
      };
    }
  }
}

function entering({ assignmentId, trackId, after, context, recurrence }: EditedAudience): SqlFragment {
  const matches = audienceCondition(after, context);
  // An edit lets those come again whose enrolling was undone before it.
  const fresh = notReached(assignmentId, cameRound(recurrence, context.today), FOREVER_INSTANT);
  return {
    sql: `${REACHABLE} WHERE p.erased_at IS NULL AND ${fresh.sql} AND ${matches.sql}`,
    parameters: [
      ...reachable(context.now, context.today, trackId),
      ...fresh.parameters,
      ...matches.parameters,
    ],
  };
}

function leaving({ assignmentId, trackId, before, after, context }: EditedAudience): SqlFragment {
  const [did, does] = [audienceCondition(before, context), audienceCondition(after, context)];
  return {
    sql: `${REACHABLE} ${ON_IT} WHERE p.erased_at IS NULL AND ${did.sql} AND CASE WHEN ${does.sql} THEN 1 ELSE 0 END = 0`,
    parameters: [
      ...reachable(context.now, context.today, trackId),
      assignmentId,
      ...did.parameters,
      ...does.parameters,
    ],
  };
}
