import { type Day, FOREVER, addDays } from '../common/days.js';
import { groupBy } from '../common/group-by.js';
import type { AbsenceRow } from './absence-row.js';
import type { Mistake } from './row-reader.js';

/** A person whom a file of absences may speak of. */
export interface AbsentPerson {
  id: number;
  name: string;
  timeZone: string | null;
}

interface Stored {
  /** Set or ended by hand: a file never changes it. */
  isByHand?: boolean;
  id: number;
  personId: number;
  fromOn: Day;
  toOn: Day;
}

export interface AbsencePlan {
  row: AbsenceRow;
  person: AbsentPerson;
  /** The absence that began on the same day, whose end may move. */
  stored: Stored | null;
}

const shown = (toOn: Day) => (toOn === FOREVER ? 'open' : addDays(toOn, -1));
const range = ({ fromOn, toOn }: { fromOn: Day; toOn: Day }) => `${fromOn} to ${shown(toOn)}`;

/** What a file of absences means for whom; absences of one person that overlap, in the file or with a stored one, are mistakes. */
export function planAbsences(
  rows: readonly AbsenceRow[],
  people: ReadonlyMap<string, AbsentPerson>,
  stored: readonly Stored[],
  columns: { employeeNumber: string; fromOn: string },
): { plans: AbsencePlan[]; mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  const plans: AbsencePlan[] = [];
  const storedOf = groupBy(stored, ({ personId }) => personId);
  for (const [number, own] of groupBy(rows, ({ employeeNumber }) => employeeNumber)) {
    const person = people.get(number);
    const clashes = person ? clashesOf(own, storedOf.get(person.id) ?? []) : null;
    for (const row of own) {
      const clash = clashes?.get(row);
      if (!person) {
        const reason = 'Nobody in Inhouse has this employee number: import the person first.';
        mistakes.push({
          line: row.line,
          column: columns.employeeNumber,
          value: number,
          code: 'PERSON_UNKNOWN',
          reason,
        });
      } else if (clash) {
        mistakes.push({
          line: row.line,
          column: columns.fromOn,
          value: row.fromOn,
          code: 'ABSENCE_OVERLAPS',
          reason: clash,
        });
      } else if (handSet(row, storedOf.get(person.id) ?? [])) {
        mistakes.push({
          line: row.line,
          column: columns.fromOn,
          value: row.fromOn,
          code: 'ABSENCE_SET_BY_HAND',
          reason:
            'A manager or admin set other days here, which stay: correct the file, or end the absence here.',
        });
      } else {
        const same = storedOf.get(person.id)?.find(({ fromOn }) => fromOn === row.fromOn) ?? null;
        plans.push({ row, person, stored: same });
      }
    }
  }
  return { plans, mistakes };
}

/** Whether a row says something else of days that were set by hand. */
const handSet = (row: AbsenceRow, stored: readonly Stored[]): boolean =>
  stored.some(({ isByHand, fromOn, toOn }) => isByHand && fromOn === row.fromOn && toOn !== row.toOn);

/** By row: why it clashes. A stored absence that begins on the day of a row is what the row replaces. */
function clashesOf(own: readonly AbsenceRow[], stored: readonly Stored[]): Map<AbsenceRow, string> {
  const replaced = new Set(own.map(({ fromOn }) => fromOn));
  const others = [
    ...own.map((row) => ({ ...row, row, what: `line ${row.line}` })),
    ...stored
      .filter(({ fromOn }) => !replaced.has(fromOn))
      .map((absence) => ({ ...absence, row: null, what: 'the stored absence' })),
  ].toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
  const clashes = new Map<AbsenceRow, string>();
  let last: (typeof others)[number] | undefined;
  for (const one of others) {
    if (last && one.fromOn < last.toOn) {
      if (one.row) clashes.set(one.row, `Overlaps with ${last.what}, ${range(last)}.`);
      if (last.row) clashes.set(last.row, `Overlaps with ${one.what}, ${range(one)}.`);
    }
    if (!last || one.toOn > last.toOn) last = one;
  }
  return clashes;
}
