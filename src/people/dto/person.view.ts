import { addDays, type Day, FOREVER } from '../../common/days.js';
import type { PersonRecord } from '../people.repository.js';
import type { PersonStatus } from './list-people.query.js';

/** Whom or what a row names, to be asked for by `id`. */
export class NamedView {
  id: string;
  name: string;
}

export class PersonView {
  id: string;
  employeeNumber: string;
  name: string;
  givenName: string;
  familyName: string;
  email: string | null;
  status: PersonStatus;
  department: NamedView | null;
  title: string | null;
  location: string | null;
  manager: NamedView | null;
  /** employee, contractor, temporary, business-owner or partner. */
  workerType: string | null;
  /** First day, or null where the HR system does not say. */
  hiredOn: Day | null;
  /** Last day in service, or null. */
  lastDay: Day | null;
}

export class AbsenceView {
  from: Day;
  /** Last day away, or null while it is open. */
  to: Day | null;
}

export class ServicePeriodView {
  hiredOn: Day | null;
  /** The hire date, or the day that we first saw the person. */
  from: Day;
  lastDay: Day | null;
}

export class PlacementView {
  from: Day;
  lastDay: Day | null;
  department: string | null;
  title: string | null;
  manager: string | null;
  workerType: string;
}

export class PersonDetailView extends PersonView {
  timeZone: string | null;
  locale: string | null;
  /** Share of full time in per mille, where known. */
  fullTimePermille: number | null;
  /** Today's and later absences; never why. */
  absences: AbsenceView[];
  /** Every time in service, latest first. */
  service: ServicePeriodView[];
  /** Where they stood, latest first; at most the last 50. */
  placements: PlacementView[];
}

export class PeoplePageView {
  items: PersonView[];
  nextCursor: string | null;
}

export const nameOf = ({ givenName, familyName }: { givenName: string; familyName: string }) =>
  `${givenName} ${familyName}`.trim();

/** The last day of a half-open range, or null for an open one. */
export const lastDayOf = (toOn: Day) => (toOn >= FOREVER ? null : addDays(toOn, -1));

function statusOf(row: PersonRecord, today: Day): PersonStatus {
  if (row.fromOn === null || row.toOn === null || row.toOn <= today) return 'left';
  if (row.fromOn > today) return 'starting';
  return row.isAbsent ? 'on-leave' : 'in-service';
}

export function toPersonView(row: PersonRecord, today: Day): PersonView {
  return {
    id: row.publicId,
    employeeNumber: row.employeeNumber,
    name: nameOf(row),
    givenName: row.givenName,
    familyName: row.familyName,
    email: row.email,
    status: statusOf(row, today),
    department:
      row.departmentId && row.departmentName ? { id: row.departmentId, name: row.departmentName } : null,
    title: row.title,
    location: row.location,
    manager: row.managerId
      ? {
          id: row.managerId,
          name: nameOf({ givenName: row.managerGivenName ?? '', familyName: row.managerFamilyName ?? '' }),
        }
      : null,
    workerType: row.workerType,
    hiredOn: row.hiredOn,
    lastDay: row.toOn === null ? null : lastDayOf(row.toOn),
  };
}
