import {
  Conflict,
  type ErrorDetail,
  InvalidInput,
  NotFound,
  RuleBroken,
} from '../common/errors/domain-error.js';

const atField = (field: string, code: string, message: string) =>
  new RuleBroken(code, message, [{ field, code, message }]);

export const nominationNotFound = () =>
  new NotFound('NOMINATION_NOT_FOUND', 'There is no such nomination, or it is not yours.');

export const roundNotFound = () =>
  new NotFound('ROUND_NOT_FOUND', 'There is no such round, or it is not yours to see.');

export const quarterInvalid = () => new InvalidInput('QUARTER_INVALID', 'A quarter is written like 2026-Q4.');

export const nomineeUnknown = () =>
  atField('to', 'NOMINEE_UNKNOWN', 'There is no such person: GET /api/colleagues finds them by name.');

export const nomineeHasLeft = () =>
  atField('to', 'NOMINEE_LEFT', 'This person does not work here at present, so they cannot be nominated.');

export const nomineeIsSelf = () =>
  atField('to', 'NOMINEE_IS_SELF', 'Nobody nominates themself: choose a colleague.');

export const nominatedBehaviourUnknown = () =>
  atField(
    'behaviour',
    'NOMINATION_BEHAVIOUR_UNKNOWN',
    'There is no such behaviour: GET /api/behaviours lists them.',
  );

export const nominatedAlready = () =>
  new Conflict(
    'NOMINATED_ALREADY',
    'You have nominated this colleague this quarter: withdraw that nomination to write another.',
  );

export const tooManyNominations = (most: number) =>
  new RuleBroken(
    'TOO_MANY_NOMINATIONS',
    `You have nominated ${most} colleagues this quarter, which is the most: withdraw one to nominate another.`,
  );

export const nominationsClosed = () =>
  new Conflict('NOMINATIONS_CLOSED', 'Nominations of this quarter have ended: the panel has them.');

export const roundDaysWrong = (faults: ErrorDetail[]) =>
  new RuleBroken('ROUND_DAYS_WRONG', 'These days do not fit the round: see details.', faults);

export const roundDecided = () => new Conflict('ROUND_DECIDED', 'This round is decided already.');
