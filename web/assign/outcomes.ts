import type { Tone } from '../ui/status-badge.js';
import type { PreviewCounts } from './assign-data.js';
import type { Outcome } from './check-search.js';
import { text } from './messages.js';

interface Shown {
  tone: Tone;
  words: string;
}

/** How an outcome is shown beside a name. */
export const OUTCOME_SHOWN: Record<Outcome, Shown> = {
  'will-be-enrolled': { tone: 'done', words: text('willBeEnrolled') },
  'already-enrolled': { tone: 'open', words: text('alreadyEnrolled') },
  'already-completed': { tone: 'ended', words: text('alreadyCompleted') },
  waived: { tone: 'ended', words: text('waived') },
  'has-left': { tone: 'ended', words: text('hasLeft') },
};

/** A count of a preview, and the people whom it counts; null where they are not to be seen. */
export interface OutcomeCount {
  outcome: Outcome | null;
  people: number;
  words: string;
  means: string;
}

/** What an assignment would mean for how many; what is nobody is left out, but for who gets it and who has it. */
export function countsShown(counts: PreviewCounts): OutcomeCount[] {
  const { notYetStarted } = counts;
  const enrolledMeans =
    notYetStarted > 0 ? text('laterStarters', { count: notYetStarted }) : text('willBeEnrolledMeans');
  const shown = (outcome: Outcome, people: number, means: string): OutcomeCount => ({
    outcome,
    people,
    words: OUTCOME_SHOWN[outcome].words,
    means,
  });
  const sometimes: OutcomeCount[] = [
    shown('already-completed', counts.alreadyCompleted, text('alreadyCompletedMeans')),
    shown('waived', counts.waived, text('waivedMeans')),
    shown('has-left', counts.hasLeft, text('hasLeftMeans')),
    {
      outcome: null,
      people: counts.outsideScope,
      words: text('outsideScope'),
      means: text('outsideScopeMeans'),
    },
  ];
  return [
    shown('will-be-enrolled', counts.willBeEnrolled, enrolledMeans),
    shown('already-enrolled', counts.alreadyEnrolled, text('alreadyEnrolledMeans')),
    ...sometimes.filter(({ people }) => people > 0),
  ];
}
