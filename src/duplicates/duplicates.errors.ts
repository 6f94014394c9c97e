import { NotFound } from '../common/errors/domain-error.js';

export const duplicateErrors = {
  dismissalNotFound: () =>
    new NotFound('DISMISSAL_NOT_FOUND', 'There is no such decision, or somebody took it back.'),
};
