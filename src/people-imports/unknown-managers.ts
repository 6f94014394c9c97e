import type { SupervisorName } from '../hr-files/person-row.js';
import { waysOf } from '../hr-files/supervisors.js';
import type { UnknownManager } from '../import-findings/import-tally.js';

const MOST_LISTED = 200;

/** The supervisors whom neither the file nor the database knows, so that a person can decide what becomes of those who report to them. */
export class UnknownManagers {
  private readonly byName = new Map<string, UnknownManager>();

  /** Notes one by the last way in which a row names them, which is the name where there is one. */
  add(supervisor: SupervisorName, line: number): void {
    const { text: name, column } = [...waysOf(supervisor)].at(-1) ?? supervisor;
    const known = this.byName.get(name);
    if (known) known.rows++;
    else if (this.byName.size < MOST_LISTED)
      this.byName.set(name, { name, column, rows: 1, firstLine: line });
  }

  /** As many as an answer lists, most often named first. */
  list(): UnknownManager[] {
    return [...this.byName.values()].toSorted((a, b) => b.rows - a.rows);
  }
}
