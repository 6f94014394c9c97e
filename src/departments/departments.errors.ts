import { NotFound, RuleBroken } from '../common/errors/domain-error.js';
import { MOST_LEVELS } from './department-tree.js';

export const departmentNotFound = () =>
  new NotFound('DEPARTMENT_NOT_FOUND', 'There is no such department: look at the list of departments.');

export const parentNotFound = (id: string) =>
  new NotFound(
    'DEPARTMENT_PARENT_NOT_FOUND',
    `There is no department ${id} that this one could be part of.`,
    [{ code: 'DEPARTMENT_PARENT_NOT_FOUND', field: 'parent', message: `There is no department ${id}.` }],
  );

/** By names, from the department up to itself. */
export const departmentLoop = (names: readonly string[]) =>
  new RuleBroken(
    'DEPARTMENT_LOOP',
    `A department cannot be part of itself: ${names.join(' → ')}. Take one of them out first.`,
    [{ code: 'DEPARTMENT_LOOP', field: 'parent', message: names.join(' → '), names }],
  );

export const departmentsTooDeep = (levels: number) =>
  new RuleBroken(
    'DEPARTMENTS_TOO_DEEP',
    `That would be ${levels} levels of departments; there are ${MOST_LEVELS} at most: choose one further up.`,
    [{ code: 'DEPARTMENTS_TOO_DEEP', field: 'parent', message: `${levels} levels`, levels }],
  );
