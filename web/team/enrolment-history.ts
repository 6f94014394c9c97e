import type { View } from '../api/client.js';
import { shortDay } from '../text/dates.js';
import { text } from './messages.js';

type Enrolment = View<'EnrolmentView'>;
type Period = Enrolment['periods'][number];

/** One thing that happened to an enrolment. */
export interface Happening {
  /** The instant. */
  at: string;
  words: string;
  /** What somebody wrote with it, such as why it was waived. */
  note: string | null;
}

/** What happened to an enrolment, latest first; `dayOf` gives the reader's day of an instant. */
export function historyOf(periods: readonly Period[], dayOf: (instant: Date) => string): Happening[] {
  // A due date is the end of its day, which is the first moment of the next.
  const due = (at: string | null) => at && shortDay(dayOf(new Date(Date.parse(at) - 1)));
  return periods
    .flatMap((period, index): Happening[] => {
      const words = wordsOf(period, periods[index - 1], due(period.dueAt));
      return words === null ? [] : [{ at: period.from, words, note: period.note }];
    })
    .toReversed();
}

function wordsOf(
  { status, dueAt, note }: Period,
  before: Period | undefined,
  due: string | null,
): string | null {
  // Only what was completed elsewhere is completed with words.
  if (status === 'completed' && note !== null) return text('became-credited');
  if (status !== 'active') return text(`became-${status}`);
  if (!before) return due ? text('enrolledDue', { day: due }) : text('enrolled');
  if (before.status !== 'active') return due ? text('reopenedDue', { day: due }) : text('reopened');
  if (before.dueAt === dueAt) return null;
  return due ? text('movedTo', { day: due }) : text('movedAway');
}
