import { InvalidInput, NotAllowed, NotFound, RuleBroken } from '../common/errors/domain-error.js';

export const noScope = () =>
  new NotAllowed('NO_SCOPE', 'Your role of a trainer reaches nobody: ask an admin to give it a scope.');

export const tryIdInvalid = () =>
  new InvalidInput('TRY_ID_INVALID', 'The id must be the one that opening this quiz or scenario gave.');

export const lessonUnplayable = () =>
  new RuleBroken(
    'LESSON_UNPLAYABLE',
    'This cannot be tried as it stands: put right what is said of it in the editor, then try it again.',
  );

export const stepNotFound = () =>
  new NotFound('STEP_NOT_FOUND', 'The conversation has no such step: begin it at another one.');
