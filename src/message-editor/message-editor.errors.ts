import { Conflict, NotFound, RuleBroken } from '../common/errors/domain-error.js';
import type { TextMistake } from './message-standing.js';

export const noSuchMessage = () =>
  new NotFound(
    'MESSAGE_TEXT_NOT_FOUND',
    'There is no such message: GET /api/message-editor/messages lists them.',
  );

export const messageTextChanged = (by: string | null, at: Date | null) =>
  new Conflict(
    'MESSAGE_TEXT_CHANGED_MEANWHILE',
    'Somebody has changed this text since you opened it: read theirs, then save again.',
    [{ message: by ?? '', changedAt: at?.toISOString() ?? null }],
  );

export const messageHasMistakes = (mistakes: readonly TextMistake[]) =>
  new RuleBroken(
    'MESSAGE_TEXT_HAS_MISTAKES',
    `${mistakes.length === 1 ? 'One thing has' : `${mistakes.length} things have`} to be put right first.`,
    mistakes
      .slice(0, 100)
      .map(({ part, line, message }) => ({ field: part, message: `Line ${line}: ${message}` })),
  );
