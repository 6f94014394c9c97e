import { NotFound } from '../common/errors/domain-error.js';

export const peopleErrors = {
  notFound: () => new NotFound('PERSON_NOT_FOUND', 'There is no such person, or they are not yours to see.'),
};
