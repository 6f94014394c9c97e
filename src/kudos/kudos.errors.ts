import { Conflict, InvalidInput, NotFound, RuleBroken } from '../common/errors/domain-error.js';

const atField = (field: string, code: string, message: string) =>
  new RuleBroken(code, message, [{ field, code, message }]);

export const kudosNotFound = () =>
  new NotFound('KUDOS_NOT_FOUND', 'There are no such thanks, or they are not yours to see.');

export const receiverNotFound = () =>
  atField('to', 'KUDOS_RECEIVER_UNKNOWN', 'There is no such person: GET /api/colleagues finds them by name.');

export const receiverHasLeft = () =>
  atField(
    'to',
    'KUDOS_RECEIVER_LEFT',
    'This person does not work here at present, so thanks would not reach them.',
  );

export const receiverIsSelf = () =>
  atField('to', 'KUDOS_TO_SELF', 'Thanks go to somebody else: choose a colleague.');

export const teamNotFound = () =>
  atField('to', 'KUDOS_TEAM_UNKNOWN', 'There is no such team: GET /api/colleagues/teams finds them by name.');

export const teamTooSmall = () =>
  atField(
    'to',
    'KUDOS_TEAM_TOO_SMALL',
    'A team is two people or more beside yourself: thank them by name instead.',
  );

export const behaviourUnknown = () =>
  atField(
    'behaviour',
    'KUDOS_BEHAVIOUR_UNKNOWN',
    'There is no such behaviour: GET /api/behaviours lists them.',
  );

export const tooManyKudos = (most: number) =>
  new RuleBroken(
    'TOO_MANY_KUDOS',
    `You have thanked ${most} times today, which is as often as counts: go on tomorrow.`,
  );

export const kudosSettled = () =>
  new Conflict(
    'KUDOS_SETTLED',
    'These thanks can no longer be changed: the ten minutes are over. They can be withdrawn.',
  );

export const requestKeyInvalid = () =>
  new InvalidInput('REQUEST_KEY_INVALID', 'A key has 1 to 80 characters.');

export const kudosKeyReused = () =>
  new Conflict('REQUEST_KEY_REUSED', 'Other thanks were given with this key: make a new one for each.');

export const nothingToSettle = () =>
  new NotFound('KUDOS_REPORT_NOT_FOUND', 'No report about these thanks waits for a decision.');
