import { isId, isOneOf, isText, isTrue } from '../text/search-values.js';

/** Where somebody stands over all their tracks, as the API names it; in the order of urgency. */
export const STANDINGS = [
  'late',
  'in-progress',
  'not-started',
  'on-leave',
  'scheduled',
  'done',
  'none',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** What a team is sorted by: a column of its own, or `track:` and the slug of a track. */
export type SortKey = 'name' | 'standing' | 'minutes' | `track:${string}`;

/** All that the address of a team says: whose it is, and how it is looked at. */
export interface TeamSearch {
  /** Id of the head of the line; left out for one's own. */
  of?: string;
  /** Only who reports to the head. */
  direct?: true;
  q?: string;
  standing?: Standing;
  department?: string;
  sort?: SortKey;
  desc?: true;
}

const isSortKey = (value: unknown): value is SortKey =>
  typeof value === 'string' && /^(name|standing|minutes|track:[a-z0-9-]{1,80})$/.test(value);

/** Reads an address; whatever it holds that is not ours is left out. */
export function readTeamSearch(search: Record<string, unknown>): TeamSearch {
  return {
    ...(isId(search.of) && { of: search.of }),
    ...(isTrue(search.direct) && { direct: true as const }),
    ...(isText(search.q) && { q: String(search.q) }),
    ...(isOneOf(STANDINGS, search.standing) && { standing: search.standing }),
    ...(isText(search.department) && { department: String(search.department) }),
    ...(isSortKey(search.sort) && { sort: search.sort }),
    ...(isTrue(search.desc) && { desc: true as const }),
  };
}
