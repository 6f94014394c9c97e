import { NotFound, RuleBroken } from '../common/errors/domain-error.js';

export const holidayNotFound = () =>
  new NotFound('HOLIDAY_NOT_FOUND', 'There is no such holiday any more: load the calendar again.');

export const tooManyHolidays = (most: number) =>
  new RuleBroken('TOO_MANY_HOLIDAYS', `A calendar has ${most} holidays at most: remove old ones first.`);

export const everybodyNeedsAWeek = () =>
  new RuleBroken(
    'WEEK_NEEDED',
    'Only the week of a location can be forgotten: choose the weekdays of everybody.',
  );
