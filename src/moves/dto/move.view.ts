import { NamedView } from '../../people/dto/person.view.js';
import type { MoveStatus } from '../../planned-moves/move.entity.js';
import type { MoveRow } from '../../planned-moves/planned-moves.repository.js';

/** What a move sets; whatever is missing stays. */
export class MoveChangesView {
  department?: NamedView | null;
  title?: string | null;
  manager?: NamedView | null;
  workerType?: string;
}

export class MoveView {
  id: string;
  from: string;
  /** `planned`, `effective`, `cancelled` (by an admin, or because the person left) or `refused` (it would have closed a circle). */
  status: MoveStatus;
  changes: MoveChangesView;
  madeBy: NamedView | null;
  madeAt: string;
  /** When it took effect, was cancelled or refused; null while it is planned. */
  settledAt: string | null;
}

export class MovesView {
  /** Latest day first; at most the last 100. */
  items: MoveView[];
}

/** What a move of many would do today. */
export class MovePreviewView {
  /** People in the group who have not left. */
  people: number;
  /** Those who would stand elsewhere, or report to somebody else, than today. */
  moving: number;
  /** Those who keep their manager, because that is somebody in the group or the new manager themself. */
  keepingManager: number;
  /** People whose reporting line would change: those who get another manager, and everybody below them. */
  linesChanging: number;
}

export class MoveResultView {
  id: string;
  /** People who are moved now. */
  moved: number;
  /** People who will be moved on the day. */
  planned: number;
}

const named = (id: string | null, name: string | null): NamedView | null =>
  id === null ? null : { id, name: name ?? '' };

export function toMoveView(row: MoveRow): MoveView {
  const { set } = row;
  const changes: MoveChangesView = {};
  if (set.departmentId !== undefined) changes.department = named(row.departmentPublicId, row.departmentName);
  if (set.title !== undefined) changes.title = set.title;
  if (set.managerId !== undefined) changes.manager = named(row.managerPublicId, row.managerName);
  if (set.workerType !== undefined) changes.workerType = set.workerType;
  return {
    id: row.publicId,
    from: row.fromOn,
    status: row.status,
    changes,
    madeBy: named(row.makerPublicId, row.makerName),
    madeAt: row.madeAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
  };
}
