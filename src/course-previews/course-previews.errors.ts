import { InvalidInput, NotAllowed } from '../common/errors/domain-error.js';

export const noScope = () =>
  new NotAllowed('NO_SCOPE', 'Your role of a trainer reaches nobody: ask an admin to give it a scope.');

export const tryIdInvalid = () =>
  new InvalidInput('TRY_ID_INVALID', 'The id must be the one that opening this quiz or scenario gave.');
