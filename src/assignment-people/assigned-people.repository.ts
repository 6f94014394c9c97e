import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { wordsLike } from '../common/text-keys.js';
import { LongReads } from '../database/long-reads.js';
import { instantOrNull } from '../database/values.js';
import type { PageKey } from '../people/people.repository.js';
import type { SqlFragment } from '../people/visible-people.js';
import { HAS_OTHER_REASON, IS_BEGUN_SINCE } from '../revocations/revocations.repository.js';

export const WHERE_THEY_ARE = [
  'overdue',
  'open',
  'scheduled',
  'completed',
  'waived',
  'withdrawn',
  'expired',
] as const;
/** Where somebody is on an assignment: `open` is active, begun to be visible and not overdue. */
export type WhereTheyAre = (typeof WHERE_THEY_ARE)[number];

/** Somebody whom an assignment enrolled, or who had its track already. */
export interface AssignedPerson {
  enrolmentId: number;
  enrolmentPublicId: string;
  publicId: string;
  sortKey: string;
  name: string;
  employeeNumber: string;
  department: string | null;
  title: string | null;
  state: WhereTheyAre;
  isAbsent: boolean;
  startsOn: Day;
  dueOn: Day | null;
  completedAt: Date | null;
  requirementsDone: number;
  requirementsTotal: number;
}

/** How many people would lose the track, or keep it because they have begun or have it for another reason too. */
export interface TakingBack {
  lose: number;
  haveBegun: number;
  haveOtherReason: number;
}

/** Which part of the people of an assignment is read. */
export interface AssignedPart {
  state: WhereTheyAre | null;
  text: string;
  after: PageKey | null;
  limit: number;
}

type Stored = Omit<AssignedPerson, 'isAbsent' | 'completedAt'> & {
  isAbsent: number;
  completedAt: Date | string | null;
};

/** Whether `e`'s person is away, and their clock stands still. */
const ABSENT = `CASE WHEN EXISTS (SELECT 1 FROM absences a WHERE a.person_id = e.person_id AND a.starts_at <= ? AND a.ends_at > ?)
  THEN 1 ELSE 0 END`;
const STATE = `CASE WHEN e.status <> 'active' THEN e.status WHEN e.starts_at > ? THEN 'scheduled'
  WHEN e.due_at <= ? AND ${ABSENT} = 0 THEN 'overdue' ELSE 'open' END`;

/** Reads who is on an assignment. */
@Injectable()
export class AssignedPeopleRepository {
  constructor(private readonly reads: LongReads) {}

  /** What taking an assignment back would mean now, for how many. */
  async takingBack(assignmentPublicId: string): Promise<TakingBack> {
    const [row] = await this.reads.query<Record<keyof TakingBack, number | string | null>>(
      `SELECT SUM(CASE WHEN x.hasOther = 0 AND x.isBegun = 0 THEN 1 ELSE 0 END) AS lose,
              SUM(CASE WHEN x.hasOther = 0 AND x.isBegun = 1 THEN 1 ELSE 0 END) AS haveBegun,
              SUM(x.hasOther) AS haveOtherReason
         FROM (SELECT ${HAS_OTHER_REASON} AS hasOther, ${IS_BEGUN_SINCE} AS isBegun
                 FROM assignments a JOIN enrolment_reasons r ON r.assignment_id = a.id AND r.open_key = 1
                 JOIN enrolments e ON e.id = r.enrolment_id AND e.open_key = 1 WHERE a.public_id = ?) x`,
      [assignmentPublicId],
    );
    return {
      lose: Number(row?.lose ?? 0),
      haveBegun: Number(row?.haveBegun ?? 0),
      haveOtherReason: Number(row?.haveOtherReason ?? 0),
    };
  }

  /** A page of the people of an assignment whom the caller may have, by name; one row more than the limit where there is a next page. */
  async page(
    assignmentPublicId: string,
    visible: SqlFragment,
    { state, text, after, limit }: AssignedPart,
    { now, today }: { now: Date; today: Day },
  ): Promise<AssignedPerson[]> {
    const words = wordsLike(text);
    const moments = [now, now, now, now];
    const rows = await this.reads.query<Stored>(
      `SELECT e.id AS enrolmentId, e.public_id AS enrolmentPublicId, p.public_id AS publicId, p.sort_key AS sortKey,
              p.given_name || ' ' || p.family_name AS name, p.employee_number AS employeeNumber, d.name AS department, pl.title,
              ${STATE} AS state, ${ABSENT} AS isAbsent, e.starts_on AS startsOn, e.due_on AS dueOn, e.completed_at AS completedAt,
              e.requirements_done AS requirementsDone, e.requirements_total AS requirementsTotal
         FROM (SELECT DISTINCT r.enrolment_id AS id FROM assignments a JOIN enrolment_reasons r ON r.assignment_id = a.id
                WHERE a.public_id = ?) x
         JOIN enrolments e ON e.id = x.id AND e.superseded_at IS NULL
         JOIN persons p ON p.id = e.person_id
         LEFT JOIN placement_periods pl ON pl.person_id = p.id AND pl.from_on <= ? AND pl.to_on > ?
         LEFT JOIN departments d ON d.id = pl.department_id
        WHERE ${visible.sql} ${state === null ? '' : `AND ${STATE} = ?`}
          ${words.map(() => "AND p.search_key LIKE ? ESCAPE '!'").join(' ')}
          ${after ? 'AND (p.sort_key > ? OR (p.sort_key = ? AND e.id > ?))' : ''}
        ORDER BY p.sort_key, e.id LIMIT ${limit + 1}`,
      [
        ...moments,
        now,
        now,
        assignmentPublicId,
        today,
        today,
        ...visible.parameters,
        ...(state === null ? [] : [...moments, state]),
        ...words,
        ...(after ? [after.sortKey, after.sortKey, after.id] : []),
      ],
    );
    return rows.map((row) => ({
      ...row,
      isAbsent: Number(row.isAbsent) === 1,
      completedAt: instantOrNull(row.completedAt),
    }));
  }
}
