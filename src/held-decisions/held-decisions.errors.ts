import { Conflict, NotFound, RuleBroken } from '../common/errors/domain-error.js';

export const heldErrors = {
  notFound: () =>
    new NotFound('HELD_ROW_NOT_FOUND', 'There is no such held row, or somebody decided about it.'),
  decided: () =>
    new Conflict(
      'HELD_ROW_DECIDED',
      'Somebody else has just decided about this row: look at the list again.',
    ),
  inService: (employeeNumber: string) =>
    new RuleBroken(
      'NUMBER_IN_SERVICE',
      `The person with the employee number ${employeeNumber} has not left, so nobody else can have it: import their last day first, or decide that it is the same person.`,
    ),
};
