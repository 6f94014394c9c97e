import { isText, isTrue } from '../text/search-values.js';

/** What assignments are sorted by; left out: newest first. */
export const SORTS = ['name', 'due', 'enrolled', 'progress', 'overdue', 'made'] as const;
export type SortKey = (typeof SORTS)[number];

/** All that the address of the list says. */
export interface AssignmentsSearch {
  mine?: true;
  status?: 'active' | 'paused' | 'ended';
  sort?: SortKey;
  desc?: true;
}

/** Where somebody is on an assignment, as the API names it. */
export const STATES = [
  'overdue',
  'open',
  'scheduled',
  'completed',
  'waived',
  'withdrawn',
  'expired',
] as const;
export type State = (typeof STATES)[number];

/** Which people of an assignment the address asks for. */
export interface PeopleSearch {
  state?: State;
  q?: string;
}

/** Reads an address; whatever it holds that is not ours is left out. */
export function readAssignmentsSearch(search: Record<string, unknown>): AssignmentsSearch {
  const sort = SORTS.find((one) => one === search.sort);
  const status = (['active', 'paused', 'ended'] as const).find((one) => one === search.status);
  return {
    ...(isTrue(search.mine) && { mine: true as const }),
    ...(status && { status }),
    ...(sort && { sort }),
    ...(sort && isTrue(search.desc) && { desc: true as const }),
  };
}

export function readPeopleSearch(search: Record<string, unknown>): PeopleSearch {
  const state = STATES.find((one) => one === search.state);
  return { ...(state && { state }), ...(isText(search.q) && { q: String(search.q) }) };
}
