import { Conflict, NotFound, RuleBroken } from '../common/errors/domain-error.js';

export const runNotFound = () =>
  new NotFound('RUN_NOT_FOUND', 'There is no such run, or it is not yours to see.');

export const runTooOld = (days: number) =>
  new RuleBroken(
    'RUN_TOO_OLD',
    `This run is older than ${days} days and cannot be undone any more: take people off one by one, or take the assignment back.`,
  );

export const runUnderWay = () =>
  new Conflict('RUN_UNDER_WAY', 'This run is still under way: wait until it has finished, then undo it.');
