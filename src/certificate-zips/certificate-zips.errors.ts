import { NotFound, RuleBroken } from '../common/errors/domain-error.js';

export const nobodyCompleted = () =>
  new NotFound(
    'NOBODY_COMPLETED',
    'Nobody whom you may see has completed this track in these days: choose other days or another department.',
  );

export const tooManyCertificates = (most: number) => {
  const message = `One file holds at most ${most} certificates: choose a department, or fewer days.`;
  return new RuleBroken('TOO_MANY_CERTIFICATES', message, [{ message, most }]);
};
