import { NotFound } from '../common/errors/domain-error.js';

export const teamErrors = {
  personNotFound: () =>
    new NotFound(
      'PERSON_NOT_FOUND',
      'There is no such person, or they are not in a line of yours: leave out whom you cannot see.',
    ),
};
