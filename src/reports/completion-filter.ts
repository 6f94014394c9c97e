import type { Day } from '../common/days.js';
import { wordsLike } from '../common/text-keys.js';
import { below, type Reach, type SqlFragment } from '../people/visible-people.js';
import type { AsOf } from './as-of.js';
import { belowOn, isOverdue, type State, stateOf } from './counted-enrolments.js';
import { allOf, raw, sql } from './sql.js';

/** Which counted enrolments a report is about, by internal ids; whatever is left out does not narrow. */
export interface CompletionFilter {
  asOf: AsOf;
  /** The people whose rows the caller may have, as a condition on `persons p`. */
  visible: SqlFragment;
  departmentId?: number;
  /** Where people are now: only departments, titles and lines are known by day. */
  location?: string;
  /** Whoever is below this person. */
  headId?: number;
  /** How far below. */
  reach?: Reach;
  text?: string;
  trackId?: number;
  status?: State;
  overdue?: boolean;
}

/** Conditions on `persons p`: found by every word, which is cheap to test and so comes first, and those of `setOf`. */
export function peopleOf(filter: CompletionFilter): SqlFragment[] {
  return [...wordsLike(filter.text ?? '').map(foundBy), ...setOf(filter)];
}

/** Conditions on `persons p` that name a set: visible, placed in the department on the day, at the location, below somebody on the day. */
export function setOf({
  asOf,
  visible,
  departmentId,
  location,
  headId,
  reach,
}: CompletionFilter): SqlFragment[] {
  const conditions = visible.sql === raw('1 = 1').sql ? [] : [visible];
  if (departmentId !== undefined) conditions.push(inDepartmentOn(asOf.day, departmentId));
  if (location !== undefined) conditions.push(sql`p.location = ${location}`);
  if (headId !== undefined) conditions.push(asOf.isNow ? below(headId, reach) : belowOn(asOf, headId, reach));
  return conditions;
}

/** The condition on a counted enrolment `e`. */
export function enrolmentsOf({ asOf, trackId, status, overdue }: CompletionFilter): SqlFragment {
  const conditions: SqlFragment[] = [];
  if (trackId !== undefined) conditions.push(sql`e.track_id = ${trackId}`);
  if (status !== undefined) conditions.push(sql`${stateOf(asOf)} = ${status}`);
  if (overdue === true) conditions.push(sql`(${isOverdue(asOf)})`);
  if (overdue === false) conditions.push(sql`NOT (${isOverdue(asOf)})`);
  return allOf(conditions);
}

const foundBy = (word: string): SqlFragment => sql`p.search_key LIKE ${word} ESCAPE '!'`;

const inDepartmentOn = (day: Day, departmentId: number): SqlFragment =>
  sql`p.id IN (SELECT sp.person_id FROM placement_periods sp
    WHERE sp.department_id = ${departmentId} AND sp.from_on <= ${day} AND sp.to_on > ${day})`;
