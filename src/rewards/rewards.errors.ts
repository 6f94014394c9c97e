import { Conflict, type ErrorDetail, RuleBroken } from '../common/errors/domain-error.js';

export const rewardsChangedMeanwhile = () =>
  new Conflict('REWARDS_CHANGED_MEANWHILE', 'Somebody else has changed the page: read it again.');

export const rewardsText = (faults: ErrorDetail[]) =>
  new RuleBroken('REWARDS_TEXT_FAULTY', 'Parts of this text would not be shown: see details.', faults);
