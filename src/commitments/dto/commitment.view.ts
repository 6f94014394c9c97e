import type { Day } from '../../common/days.js';
import type { CommitmentAnswer } from '../commitment.js';
import type { CommitmentRow } from '../commitments.repository.js';

export class CommitmentView {
  id: string;
  colleague: string;
  act: string;
  /** `YYYY-MM-DD`, where its person is. */
  askOn: Day;
  /** Whether its day has come and it waits for an answer. */
  isDue: boolean;
  isOpen: boolean;
  /** The last answer; `not-yet` while it is asked about again. */
  answer: CommitmentAnswer | null;
  madeAt: string;
}

export class CommitmentsView {
  /** The open one first, then the latest. */
  items: CommitmentView[];
}

export const toCommitmentView = (
  { publicId, colleague, act, askOn, askAt, answer, isOpen, madeAt }: CommitmentRow,
  now: Date,
): CommitmentView => ({
  id: publicId,
  colleague,
  act,
  askOn,
  isDue: isOpen && askAt <= now,
  isOpen,
  answer,
  madeAt: madeAt.toISOString(),
});
