import { Conflict, NotFound } from '../common/errors/domain-error.js';

export const linkNotKnown = () =>
  new NotFound(
    'REFRESHER_LINK_NOT_KNOWN',
    'This link leads to no question any more: questions that are due stand in the app.',
  );

export const answeredAlready = () =>
  new Conflict('REFRESHER_ANSWERED', 'This question was answered: the first answer counts.');
