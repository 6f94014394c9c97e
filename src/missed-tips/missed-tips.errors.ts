import { Conflict, NotFound } from '../common/errors/domain-error.js';

export const missedTipNotFound = () =>
  new NotFound(
    'MISSED_TIP_NOT_FOUND',
    'Nobody of yours may have missed a tip of this month like that: load the list again.',
  );

export const missedTipSentAgain = () =>
  new Conflict(
    'MISSED_TIP_SENT_AGAIN',
    'This tip was sent again meanwhile, or its person cannot be written to any more: load the list again.',
  );
