import { dayInWords, dayOf } from '../text/dates.js';
import { text } from './messages.js';
import type { EnrolmentPast } from './queries.js';

/** Something that happened to an enrolment, in words. */
export interface HistoryEntry {
  at: string;
  words: string;
}

/** What happened to an enrolment, latest first: reasons that came and ended, and every status and due date. */
export function historyOf({ reasons, periods }: EnrolmentPast): HistoryEntry[] {
  const entries = [
    ...reasons.map(({ from, assignment, why }) => ({
      at: from,
      words: text('reasonBegan', { assignment, why }),
    })),
    ...reasons.flatMap(({ ended, assignment }) =>
      ended === null ? [] : [{ at: ended, words: text('reasonEnded', { assignment }) }],
    ),
    ...periods.map((period) => ({ at: period.from, words: periodWords(period) })),
  ];
  return entries.toSorted((one, other) => other.at.localeCompare(one.at));
}

function periodWords({ status, dueAt, note }: EnrolmentPast['periods'][number]): string {
  // Only what was completed elsewhere is completed with words.
  if (status === 'completed' && note !== null)
    return text('withNote', { state: text('period:credited'), note });
  const state =
    status === 'active' && dueAt !== null
      ? // The instant ends the day.
        text('period:activeDue', { day: dayInWords(dayOf(new Date(Date.parse(dueAt) - 1))) })
      : text(`period:${status}`);
  return note === null ? state : text('withNote', { state, note });
}
