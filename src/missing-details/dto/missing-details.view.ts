import { NamedView, nameOf } from '../../people/dto/person.view.js';
import type { MissingRecord } from '../missing-details.repository.js';
import type { Detail } from './list-missing-details.query.js';

export class MissingDetailsView {
  person: NamedView;
  employeeNumber: string;
  department: string | null;
  /** Any of email, hire-date, department, title, time-zone, manager. */
  missing: Detail[];
}

export class MissingDetailsPageView {
  items: MissingDetailsView[];
  nextCursor: string | null;
}

/** How many people who have not left lack what, within the caller's sight. */
export class MissingCountsView {
  /** Who lack anything. */
  people: number;
  email: number;
  hireDate: number;
  department: number;
  /** The job title. */
  title: number;
  timeZone: number;
  manager: number;
}

function missingIn(row: MissingRecord): Detail[] {
  const isMissing: [Detail, boolean][] = [
    ['email', row.email === null],
    ['hire-date', row.hiredOn === null],
    ['department', row.department === null],
    ['title', row.title === null],
    ['time-zone', row.timeZone === null],
    ['manager', !row.hasManager],
  ];
  return isMissing.flatMap(([detail, is]) => (is ? [detail] : []));
}

export const toMissingView = (row: MissingRecord): MissingDetailsView => ({
  person: { id: row.publicId, name: nameOf(row) },
  employeeNumber: row.employeeNumber,
  department: row.department,
  missing: missingIn(row),
});
