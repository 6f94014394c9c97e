import { toImportView, ImportView } from '../../import-history/dto/import.view.js';
import type { UndoPreview } from '../undo-review.js';
import type { BlockerCode } from '../undo-blockers.js';

export class UndoBlockerView {
  code: BlockerCode;
  message: string;
  /** How many people it is about; 0 where it is about the import itself. */
  people: number;
  /** The first of them. */
  names: string[];
}

/** What undoing an import would do, or did. */
export class UndoView {
  import: ImportView;
  /** Whether nothing stands against it. */
  isPossible: boolean;
  /** People who were added and go. */
  peopleRemoved: number;
  /** People who were changed and are as before. */
  peopleRestored: number;
  /** Enrolments since then that nobody touched and that go too. */
  enrolmentsRemoved: number;
  blockers: UndoBlockerView[];
}

export function toUndoView({ record, added, changed, enrolments, blockers }: UndoPreview): UndoView {
  return {
    import: toImportView(record),
    isPossible: blockers.length === 0,
    peopleRemoved: added,
    peopleRestored: changed,
    enrolmentsRemoved: enrolments,
    blockers,
  };
}
