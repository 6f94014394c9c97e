import { NotFound } from '../common/errors/domain-error.js';

export const calendarFeedNotFound = () =>
  new NotFound(
    'CALENDAR_FEED_NOT_FOUND',
    'No calendar stands under this address: make a new one in your profile.',
  );
