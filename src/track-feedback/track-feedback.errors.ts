import { Conflict, RuleBroken } from '../common/errors/domain-error.js';

export const feedbackClosed = () =>
  new RuleBroken(
    'FEEDBACK_CLOSED',
    'Only a track that was completed and is not long past asks the three questions.',
  );

export const feedbackSent = () =>
  new Conflict(
    'FEEDBACK_SENT',
    'The three questions of this track were answered already, and the answers stand.',
  );
