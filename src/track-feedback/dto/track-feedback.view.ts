import type { AnswerCount } from '../track-feedback.repository.js';

/** What learners said of a track, as figures about five people or more. */
export class TrackFeedbackView {
  /** How many answers are told: they come in fives; 0 while there are fewer. */
  answers: number;
  /** How many people gave 1, 2, 3, 4 and 5 for how useful it is for their work. */
  usefulness: number[];
  /** How many gave 1, 2, 3, 4 and 5 for whether it was worth the time. */
  worth: number[];
}

/** What somebody would change; nobody is told who. */
export class TrackSuggestionView {
  text: string;
}

export class TrackSuggestionsView {
  items: TrackSuggestionView[];
  nextCursor: string | null;
}

export function toTrackFeedbackView(counts: readonly AnswerCount[]): TrackFeedbackView {
  const times = (question: 'usefulness' | 'worth') =>
    [1, 2, 3, 4, 5].map((value) => sum(counts.filter((count) => count[question] === value)));
  return { answers: sum(counts), usefulness: times('usefulness'), worth: times('worth') };
}

const sum = (counts: readonly AnswerCount[]) => counts.reduce((total, { people }) => total + people, 0);
