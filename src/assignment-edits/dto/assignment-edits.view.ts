import { ApiRule } from '../../audience-rules/api-rule.js';
import type { Page } from '../../common/paging/page.js';
import { DueView } from '../../due-dates/dto/due.view.js';
import type { EditedPerson, EditOutcome } from '../edit-preview.repository.js';

/** What an assignment says now, as an editor needs it. */
export class EditableAssignmentView {
  id: string;
  version: number;
  name: string;
  isShipped: boolean;
  /** Whom it is for, in words. */
  audience: string;
  /** The same as a rule, by public ids and slugs of tracks; left out where it cannot be edited. */
  @ApiRule({ isOptional: true })
  rule?: object;
  /** The people and departments in it, of those whom the caller may see. */
  mentions: { id: string; name: string }[];
  due: DueView;
}

/** What an assignment said from one edit to the next. */
export class AssignmentVersionView {
  version: number;
  /** Whom it was for, in words. */
  audience: string;
  due: DueView;
  madeBy: string | null;
  createdAt: string;
  /** How many people have the track, or had it last, because of this version: that is what they were told. */
  people: number;
}

export class AssignmentVersionsView {
  items: AssignmentVersionView[];
}

export class EditCountsView {
  /** They do not have it for this assignment and match now. */
  entering: number;
  /** Of them: they have the track already, for another reason. */
  enteringHaveIt: number;
  /** They have it for this assignment and match no more. */
  leaving: number;
  /** Of them: they would be taken off, if their reasons were ended. */
  leavingUntouched: number;
  /** They have it for this assignment and have not finished. */
  staying: number;
  /** Of them: their due date would be another one under the new rule, were it for them too. */
  redated: number;
}

export class EditedPersonView {
  id: string;
  name: string;
  employeeNumber: string;
  department: string | null;
  dueOn: string | null;
  /** When it would be due under the rule as edited, were that for them too. */
  newDueOn: string | null;
  /** Of whoever leaves: whether they have begun, have the track for another reason too, or would be taken off. */
  holds: 'untouched' | 'begun' | 'other-reason' | null;
}

export class EditedPeopleView implements Page<EditedPersonView> {
  items: EditedPersonView[];
  nextCursor: string | null;
}

/** What an edit would mean, before it is made. */
export class EditPreviewView {
  /** Whom it would be for, in words. */
  audience: string;
  /** Whether anything would be another thing than it is. */
  isChanged: boolean;
  /** With the first page only. */
  counts: EditCountsView | null;
  people: EditedPeopleView;
}

export const toEditedPersonView = (
  person: EditedPerson,
  outcome: EditOutcome,
  newDueOn: string | null,
): EditedPersonView => ({
  id: person.publicId,
  name: person.name,
  employeeNumber: person.employeeNumber,
  department: person.department,
  dueOn: outcome === 'entering' ? null : person.dueOn,
  newDueOn,
  holds: outcome === 'leaving' ? holdsOf(person) : null,
});

function holdsOf({ hasOther, isBegun }: EditedPerson): 'untouched' | 'begun' | 'other-reason' {
  if (Number(hasOther) === 1) return 'other-reason';
  return Number(isBegun) === 1 ? 'begun' : 'untouched';
}
