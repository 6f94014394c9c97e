import type { Page } from '../../common/paging/page.js';
import type { AssignedPerson, WhereTheyAre } from '../assigned-people.repository.js';

export class AssignedPersonView {
  id: string;
  enrolmentId: string;
  name: string;
  employeeNumber: string;
  department: string | null;
  title: string | null;
  /** `open`: begun to be visible, not done, not overdue. */
  state: WhereTheyAre;
  /** On leave now: the clock stands still. */
  isAbsent: boolean;
  startsOn: string;
  dueOn: string | null;
  completedAt: string | null;
  requirementsDone: number;
  requirementsTotal: number;
}

export class AssignedPeopleView implements Page<AssignedPersonView> {
  items: AssignedPersonView[];
  nextCursor: string | null;
}

export const toAssignedPersonView = (row: AssignedPerson): AssignedPersonView => ({
  id: row.publicId,
  enrolmentId: row.enrolmentPublicId,
  name: row.name,
  employeeNumber: row.employeeNumber,
  department: row.department,
  title: row.title,
  state: row.state,
  isAbsent: row.isAbsent,
  startsOn: row.startsOn,
  dueOn: row.dueOn,
  completedAt: row.completedAt?.toISOString() ?? null,
  requirementsDone: row.requirementsDone,
  requirementsTotal: row.requirementsTotal,
});
