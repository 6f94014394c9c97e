import type { FeedbackState } from '../feedback-state.js';
import type { MyFeedback } from '../my-track-feedback.service.js';

/** The three questions after one of the caller's tracks. */
export class MyFeedbackView {
  /** open: can be answered; sent: was answered, and stands; closed: not completed, or long past. */
  state: FeedbackState;
  usefulness: number | null;
  worth: number | null;
  suggestion: string | null;
  sentAt: string | null;
}

export const toMyFeedbackView = ({ state, said }: MyFeedback): MyFeedbackView => ({
  state,
  usefulness: said?.usefulness ?? null,
  worth: said?.worth ?? null,
  suggestion: said?.suggestion ?? null,
  sentAt: said?.sentAt.toISOString() ?? null,
});
