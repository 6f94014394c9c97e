import { NotFound } from '../common/errors/domain-error.js';

export const noConflict = () =>
  new NotFound(
    'NO_SUCH_CONFLICT',
    'Nobody has to choose about this course: read the content page again to see how it stands.',
  );
