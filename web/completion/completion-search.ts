import { today } from '../text/dates.js';
import { isDay, isId, isOneOf, isText, isTrue } from '../text/search-values.js';

/** What the report can be grouped by, as the API names it. */
export const GROUPINGS = ['department', 'location', 'track', 'manager', 'hire-month'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What the groups are sorted by; by name unless the address says otherwise. */
export const GROUP_SORTS = ['name', 'rate', 'completed', 'overdue', 'days'] as const;
export type GroupSort = (typeof GROUP_SORTS)[number];

/** Where an enrolment is; `late` is whatever is past its due date. */
export const STANDINGS = [
  'late',
  'in-progress',
  'not-started',
  'on-leave',
  'scheduled',
  'completed',
  'waived',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** Whose enrolments on which day: what the report and the list of people have in common. */
export interface Filters {
  /** A day before today; today where it is left out. */
  asOf?: string;
  /** Slug of a track. */
  track?: string;
  /** Id of a department. */
  department?: string;
  location?: string;
}

/** All that the address of the report says. */
export interface CompletionSearch extends Filters {
  by?: Grouping;
  sort?: GroupSort;
  desc?: true;
}

/** All that the address of the list of people says. */
export interface PeopleSearch extends Filters {
  q?: string;
  standing?: Standing;
  /** Id of a manager: only who reports to them. */
  manager?: string;
}

type Raw = Record<string, unknown>;

const isSlug = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);

/** What of an address narrows the numbers; a day to come is none that there is a report of. */
export function readFilters(search: Raw): Filters {
  return {
    ...(isDay(search.asOf) && search.asOf < today() && { asOf: search.asOf }),
    ...(isSlug(search.track) && { track: search.track }),
    ...(isId(search.department) && { department: search.department }),
    ...(isText(search.location, 120) && { location: String(search.location) }),
  };
}

/** Reads the address of the report; whatever it holds that is not ours is left out. */
export function readCompletionSearch(search: Raw): CompletionSearch {
  return {
    ...readFilters(search),
    ...(isOneOf(GROUPINGS, search.by) && { by: search.by }),
    ...(isOneOf(GROUP_SORTS, search.sort) && { sort: search.sort }),
    ...(isTrue(search.desc) && { desc: true as const }),
  };
}

/** As `readCompletionSearch`, for the list of people. */
export function readPeopleSearch(search: Raw): PeopleSearch {
  return {
    ...readFilters(search),
    ...(isText(search.q) && { q: String(search.q) }),
    ...(isOneOf(STANDINGS, search.standing) && { standing: search.standing }),
    ...(isId(search.manager) && { manager: search.manager }),
  };
}
