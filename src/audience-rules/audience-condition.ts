import { assertNever } from '../common/assert-never.js';
import type { Day } from '../common/days.js';
import {
  below,
  CURRENT_GENERATION,
  MAY_TEACH,
  type SqlFragment,
  visiblePeople,
} from '../people/visible-people.js';
import type {
  Audience,
  AudienceContext,
  CustomerFacingRule,
  Place,
  TrackState,
  WaveScope,
} from './audience.js';
import { type DaySpan, daysOf } from './day-span.js';

const EVERYBODY: SqlFragment = { sql: '1 = 1', parameters: [] };
const NOBODY: SqlFragment = { sql: '1 = 0', parameters: [] };

const among = (column: string, values: (string | number)[]): SqlFragment =>
  values.length === 0
    ? NOBODY
    : { sql: `${column} IN (${values.map(() => '?').join(', ')})`, parameters: values };

function joined(parts: SqlFragment[], word: 'AND' | 'OR'): SqlFragment {
  if (parts.length === 0) return NOBODY;
  return {
    sql: `(${parts.map(({ sql }) => sql).join(` ${word} `)})`,
    parameters: parts.flatMap(({ parameters }) => parameters),
  };
}

/** What is unknown is not meant, and so is meant by its opposite: NOT of NULL would mean nobody. */
const opposite = ({ sql, parameters }: SqlFragment): SqlFragment => ({
  sql: `NOT COALESCE(${sql}, 0)`,
  parameters,
});

const meetingCustomers = ({ departments, titles }: CustomerFacingRule): SqlFragment =>
  joined([among('d.name', departments), among('pl.title', titles)], 'OR');

function reachedBy(scope: WaveScope): SqlFragment {
  switch (scope.kind) {
    case 'everybody':
      return EVERYBODY;
    case 'department':
      return among('pl.department_id', [scope.departmentId]);
    case 'location':
      return among('p.location', [scope.location]);
    default:
      return assertNever(scope);
  }
}

function between(expression: string, span: DaySpan, today: Day): SqlFragment {
  const { from, to } = daysOf(span, today);
  const parts = [
    ...(from === null ? [] : [{ sql: `${expression} >= ?`, parameters: [from] }]),
    ...(to === null ? [] : [{ sql: `${expression} <= ?`, parameters: [to] }]),
  ];
  return parts.length > 0 ? joined(parts, 'AND') : { sql: `${expression} IS NOT NULL`, parameters: [] };
}

/** The departments that a statement means today. */
const departmentsOf = (
  { departmentIds, withSubDepartments = false }: Extract<Audience, { kind: 'departments' }>,
  { departments }: AudienceContext,
) => (withSubDepartments ? departments.within(departmentIds) : departmentIds);

/** The first day in today's place, without a break; where service began later, as after a return, that day. */
function firstDayIn(place: Place): string {
  const column = place === 'department' ? 'department_id' : 'title';
  return `(SELECT MIN(CASE WHEN f.from_on < s.from_on THEN s.from_on ELSE f.from_on END) FROM placement_periods f
    WHERE f.person_id = p.id AND f.${column} = pl.${column} AND f.from_on <= pl.from_on
      AND NOT EXISTS (SELECT 1 FROM placement_periods g WHERE g.person_id = p.id AND g.from_on > f.from_on AND g.from_on < pl.from_on
            AND COALESCE(g.${column} <> pl.${column}, 1)))`;
}

/** Who served before a day, meets customers now, and on that day or later left a place that does not, which is known. */
function newToCustomers(day: Day, { departments, titles }: CustomerFacingRule): SqlFragment {
  const before = joined([among('bd.name', departments), among('b.title', titles)], 'OR');
  const came = {
    sql: `s.from_on < ? AND EXISTS (SELECT 1 FROM placement_periods b LEFT JOIN departments bd ON bd.id = b.department_id
      WHERE b.person_id = p.id AND b.to_on >= ? AND b.to_on <= pl.from_on
        AND (b.department_id IS NOT NULL OR b.title IS NOT NULL) AND ${opposite(before).sql})`,
    parameters: [day, day, ...before.parameters],
  };
  return joined([meetingCustomers({ departments, titles }), came], 'AND');
}

const leading = (today: Day): SqlFragment => ({
  sql: `EXISTS (SELECT 1 FROM reporting_lines rl JOIN service_periods ls ON ls.person_id = rl.descendant_id AND ls.from_on <= ? AND ls.to_on > ?
          WHERE rl.generation = ${CURRENT_GENERATION} AND rl.ancestor_id = p.id AND rl.depth = 1)`,
  parameters: [today, today],
});

const holding = (role: string, now: Date): SqlFragment => ({
  sql: `EXISTS (SELECT 1 FROM grants g WHERE g.person_id = p.id AND g.role = ? AND g.from_at <= ? AND g.until_at > ? AND g.revoked_at IS NULL)`,
  parameters: [role, now, now],
});

const ON_TRACK: Record<TrackState, string> = {
  enrolled: 'x.open_key = 1',
  completed: "x.status = 'completed'",
};

const standing = (trackId: number, state: TrackState): SqlFragment => ({
  sql: `EXISTS (SELECT 1 FROM enrolments x WHERE x.person_id = p.id AND x.track_id = ? AND ${ON_TRACK[state]})`,
  parameters: [trackId],
});

/**
 * Compiles an audience to a condition on `persons p`, service `s`, placement `pl` and department `d`; named audiences must have been
 * replaced by their rules.
 */
export function audienceCondition(audience: Audience, context: AudienceContext): SqlFragment {
  switch (audience.kind) {
    case 'everybody':
      return EVERYBODY;
    case 'new-hires':
      return context.goLiveOn === null ? NOBODY : { sql: 's.from_on >= ?', parameters: [context.goLiveOn] };
    case 'new-to-customers':
      return context.goLiveOn === null ? NOBODY : newToCustomers(context.goLiveOn, context.customerFacing);
    case 'customer-facing':
      return meetingCustomers(context.customerFacing);
    case 'everybody-in-waves':
      return joined(
        context.waves.map(({ scope }) => reachedBy(scope)),
        'OR',
      );
    case 'people':
      return among('p.id', audience.personIds);
    case 'departments':
      return among('pl.department_id', departmentsOf(audience, context));
    case 'titles':
      return among('pl.title', audience.titles);
    case 'locations':
      return among('p.location', audience.locations);
    case 'worker-types':
      return among('pl.worker_type', audience.workerTypes);
    case 'below':
      return below(audience.personId, audience.reach);
    case 'leads':
      return leading(context.today);
    case 'hired':
      return between('s.hired_on', audience.days, context.today);
    case 'in-place':
      return between(firstDayIn(audience.place), audience.days, context.today);
    case 'grant':
      return holding(audience.role, context.now);
    case 'track':
      return standing(audience.track, audience.state);
    case 'named':
      throw new Error(`The named audience ${audience.audience} was not replaced by its rule.`);
    case 'within': {
      const grants = audience.scopes.map((scope) => ({ role: 'trainer' as const, scope }));
      return visiblePeople({ personId: 0, sessionId: 0, grants, linesOf: [] }, MAY_TEACH, context.today);
    }
    case 'not':
      return opposite(audienceCondition(audience.of, context));
    case 'any':
    case 'all':
      return joined(
        audience.of.map((part) => audienceCondition(part, context)),
        audience.kind === 'any' ? 'OR' : 'AND',
      );
    default:
      return assertNever(audience);
  }
}
