import type { Day } from '../../common/days.js';
import type { Group, GroupedCompletion } from '../completion.service.js';
import type { Figures } from '../figures.js';
import type { Grouping } from '../completion-groups.repository.js';

/** Every counted enrolment is one of completed, waived, scheduled, on leave, in progress or not started; overdue is beside that. */
export class FiguresView implements Figures {
  enrolled: number;
  notStarted: number;
  inProgress: number;
  completed: number;
  overdue: number;
  waived: number;
  onLeave: number;
  scheduled: number;
  /** Completed per mille of enrolled without waived and scheduled; null where that is nobody. */
  completionRatePermille: number | null;
  /** Half of those who completed took at most so many days from their start; null of none. */
  medianDays: number | null;
}

export class GroupKeyView {
  /** Slug, public id, location or month; null for people who have none. */
  id: string | null;
  label: string | null;
}

export class CompletionGroupView extends FiguresView {
  key: GroupKeyView;
}

export class CompletionView {
  asOf: Day;
  by: Grouping;
  /** The first 1,000 groups by name. */
  groups: CompletionGroupView[];
  /** How many groups there are. */
  groupCount: number;
  /** Of all groups. */
  total: FiguresView;
}

const toGroupView = ({ label, figures }: Group): CompletionGroupView => ({
  key: { id: label?.publicId ?? null, label: label?.label ?? null },
  ...figures,
});

export const toCompletionView = (by: Grouping, report: GroupedCompletion): CompletionView => ({
  asOf: report.asOf,
  by,
  groups: report.groups.map(toGroupView),
  groupCount: report.groupCount,
  total: report.total,
});
