import { assertNever } from '../common/assert-never.js';
import type { Role } from '../common/access/identity.js';
import type { WorkerType } from '../hr-files/worker-type.js';
import type { Audience, TrackState } from './audience.js';
import { spanInWords } from './day-span.js';

/** The names of what a rule mentions by id; a fallback stands for what is gone. */
export interface RuleNames {
  department(id: number): string;
  person(id: number): string;
  track(id: number): string;
  audience(id: number): string;
}

const WORKERS: Record<WorkerType, string> = {
  employee: 'employees',
  contractor: 'contractors',
  temporary: 'temporary staff',
  'business-owner': 'business owners',
  partner: 'partners',
};
const ROLES: Record<Role, string> = { trainer: 'trainers', viewer: 'viewers', admin: 'admins' };
const ON_TRACK: Record<TrackState, string> = { enrolled: 'on the track', completed: 'done with the track' };

/** `a`, `a or b`, `a, b or c`. */
function listed(words: readonly string[], link: 'or' | 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${link} ${words.at(-1)}`;
}

const wrapped = (audience: Audience, words: string) =>
  (audience.kind === 'any' || audience.kind === 'all') && audience.of.length > 1 ? `(${words})` : words;

/** Who is meant, for people, as a noun: `everybody in Sales`, `people who are …`. */
export function audienceInWords(audience: Audience, names: RuleNames): string {
  switch (audience.kind) {
    case 'everybody':
      return 'everybody';
    case 'new-hires':
      return 'new hires';
    case 'new-to-customers':
      return 'people who are new to a role that meets customers';
    case 'customer-facing':
      return 'people who meet customers';
    case 'everybody-in-waves':
      return 'everybody, wave by wave';
    case 'people':
      return audience.personIds.length === 1
        ? '1 person by name'
        : `${audience.personIds.length} people by name`;
    case 'departments':
      return departmentsInWords(audience, names);
    case 'titles':
      return `everybody with the title ${listed(audience.titles, 'or')}`;
    case 'locations':
      return `everybody at ${listed(audience.locations, 'or')}`;
    case 'worker-types':
      return listed(
        audience.workerTypes.map((type) => WORKERS[type]),
        'and',
      );
    case 'below':
      return audience.reach === 'direct'
        ? `direct reports of ${names.person(audience.personId)}`
        : `everybody below ${names.person(audience.personId)}`;
    case 'leads':
      return 'people who lead others';
    case 'hired':
      return `people hired ${spanInWords(audience.days)}`;
    case 'in-place':
      return `people whose first day in their ${audience.place === 'title' ? 'role' : 'department'} was ${spanInWords(audience.days)}`;
    case 'grant':
      return ROLES[audience.role];
    case 'track':
      return `people who are ${ON_TRACK[audience.state]} ${names.track(audience.track)}`;
    case 'named':
      return `the audience “${names.audience(audience.audience)}”`;
    case 'within':
      return "within the trainer's scope";
    case 'not':
      return `everybody except ${wrapped(audience.of, audienceInWords(audience.of, names))}`;
    case 'any':
      return audience.of
        .map((part) => (part.kind === 'any' ? audienceInWords(part, names) : inside(part, names)))
        .join('; or ');
    case 'all':
      return allInWords(audience.of, names);
    default:
      return assertNever(audience);
  }
}

/** `everybody in Sales`, `everybody in Sales or a department below it`. */
function departmentsInWords(
  { departmentIds, withSubDepartments = false }: Extract<Audience, { kind: 'departments' }>,
  names: RuleNames,
): string {
  const named = `everybody in ${listed(
    departmentIds.map((id) => names.department(id)),
    'or',
  )}`;
  if (!withSubDepartments) return named;
  return departmentIds.length === 1
    ? `${named} or a department below it`
    : `${named}, or a department below one of them`;
}

const inside = (part: Audience, names: RuleNames) => wrapped(part, audienceInWords(part, names));

/** Exceptions come last: `people who meet customers, and of them everybody in Sales, but not contractors`. */
function allInWords(parts: readonly Audience[], names: RuleNames): string {
  const meant = parts.filter(({ kind }) => kind !== 'not').map((part) => inside(part, names));
  const left = parts.flatMap((part) => (part.kind === 'not' ? [inside(part.of, names)] : []));
  return [
    meant.length > 0 ? meant.join(', and of them ') : 'everybody',
    ...left.map((words) => `but not ${words}`),
  ].join(', ');
}
