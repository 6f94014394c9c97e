import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { LongReads } from '../database/long-reads.js';
import { type NamePage, pageByName } from '../people/people.repository.js';
import type { SqlFragment } from '../people/visible-people.js';
import { SAID_OF_OPEN_WORK } from '../revocations/revocations.js';
import { HAS_OTHER_REASON, IS_BEGUN_SINCE } from '../revocations/revocations.repository.js';

export const RUN_OUTCOMES = ['withdrawn', 'kept', 'other-reason', 'told'] as const;
/**
 * What undoing a run means, or meant, for somebody: `withdrawn` loses the track, `kept` has begun or finished it, `other-reason` keeps it with the
 * dates of another reason. `told` is whoever loses it and has heard of it.
 */
export type RunOutcome = (typeof RUN_OUTCOMES)[number];

export interface RunOutcomes {
  withdrawn: number;
  kept: number;
  otherReason: number;
  told: number;
}

export interface RunPerson {
  personId: number;
  publicId: string;
  enrolmentPublicId: string;
  sortKey: string;
  name: string;
  employeeNumber: string;
  department: string | null;
  requirementsDone: number;
  requirementsTotal: number;
  dueOn: Day | null;
}

/** What became, or would become, of the enrolment of a reason `r`; of one that had ended before, nothing. */
const OUTCOME = `CASE
  WHEN r.open_key IS NULL AND r.end_cause = 'undone' THEN CASE (SELECT ep.status FROM enrolment_periods ep
      WHERE ep.enrolment_id = e.id AND ep.from_at = r.ended_at)
    WHEN 'withdrawn' THEN 'withdrawn' WHEN 'waived' THEN NULL ELSE 'other-reason' END
  WHEN r.open_key IS NULL THEN NULL
  WHEN e.open_key = 1 AND ${HAS_OTHER_REASON} = 1 THEN 'other-reason'
  WHEN e.open_key = 1 AND ${IS_BEGUN_SINCE} = 0 THEN 'withdrawn' ELSE 'kept' END`;

const SAID = SAID_OF_OPEN_WORK.map((kind) => `'${kind}'`).join(', ');
/** That somebody heard, while a reason `r` of an enrolment `e` stood, that they have it: by a message that left, or by reading it. */
const TOLD = `CASE WHEN EXISTS (SELECT 1 FROM notices n LEFT JOIN outbox o ON o.id = n.message_id
    WHERE n.person_id = e.person_id AND n.kind IN (${SAID}) AND (n.about_id = e.id OR n.about_id IS NULL)
      AND n.say_at >= r.from_at AND (r.ended_at IS NULL OR n.say_at <= r.ended_at)
      AND (n.read_at IS NOT NULL OR o.status IN ('claimed', 'handing', 'sent', 'unconfirmed'))) THEN 1 ELSE 0 END`;

/** Who a run enrolled, and what undoing it means for them. */
@Injectable()
export class RunPeopleRepository {
  constructor(private readonly reads: LongReads) {}

  /** How many people undoing means what for; after it, how many it meant what for. */
  async count(runId: number): Promise<RunOutcomes> {
    const rows = await this.reads.query<{
      outcome: string | null;
      people: number | string;
      told: number | string;
    }>(
      `SELECT x.outcome, COUNT(*) AS people, SUM(x.told) AS told
         FROM (SELECT ${OUTCOME} AS outcome, ${TOLD} AS told
                 FROM enrolment_reasons r JOIN enrolments e ON e.id = r.enrolment_id WHERE r.run_id = ?) x GROUP BY x.outcome`,
      [runId],
    );
    const of = (outcome: RunOutcome) => rows.find((row) => row.outcome === outcome);
    return {
      withdrawn: Number(of('withdrawn')?.people ?? 0),
      kept: Number(of('kept')?.people ?? 0),
      otherReason: Number(of('other-reason')?.people ?? 0),
      told: Number(of('withdrawn')?.told ?? 0),
    };
  }

  /** A page of the people with one outcome whom the caller may see, by name; one row more than the limit where there is a next page. */
  async page(
    runId: number,
    outcome: RunOutcome,
    visible: SqlFragment,
    part: NamePage,
    today: Day,
  ): Promise<RunPerson[]> {
    const narrowed = pageByName(part);
    return await this.reads.query<RunPerson>(
      `SELECT p.id AS personId, p.public_id AS publicId, e.public_id AS enrolmentPublicId, p.sort_key AS sortKey,
              p.given_name || ' ' || p.family_name AS name, p.employee_number AS employeeNumber, d.name AS department,
              e.requirements_done AS requirementsDone, e.requirements_total AS requirementsTotal, e.due_on AS dueOn
         FROM enrolment_reasons r JOIN enrolments e ON e.id = r.enrolment_id JOIN persons p ON p.id = e.person_id
         LEFT JOIN placement_periods pl ON pl.person_id = p.id AND pl.from_on <= ? AND pl.to_on > ?
         LEFT JOIN departments d ON d.id = pl.department_id
        WHERE r.run_id = ? AND ${visible.sql} AND ${OUTCOME} = ? ${outcome === 'told' ? `AND ${TOLD} = 1` : ''} ${narrowed.sql}`,
      [
        today,
        today,
        runId,
        ...visible.parameters,
        outcome === 'told' ? 'withdrawn' : outcome,
        ...narrowed.parameters,
      ],
    );
  }
}
