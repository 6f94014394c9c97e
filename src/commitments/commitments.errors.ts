import { NotFound, RuleBroken } from '../common/errors/domain-error.js';
import { ASKED_WITHIN_DAYS } from './commitment.js';

export const commitmentNotFound = () =>
  new NotFound('COMMITMENT_NOT_FOUND', 'You have no such commitment that waits for an answer.');

export const cannotBeAskedThen = () => {
  const message = `Choose a day from tomorrow on, at most ${ASKED_WITHIN_DAYS} days away.`;
  return new RuleBroken('COMMITMENT_DAY', message, [{ code: 'COMMITMENT_DAY', field: 'askOn', message }]);
};
