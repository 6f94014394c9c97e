import { Conflict, type ErrorDetail, NotAllowed, RuleBroken } from '../common/errors/domain-error.js';

export const tipCalendarChangedMeanwhile = () =>
  new Conflict(
    'TIP_CALENDAR_CHANGED_MEANWHILE',
    'Somebody has changed the calendar since it was read: read it again and decide anew.',
  );

export const tipCalendarIsForEverybody = () =>
  new NotAllowed(
    'TIP_CALENDAR_IS_FOR_EVERYBODY',
    'Tips go to the whole company: ask a trainer whose scope is everybody, or an admin, to change the calendar.',
  );

export const pinsUnknownTips = (details: ErrorDetail[]) =>
  new RuleBroken(
    'TIP_CALENDAR_PINS_UNKNOWN_TIPS',
    'The calendar names tips that are not published for that audience: see details.',
    details,
  );
