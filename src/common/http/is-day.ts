import { ValidateBy } from 'class-validator';
import { isDay } from '../days.js';

/** Accepts an existing calendar day in ISO form. */
export const IsDay = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDay',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isDay(value),
      defaultMessage: (context) => `${context?.property ?? 'day'} must be a day such as 2026-12-14`,
    },
  });
