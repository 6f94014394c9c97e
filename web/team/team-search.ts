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

const isId = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,22}$/.test(value);
const isStanding = (value: unknown): value is Standing => STANDINGS.some((standing) => standing === value);
const isSortKey = (value: unknown): value is SortKey =>
  typeof value === 'string' && /^(name|standing|minutes|track:[a-z0-9-]{1,80})$/.test(value);
const isText = (value: unknown): value is string | number =>
  (typeof value === 'string' && value.trim() !== '' && value.length <= 100) || typeof value === 'number';
const isTrue = (value: unknown) => value === true || value === 'true';

/** Reads an address; whatever it holds that is not ours is left out. */
export function readTeamSearch(search: Record<string, unknown>): TeamSearch {
  return {
    ...(isId(search.of) && { of: search.of }),
    ...(isTrue(search.direct) && { direct: true as const }),
    ...(isText(search.q) && { q: String(search.q) }),
    ...(isStanding(search.standing) && { standing: search.standing }),
    ...(isText(search.department) && { department: String(search.department) }),
    ...(isSortKey(search.sort) && { sort: search.sort }),
    ...(isTrue(search.desc) && { desc: true as const }),
  };
}
