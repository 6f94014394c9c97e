import { hasRole, type Identity, type Role, type Scope } from '../common/access/identity.js';
import type { Day } from '../common/days.js';
import type { SqlValue } from '../database/values.js';

/** A piece of SQL with the values of its `?`. */
export interface SqlFragment {
  sql: string;
  parameters: SqlValue[];
}

/** Which of a caller's rights count for a question. */
export interface Rights {
  /** Grants with these roles open the people in their scope; `admin` always does. */
  roles: readonly Exclude<Role, 'admin'>[];
  /** Whether the caller's own reporting lines, and those they deputise for, count. */
  lines: boolean;
}

/** Whoever may look at a person's record: trainers, viewers, managers. */
export const MAY_SEE: Rights = { roles: ['trainer', 'viewer'], lines: true };
/** Whoever leads people: managers, and who stands in for them. */
export const MAY_LEAD: Rights = { roles: [], lines: true };
/** Whoever may put people on tracks and record what they did: trainers. */
export const MAY_TEACH: Rights = { roles: ['trainer'], lines: false };

/** Departments that a caller may ask about even while nobody is in them. */
export const grantedDepartments = (identity: Identity, rights: Rights): number[] =>
  identity.grants.flatMap(({ role, scope }) =>
    rights.roles.some((wanted) => wanted === role) && scope.kind === 'department' ? [scope.departmentId] : [],
  );

/**
 * That a record `p` stands for itself: it was not merged into another one. Only where people are listed or named: a merged record
 * has no service, no place and no enrolments, so that whatever counts these need not ask. No index is of use, since nearly
 * everybody stands for themself.
 */
export const NOT_MERGED = 'COALESCE(p.merged_into_id, 0) = 0';
/** That somebody is in service at an instant, which is given twice, as a condition on a column with their id. */
export const servesAt = (personId: string): string =>
  `EXISTS (SELECT 1 FROM service_periods sv WHERE sv.person_id = ${personId} AND sv.starts_at <= ? AND sv.ends_at > ?)`;
/** People `p` by the record `n` that a number or an address names: a merged record means whoever it was merged into. */
export const NAMED = 'persons n JOIN persons p ON p.id = COALESCE(n.merged_into_id, n.id)';
/** The department of a person `p` on a day, which is given twice, as a value of a SELECT; null where they have none. */
export const DEPARTMENT_OF_DAY = `(SELECT MAX(d.name) FROM placement_periods pl JOIN departments d ON d.id = pl.department_id
  WHERE pl.person_id = p.id AND pl.from_on <= ? AND pl.to_on > ?)`;
const EVERYBODY: SqlFragment = { sql: '1 = 1', parameters: [] };
const NOBODY: SqlFragment = { sql: '1 = 0', parameters: [] };

/** Whether a condition leaves nobody out, so that a figure about everybody need not look at each person. */
export const isEverybody = (people: SqlFragment) => people === EVERYBODY;

/** How far below somebody: everybody at any depth, or only those who report to them. */
export type Reach = 'line' | 'direct';

/** The reporting lines that hold now; `reporting_lines` keeps those before for a while. */
export const CURRENT_GENERATION =
  "(SELECT MAX(rg.generation) FROM reporting_generations rg WHERE rg.status = 'current')";

/** People below somebody in today's reporting lines as a condition on `persons p`; leavers stand where they last were. */
export function below(headId: number, reach: Reach = 'line'): SqlFragment {
  const sql =
    `p.id IN (SELECT rl.descendant_id FROM reporting_lines rl WHERE rl.ancestor_id = ? AND rl.generation = ${CURRENT_GENERATION}` +
    `${reach === 'direct' ? ' AND rl.depth = 1' : ''})`;
  return { sql, parameters: [headId] };
}

function within(scope: Scope, today: Day): SqlFragment {
  switch (scope.kind) {
    case 'everybody':
      return EVERYBODY;
    case 'nobody':
      return NOBODY;
    case 'location':
      return { sql: 'p.location = ?', parameters: [scope.location] };
    case 'reporting-line':
      return below(scope.personId);
    case 'department': {
      const sql =
        'p.id IN (SELECT sp.person_id FROM placement_periods sp WHERE sp.department_id = ? AND sp.from_on <= ? AND sp.to_on > ?)';
      return { sql, parameters: [scope.departmentId, today, today] };
    }
  }
}

/** Whether any of a caller's rights has a scope: whoever was given a role without one reaches nobody. */
export function opensAnybody(identity: Identity, rights: Rights): boolean {
  if (hasRole(identity, 'admin')) return true;
  const isOpening = ({ role, scope }: Identity['grants'][number]) =>
    rights.roles.some((wanted) => wanted === role) && scope.kind !== 'nobody';
  return identity.grants.some(isOpening) || (rights.lines && identity.linesOf.length > 0);
}

/**
 * The people whose rows a caller may have, as a condition on `persons p`: permission follows today's
 * departments and lines, whichever day is asked about.
 */
export function visiblePeople(identity: Identity, rights: Rights, today: Day): SqlFragment {
  if (hasRole(identity, 'admin')) return EVERYBODY;
  const granted = identity.grants
    .filter(({ role }) => rights.roles.some((wanted) => wanted === role))
    .map(({ scope }) => within(scope, today));
  const lines = rights.lines ? identity.linesOf.map((headId) => below(headId)) : [];
  const parts = [...granted, ...lines];
  if (parts.length === 0) return NOBODY;
  if (parts.includes(EVERYBODY)) return EVERYBODY;
  return {
    sql: `(${parts.map(({ sql }) => sql).join(' OR ')})`,
    parameters: parts.flatMap(({ parameters }) => parameters),
  };
}
