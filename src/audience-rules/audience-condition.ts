import { assertNever } from '../common/assert-never.js';
import { MAY_TEACH, type SqlFragment, visiblePeople } from '../people/visible-people.js';
import type { Audience, AudienceContext, CustomerFacingRule, WaveScope } from './audience.js';

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

const meetingCustomers = ({ departments, titles }: CustomerFacingRule): SqlFragment =>
  joined([among('d.name', departments), among('pl.title', titles)], 'OR');

function reachedBy(scope: WaveScope): SqlFragment {
  switch (scope.kind) {
    case 'everybody':
      return { sql: '1 = 1', parameters: [] };
    case 'department':
      return among('pl.department_id', [scope.departmentId]);
    case 'location':
      return among('p.location', [scope.location]);
    default:
      return assertNever(scope);
  }
}

/** Compiles an audience to a condition on `persons p`, service `s`, placement `pl` and department `d`. */
export function audienceCondition(audience: Audience, context: AudienceContext): SqlFragment {
  switch (audience.kind) {
    case 'new-hires':
      return context.goLiveOn === null ? NOBODY : { sql: 's.from_on >= ?', parameters: [context.goLiveOn] };
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
      return among('pl.department_id', audience.departmentIds);
    case 'titles':
      return among('pl.title', audience.titles);
    case 'within': {
      const grants = audience.scopes.map((scope) => ({ role: 'trainer' as const, scope }));
      return visiblePeople({ personId: 0, sessionId: 0, grants, linesOf: [] }, MAY_TEACH, context.today);
    }
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
