import type { Group, Named } from '../audiences/rule-draft.js';
import type { DueKind } from './due-draft.js';

/** Somebody who is named. */
export interface DraftPerson {
  id: string;
  name: string;
  employeeNumber: string;
}

/** An entry of a pasted list that stands for nobody, or for more than one. */
export interface Unresolved {
  entry: string;
  why: 'not-found' | 'ambiguous';
}

/** All that has been chosen for an assignment and is not assigned yet. */
export interface Draft {
  track: { slug: string; title: string } | null;
  people: DraftPerson[];
  departments: { id: string; name: string }[];
  titles: string[];
  /** Named audiences. */
  audiences: Named[];
  /** A rule of one's own: one group, or none. */
  rule: Group[];
  /** What stands in the box for lists and has not been looked up. */
  pasted: string;
  unresolved: Unresolved[];
  dueKind: DueKind;
  /** As typed: how much time, in which unit, and after or before what. */
  days: string;
  dueUnit: string;
  dueSide: 'after' | 'before';
  dueDay: string;
  dueTrack: string;
  dueTrackTitle: string;
  grace: string;
  on: string;
  name: string;
  /** Makes sending it twice harmless; another one after every change. */
  requestKey: string;
}

export const EMPTY: Draft = {
  track: null,
  people: [],
  departments: [],
  titles: [],
  audiences: [],
  rule: [],
  pasted: '',
  unresolved: [],
  dueKind: 'enrolment',
  days: '14',
  dueUnit: 'days',
  dueSide: 'after',
  dueDay: '',
  dueTrack: '',
  dueTrackTitle: '',
  grace: '',
  on: '',
  name: '',
  requestKey: '',
};

/** Most people, departments and titles that one assignment names (the API's limits). */
export const MOST_PEOPLE = 2_000;
export const MOST_NAMES = 200;

const placeOf = (personId: string) => `assign.${personId}`;

/** Reads what this tab kept of somebody's draft: it outlives loading the page again, and is gone with the tab. */
export function readDraft(personId: string): Draft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(placeOf(personId)) ?? '{}');
    return isDraft(kept) ? kept : EMPTY;
  } catch {
    return EMPTY;
  }
}

export function writeDraft(personId: string, draft: Draft): void {
  try {
    if (draft === EMPTY) sessionStorage.removeItem(placeOf(personId));
    else sessionStorage.setItem(placeOf(personId), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing: the page itself still holds it.
  }
}

/** Only this file writes them, so that a draft of an older page is all that can differ. */
function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const given = new Map(Object.entries(value));
  return Object.entries(EMPTY).every(([key, empty]) => {
    if (key === 'track') return given.has(key);
    return Array.isArray(empty) ? Array.isArray(given.get(key)) : typeof given.get(key) === 'string';
  });
}
