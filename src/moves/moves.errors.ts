import { Conflict, InvalidInput, NotFound, RuleBroken } from '../common/errors/domain-error.js';

export const moveErrors = {
  empty: () => new InvalidInput('MOVE_EMPTY', 'Say what changes: department, title, manager or workerType.'),
  groupUnclear: () =>
    new InvalidInput(
      'MOVE_GROUP_UNCLEAR',
      'Say who is moved by exactly one of below, reportsOf, department or people.',
    ),
  dayOutOfRange: (first: string, last: string) =>
    new RuleBroken(
      'MOVE_DAY_OUT_OF_RANGE',
      `A move may begin from ${first} to ${last}: choose a day in between.`,
    ),
  departmentUnknown: () =>
    new NotFound('DEPARTMENT_NOT_FOUND', 'There is no such department: take an id of GET /api/departments.'),
  managerUnknown: () => new NotFound('MANAGER_NOT_FOUND', 'There is no such person to report to.'),
  peopleUnknown: (ids: string[]) =>
    new NotFound(
      'PERSON_NOT_FOUND',
      'Some of these people do not exist: leave out those listed in the details.',
      ids.slice(0, 200).map((id) => ({ field: 'people', message: `Nobody has the id ${id}.` })),
    ),
  personLeft: () =>
    new RuleBroken(
      'PERSON_LEFT',
      'This person has left: only people in service, or about to begin, are moved.',
    ),
  managerLeft: () =>
    new RuleBroken('MANAGER_LEFT', 'The new manager is not in service then: choose somebody who is.'),
  managerSelf: () => new RuleBroken('MANAGER_SELF', 'Nobody reports to themself: choose another manager.'),
  circle: (numbers: string[]) => {
    const spelled = numbers.join(' → ');
    return new RuleBroken(
      'REPORTING_LOOP',
      `The reporting lines would run in a circle: ${spelled}. Move the new manager first, or choose another.`,
      [{ field: 'manager', code: 'REPORTING_LOOP', message: spelled }],
    );
  },
  changesNothing: () =>
    new RuleBroken('MOVE_CHANGES_NOTHING', 'Everything is so already: nothing was stored.'),
  alreadyPlanned: () =>
    new Conflict(
      'MOVE_ALREADY_PLANNED',
      'A move is planned for this person on this very day: cancel that one, or choose another day.',
    ),
  importRunning: () =>
    new Conflict(
      'IMPORT_RUNNING',
      'An import of people is under way: wait until it has ended, then try again.',
    ),
  notFound: () => new NotFound('MOVE_NOT_FOUND', 'There is no such move.'),
  notPlanned: () =>
    new Conflict('MOVE_NOT_PLANNED', 'This move is no longer to come: make another one that takes it back.'),
};
