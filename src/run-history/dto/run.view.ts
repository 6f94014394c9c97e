import type { Page } from '../../common/paging/page.js';
import type { RunRow } from '../run-history.repository.js';
import type { RunOutcomes, RunPerson } from '../run-people.repository.js';
import { undoBlocker, undoUntil } from '../undo-deadline.js';

/** One look of an assignment for people, which found some. */
export class RunView {
  id: string;
  /** The version of the assignment that looked. */
  version: number;
  /** What made it look: `assignments.changed` (it was made or changed), `enrolments.wave-planned`, `people.imported`, `clock.day-began` … */
  cause: string;
  /** Who made or changed the assignment, or planned the wave; null where it looked by itself. */
  startedBy: string | null;
  startedAt: string;
  finishedAt: string | null;
  /** How many enrolments it made or opened again. */
  enrolled: number;
  /** How many reasons it gave, also to people who had the track already. */
  reasons: number;
  /** Until when it can be undone. */
  undoUntil: string;
  /** Whether it can be undone now. */
  canUndo: boolean;
  undoneAt: string | null;
  undoneBy: string | null;
}

export class RunPageView implements Page<RunView> {
  items: RunView[];
  nextCursor: string | null;
}

/** What undoing a run would mean, or, once undone, what it meant: people by what becomes of their enrolment. */
export class RunUndoView {
  run: RunView;
  /** They have the track for this run alone and have not begun since: it is taken off. */
  withdrawn: number;
  /** They have begun or finished since, and keep it. */
  kept: number;
  /** They keep it for another reason, with the due day of that one. */
  otherReason: number;
  /** Of those who are taken off: they had been told of it by a message that left, or read it in their inbox. They hear that it is gone. */
  told: number;
}

export class RunPersonView {
  id: string;
  enrolmentId: string;
  name: string;
  employeeNumber: string;
  department: string | null;
  requirementsDone: number;
  requirementsTotal: number;
  dueOn: string | null;
}

export class RunPeopleView implements Page<RunPersonView> {
  items: RunPersonView[];
  nextCursor: string | null;
}

export const toRunView = (row: RunRow, now: Date): RunView => ({
  id: row.publicId,
  version: row.version,
  cause: row.cause,
  startedBy: row.startedBy,
  startedAt: row.startedAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
  enrolled: row.enrolled,
  reasons: row.reasons,
  undoUntil: undoUntil(row.startedAt).toISOString(),
  canUndo: row.undoneAt === null && undoBlocker(row, now) === null,
  undoneAt: row.undoneAt?.toISOString() ?? null,
  undoneBy: row.undoneBy,
});

export const toRunUndoView = (row: RunRow, counts: RunOutcomes, now: Date): RunUndoView => ({
  run: toRunView(row, now),
  ...counts,
});

export const toRunPersonView = (row: RunPerson): RunPersonView => ({
  id: row.publicId,
  enrolmentId: row.enrolmentPublicId,
  name: row.name,
  employeeNumber: row.employeeNumber,
  department: row.department,
  requirementsDone: row.requirementsDone,
  requirementsTotal: row.requirementsTotal,
  dueOn: row.dueOn,
});
