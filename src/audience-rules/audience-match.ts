import type { Day } from '../common/days.js';
import type { DepartmentTree } from '../departments/department-tree.js';
import type { Audience, StartedWave } from './audience.js';

/** Where somebody stands when they match. */
export interface Matching {
  personId: number;
  departmentId: number | null;
  title: string | null;
  location: string | null;
}

/** By which part of an audience somebody was reached; `rule` is a rule of several parts, told by its words. */
export type MatchedBy =
  | 'new-hire'
  | 'customer-facing'
  | 'customer-facing-hire'
  | 'new-to-customers'
  | 'everybody'
  | 'named'
  | 'department'
  | 'title'
  | 'rule';

function partsMatched(audience: Audience, person: Matching, tree: DepartmentTree): MatchedBy[] {
  switch (audience.kind) {
    case 'new-hires':
      return ['new-hire'];
    case 'new-to-customers':
      return ['new-to-customers'];
    case 'customer-facing':
      return ['customer-facing'];
    case 'everybody-in-waves':
      return ['everybody'];
    case 'people':
      return audience.personIds.includes(person.personId) ? ['named'] : [];
    case 'departments':
      return departmentMatched(audience, person, tree);
    case 'titles':
      return person.title !== null && audience.titles.includes(person.title) ? ['title'] : [];
    case 'within':
      return [];
    case 'any':
      return audience.of.flatMap((part) => partsMatched(part, person, tree));
    case 'all': {
      const parts = audience.of.flatMap((part) => partsMatched(part, person, tree));
      // Of several conditions none alone is the reason.
      return parts.includes('rule') ? ['rule'] : parts;
    }
    case 'everybody':
    case 'locations':
    case 'worker-types':
    case 'below':
    case 'leads':
    case 'hired':
    case 'in-place':
    case 'grant':
    case 'track':
    case 'named':
    case 'not':
      return ['rule'];
  }
}

/** Who stands in a department below is told the rule: that everybody in theirs is meant would be another rule. */
function departmentMatched(
  { departmentIds, withSubDepartments = false }: Extract<Audience, { kind: 'departments' }>,
  { departmentId }: Matching,
  tree: DepartmentTree,
): MatchedBy[] {
  if (departmentId === null) return [];
  if (departmentIds.includes(departmentId)) return ['department'];
  return withSubDepartments && tree.isWithin(departmentId, departmentIds) ? ['rule'] : [];
}

const SAY_THEMSELVES = new Set<Audience['kind']>([
  'new-hires',
  'new-to-customers',
  'customer-facing',
  'everybody-in-waves',
  'people',
  'departments',
  'titles',
  'within',
]);

/** Whether it takes the words of the rule to say why somebody is meant. */
export function needsWords(audience: Audience): boolean {
  if (audience.kind === 'any' || audience.kind === 'all') return audience.of.some(needsWords);
  if (audience.kind === 'departments' && audience.withSubDepartments === true) return true;
  return !SAY_THEMSELVES.has(audience.kind);
}

/** What to tell somebody whom an audience matched: the part that names them most closely. */
export function matchedBy(audience: Audience, person: Matching, tree: DepartmentTree): MatchedBy {
  const parts = partsMatched(audience, person, tree);
  if (parts.includes('new-hire') && parts.includes('customer-facing')) return 'customer-facing-hire';
  return parts[0] ?? 'named';
}

/** The day of the first started wave that reaches somebody, or null. */
export function waveOf(waves: readonly StartedWave[], person: Matching): Day | null {
  const days = waves.flatMap(({ startsOn, scope }) => {
    if (scope.kind === 'department' && scope.departmentId !== person.departmentId) return [];
    if (scope.kind === 'location' && scope.location !== person.location) return [];
    return [startsOn];
  });
  return days.toSorted()[0] ?? null;
}
