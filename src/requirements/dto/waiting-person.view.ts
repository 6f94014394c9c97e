import type { Day } from '../../common/days.js';
import type { WaitingRow } from '../waiting-people.repository.js';

/** Somebody of whom a record is still wanted. */
export class WaitingPersonView {
  id: string;
  name: string;
  employeeNumber: string;
  department: string | null;
  title: string | null;
  /** The earliest due day of the tracks that ask for it. */
  dueOn: Day | null;
}

export class WaitingPeopleView {
  items: WaitingPersonView[];
  nextCursor: string | null;
}

export const toWaitingPersonView = (row: WaitingRow): WaitingPersonView => ({
  id: row.publicId,
  name: `${row.givenName} ${row.familyName}`,
  employeeNumber: row.employeeNumber,
  department: row.department,
  title: row.title,
  dueOn: row.dueOn,
});
