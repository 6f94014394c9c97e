import type { MetMove } from '../import-findings/import-tally.js';
import type { MoveSet } from '../planned-moves/planned-moves.repository.js';
import type { PersonPlan } from './person-changes.js';

/** What a planned move sets, by the names that a change of an import has. */
const FIELDS = {
  departmentId: 'department',
  title: 'title',
  managerId: 'manager',
  workerType: 'workerType',
} as const;

/** A move that waits for somebody's day. */
export interface WaitingMove {
  personId: number;
  fromOn: string;
  set: MoveSet;
}

/**
 * Planned moves that an import meets. It changes what stands today and leaves them alone, so they count from their day on: those that set
 * a field which the import changes too, and those of people whom it lets go before their day, which will not take place.
 */
export function metMoves(plans: readonly PersonPlan[], waiting: readonly WaitingMove[]): MetMove[] {
  return plans.flatMap(({ staged, changes }) => {
    const { line, employeeNumber, givenName, familyName, personId, toOn } = staged;
    const name = `${givenName} ${familyName}`.trim();
    const changed = new Set(changes.map(({ field }) => field));
    return waiting
      .filter((move) => move.personId === personId)
      .flatMap(({ fromOn, set }): MetMove[] => {
        const fields = Object.entries(FIELDS)
          .filter(([key, field]) => key in set && changed.has(field))
          .map(([, field]) => field);
        const leavesFirst = changed.has('lastDay') && toOn <= fromOn;
        return fields.length > 0 || leavesFirst
          ? [{ line, employeeNumber, name, fromOn, fields, leavesFirst }]
          : [];
      });
  });
}
