/** What somebody has answered so far; 0 is no answer yet. */
export interface FeedbackDraft {
  usefulness: number;
  worth: number;
  suggestion: string;
  /** Whether they would rather not be asked. */
  isSkipped: boolean;
}

export const BLANK: FeedbackDraft = { usefulness: 0, worth: 0, suggestion: '', isSkipped: false };

const placeOf = (enrolmentId: string) => `feedback.${enrolmentId}`;

/** What this tab kept of answers that were not sent; gone with the tab. */
export function readDraft(enrolmentId: string): FeedbackDraft {
  try {
    return asDraft(JSON.parse(sessionStorage.getItem(placeOf(enrolmentId)) ?? 'null'));
  } catch {
    // What cannot be read is begun anew.
    return BLANK;
  }
}

export function writeDraft(enrolmentId: string, draft: FeedbackDraft | null): void {
  try {
    if (draft) sessionStorage.setItem(placeOf(enrolmentId), JSON.stringify(draft));
    else sessionStorage.removeItem(placeOf(enrolmentId));
  } catch {
    // A browser that keeps nothing: the page itself still holds it.
  }
}

/** The parts of a kept value that are what they should be; exported for its test. */
export function asDraft(kept: unknown): FeedbackDraft {
  if (typeof kept !== 'object' || kept === null) return BLANK;
  const mark = (value: unknown) => (typeof value === 'number' && value >= 1 && value <= 5 ? value : 0);
  return {
    usefulness: 'usefulness' in kept ? mark(kept.usefulness) : 0,
    worth: 'worth' in kept ? mark(kept.worth) : 0,
    suggestion: 'suggestion' in kept && typeof kept.suggestion === 'string' ? kept.suggestion : '',
    isSkipped: 'isSkipped' in kept && kept.isSkipped === true,
  };
}
