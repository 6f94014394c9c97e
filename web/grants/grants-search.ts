import { isOneOf, isText } from '../text/search-values.js';

export const ROLES = ['trainer', 'viewer', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const SCOPES = ['everybody', 'department', 'location', 'reporting-line', 'nobody'] as const;
export type ScopeKind = (typeof SCOPES)[number];

/** Left out: those that hold now or will. */
export const TIMES = ['now', 'coming', 'past'] as const;
export type Time = (typeof TIMES)[number];

/** All that the address of the list of grants says. */
export interface GrantsSearch {
  q?: string;
  role?: Role;
  scope?: ScopeKind;
  when?: Time;
}

/** Reads an address; whatever it holds that is not ours is left out. */
export function readGrantsSearch(search: Record<string, unknown>): GrantsSearch {
  return {
    ...(isText(search.q) && { q: String(search.q) }),
    ...(isOneOf(ROLES, search.role) && { role: search.role }),
    ...(isOneOf(SCOPES, search.scope) && { scope: search.scope }),
    ...(isOneOf(TIMES, search.when) && { when: search.when }),
  };
}
