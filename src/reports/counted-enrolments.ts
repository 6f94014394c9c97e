import type { Reach, SqlFragment } from '../people/visible-people.js';
import type { AsOf } from './as-of.js';
import { raw, sql } from './sql.js';

/** What a counted enrolment is at the moment of the report: exactly one of these. */
export const STATES = ['completed', 'waived', 'scheduled', 'on-leave', 'in-progress', 'not-started'] as const;
export type State = (typeof STATES)[number];

/**
 * Where an enrolment's status and due date are read: on the enrolment itself for now, which is four times as fast,
 * and in its periods for a day gone by. Both give the same for now.
 */
function standing({ at, isNow }: AsOf): { status: SqlFragment; dueAt: SqlFragment; join: SqlFragment } {
  if (isNow) return { status: raw('e.status'), dueAt: raw('e.due_at'), join: raw('') };
  return {
    status: raw('ep.status'),
    dueAt: raw('ep.due_at'),
    join: sql`JOIN enrolment_periods ep ON ep.enrolment_id = e.id AND ep.from_at <= ${at} AND ep.to_at > ${at}`,
  };
}

/** Enrolments `e` with the service `s` of their people; `isCounted` ties them to a person `p` and narrows them. */
export const enrolmentsServed = (asOf: AsOf): SqlFragment =>
  sql`service_periods s JOIN enrolments e ON e.person_id = s.person_id ${standing(asOf).join}`;

/** The department, title and manager `pl` that a person has on the day. */
export const placementOnDay = ({ day }: AsOf): SqlFragment =>
  sql`LEFT JOIN placement_periods pl ON pl.person_id = p.id AND pl.from_on <= ${day} AND pl.to_on > ${day}`;

/**
 * Whether an enrolment of `p` counts: active, completed or waived (not withdrawn, not expired) at the moment, and its person in
 * service on the day, or to come and enrolled for then. Whoever comes back later counts once, with the service of the day; and of
 * a track that was begun anew the latest cycle.
 */
export const isCounted = (asOf: AsOf): SqlFragment => sql`s.person_id = p.id AND s.to_on > ${asOf.day}
  AND ${standing(asOf).status} IN ('active', 'completed', 'waived') AND ${isLatest(asOf)}
  AND (s.from_on <= ${asOf.day} OR (e.starts_at > ${asOf.at} AND NOT EXISTS (SELECT 1 FROM service_periods sooner
    WHERE sooner.person_id = s.person_id AND sooner.to_on > ${asOf.day} AND sooner.from_on < s.from_on)))`;

/** That no later cycle stood in the enrolment's place at the moment. */
const isLatest = ({ at, isNow }: AsOf): SqlFragment =>
  isNow ? raw('e.superseded_at IS NULL') : sql`(e.superseded_at IS NULL OR e.superseded_at > ${at})`;

/** 1 where an enrolment is of a time before its person's break in service; whose return is `rt`, as `returnBy` joins it. */
export const isBeforeBreak = raw('CASE WHEN e.starts_on < rt.returned_on THEN 1 ELSE 0 END');

/** The latest return `rt` of a person to service, if it was by the day. */
export const returnBy = ({ day }: AsOf): SqlFragment =>
  sql`LEFT JOIN person_returns rt ON rt.person_id = p.id AND rt.returned_on <= ${day}`;

/** The one state of a counted enrolment at the moment, in the order in which the first that fits holds. */
export const stateOf = (asOf: AsOf): SqlFragment => sql`CASE
  WHEN ${isCompleted(asOf)} THEN 'completed'
  WHEN ${standing(asOf).status} = 'waived' THEN 'waived'
  WHEN e.starts_at > ${asOf.at} THEN 'scheduled'
  WHEN EXISTS (SELECT 1 FROM absences a
    WHERE a.person_id = e.person_id AND a.starts_at <= ${asOf.at} AND a.ends_at > ${asOf.at}) THEN 'on-leave'
  WHEN e.started_at <= ${asOf.at} THEN 'in-progress'
  ELSE 'not-started' END`;

/** The condition that an enrolment was completed at the moment: the same as that state, but cheap. */
export const isCompleted = (asOf: AsOf): SqlFragment => sql`${standing(asOf).status} = 'completed'`;

/** 1 where an enrolment is active and the due date of the moment has passed, even if its clock stands still. */
export const isPastDue = (asOf: AsOf): SqlFragment =>
  sql`CASE WHEN ${standing(asOf).status} = 'active' AND ${standing(asOf).dueAt} <= ${asOf.at} THEN 1 ELSE 0 END`;

/** Whether the clock of a counted enrolment runs, so that it can be overdue: it is neither done, scheduled nor on leave. */
export const isRunning = (state: State): boolean => state === 'in-progress' || state === 'not-started';

/** The condition that a counted enrolment is overdue: its clock runs and its due date has passed. */
export const isOverdue = (asOf: AsOf): SqlFragment =>
  sql`${isPastDue(asOf)} = 1 AND ${stateOf(asOf)} IN ('in-progress', 'not-started')`;

/** The due date that held at the moment. */
export const dueAtOf = (asOf: AsOf): SqlFragment => standing(asOf).dueAt;

/** Whoever is below somebody on the day, by the managers of that day. */
export const belowOn = ({ day }: AsOf, headId: number, reach: Reach = 'line'): SqlFragment =>
  reach === 'direct'
    ? sql`p.id IN (SELECT person_id FROM placement_periods
        WHERE manager_id = ${headId} AND from_on <= ${day} AND to_on > ${day})`
    : sql`p.id IN (
  WITH RECURSIVE line (person_id) AS (
    SELECT person_id FROM placement_periods WHERE manager_id = ${headId} AND from_on <= ${day} AND to_on > ${day}
    UNION
    SELECT pp.person_id FROM line JOIN placement_periods pp
      ON pp.manager_id = line.person_id AND pp.from_on <= ${day} AND pp.to_on > ${day}
  ) SELECT person_id FROM line)`;
