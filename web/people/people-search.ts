import { isId, isOneOf, isText } from '../text/search-values.js';

export const STATUSES = ['in-service', 'on-leave', 'starting', 'left'] as const;
export type Status = (typeof STATUSES)[number];

export const WORKER_TYPES = ['employee', 'contractor', 'temporary', 'business-owner', 'partner'] as const;
export type WorkerType = (typeof WORKER_TYPES)[number];

/** All that the address of the list of people says. */
export interface PeopleSearch {
  q?: string;
  /** Id of a department. */
  department?: string;
  type?: WorkerType;
  status?: Status;
}

/** Reads an address; whatever it holds that is not ours is left out. */
export function readPeopleSearch(search: Record<string, unknown>): PeopleSearch {
  return {
    ...(isText(search.q) && { q: String(search.q) }),
    ...(isId(search.department) && { department: search.department }),
    ...(isOneOf(WORKER_TYPES, search.type) && { type: search.type }),
    ...(isOneOf(STATUSES, search.status) && { status: search.status }),
  };
}
