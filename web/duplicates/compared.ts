import type { View } from '../api/client.js';
import { dayInWordsOf } from '../text/dates.js';
import { text } from './messages.js';

/** One of two records that are compared. */
export interface Compared extends View<'PersonView'> {
  source: string;
  /** What they have done, a line each. */
  done: string[];
}

/** How many tracks somebody has completed and is on, in words. */
export function countsInWords(tracksCompleted: number, tracksUnderWay: number): string[] {
  const words = [
    tracksCompleted > 0 && text('completed', { count: tracksCompleted }),
    tracksUnderWay > 0 && text('underWay', { count: tracksUnderWay }),
  ].filter((one) => one !== false);
  return words.length > 0 ? words : [text('noTracks')];
}

/** What somebody has done on each track, in words; what ended without being done says nothing. */
export function tracksInWords(enrolments: readonly View<'EnrolmentView'>[]): string[] {
  const words = enrolments.map(trackInWords).filter((one) => one !== null);
  return words.length > 0 ? words : [text('noTracks')];
}

function trackInWords({
  track: { title: track },
  status,
  completedAt,
}: View<'EnrolmentView'>): string | null {
  if (completedAt !== null) return text('trackCompleted', { track, day: dayInWordsOf(completedAt) });
  if (status === 'active') return text('trackUnderWay', { track });
  return status === 'waived' ? text('trackWaived', { track }) : null;
}
