import { InvalidInput, NotFound, RuleBroken } from '../common/errors/domain-error.js';

export const requirementNotFound = () =>
  new NotFound(
    'REQUIREMENT_NOT_FOUND',
    'No track asks for such a thing: GET /api/tracks/:slug lists what tracks ask.',
  );

export const recordNotFound = () =>
  new NotFound(
    'RECORD_NOT_FOUND',
    'There is no such record: GET /api/requirements/:slug/records lists them.',
  );

export const dayAhead = () =>
  new InvalidInput('DAY_AHEAD', 'The day lies ahead: record it once it is over.', [
    { field: 'onDay', message: 'onDay must not be later than today' },
  ]);

export const signOffBySelf = () =>
  new RuleBroken(
    'SIGN_OFF_BY_SELF',
    'Nobody signs off themself: ask your trainer, your manager or their deputy.',
  );

export const completionRestsOnIt = () =>
  new RuleBroken(
    'COMPLETION_RESTS_ON_IT',
    'A completion rests on this record, and a completion is never taken away: leave a note with the programme owner instead.',
  );
