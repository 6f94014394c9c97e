import type { Draft } from './answers.js';

/** What has been chosen and is not saved yet, by question. */
export type Drafts = Record<string, Draft>;

const placeOf = (attemptId: string) => `quiz.${attemptId}`;

/** Reads what this tab kept: it outlives loading the page again, and is gone with the tab. */
export function readDrafts(attemptId: string): Drafts {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(placeOf(attemptId)) ?? '{}');
    return isDrafts(kept) ? kept : {};
  } catch {
    return {};
  }
}

export function writeDrafts(attemptId: string, drafts: Drafts): void {
  try {
    if (Object.keys(drafts).length === 0) sessionStorage.removeItem(placeOf(attemptId));
    else sessionStorage.setItem(placeOf(attemptId), JSON.stringify(drafts));
  } catch {
    // A browser that keeps nothing: the page itself still holds them.
  }
}

const isDrafts = (value: unknown): value is Drafts =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'object');
