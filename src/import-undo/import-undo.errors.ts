import { RuleBroken } from '../common/errors/domain-error.js';
import type { UndoBlocker } from './undo-blockers.js';

export const undoErrors = {
  blocked: (blockers: readonly UndoBlocker[]) =>
    new RuleBroken(
      'IMPORT_UNDO_BLOCKED',
      'Nothing was undone: something depends on this import, or it is not the last one of its source.',
      blockers.map((blocker) => ({ ...blocker })),
    ),
};
