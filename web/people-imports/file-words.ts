import { ApiError } from '../api/api-error.js';
import type { ErrorWords } from '../ui/error-words.js';
import { text } from './messages.js';

const OWN: ErrorWords = {
  IMPORT_RUNNING: text('importRunning'),
  IMPORT_OVERTAKEN: text('importOvertaken'),
  FULL_NEEDS_NUMBERS: text('fullNeedsNumbers'),
  TOO_MANY_LEAVERS: text('leaversChanged'),
  IMPORT_DIED: text('importDied'),
  INTERNAL_ERROR: text('importFailed'),
  IMPORT_ROWS_REJECTED: text('rowsRejected'),
  IMPORT_RESULT_GONE: text('resultGone'),
  IMPORT_NOT_FOUND: text('importNotFound'),
};

/** What a refusal about a file says: only the API knows which line, which column and how to save it again. */
export function fileWords(error: unknown): ErrorWords {
  return error instanceof ApiError ? { [error.code]: refusalWords(error) } : {};
}

/** The words for a refusal with a code of ours, else its own sentence. */
export function refusalWords({ code, message }: { code: string; message: string }): string | undefined {
  return OWN[code] ?? (/^(FILE|COLUMN|MAPPING|DATE)_/.test(code) ? message : undefined);
}
