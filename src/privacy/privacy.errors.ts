import { Conflict, RuleBroken } from '../common/errors/domain-error.js';

export const alreadyErased = () => new Conflict('PERSON_ALREADY_ERASED', 'This person was erased already.');
export const stillServing = () =>
  new RuleBroken(
    'PERSON_IN_SERVICE',
    'This person works here or is about to: send confirmInService to erase them all the same.',
    [
      {
        code: 'PERSON_IN_SERVICE',
        field: 'confirmInService',
        message: 'Must be true for somebody in service.',
      },
    ],
  );
