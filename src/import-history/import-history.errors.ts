import {
  Conflict,
  type ErrorDetail,
  InvalidInput,
  NotFound,
  RuleBroken,
} from '../common/errors/domain-error.js';

export const importErrors = {
  fileMissing: () => new InvalidInput('FILE_MISSING', 'Send the CSV file as the multipart field "file".'),
  rejected: (details: ErrorDetail[], total: number) =>
    new RuleBroken(
      'IMPORT_ROWS_REJECTED',
      `Nothing was stored: ${total} ${total === 1 ? 'row has' : 'rows have'} mistakes. Mend them, or import with skipRejected to leave those rows out.`,
      details,
    ),
  running: () =>
    new Conflict('IMPORT_RUNNING', 'Another import is under way: wait until it has ended, then try again.'),
  overtaken: () =>
    new Conflict(
      'IMPORT_OVERTAKEN',
      'Another import began in the meantime and nothing of this one was stored: import the file again.',
    ),
  notFound: () => new NotFound('IMPORT_NOT_FOUND', 'There is no such import.'),
  stillRunning: () =>
    new Conflict(
      'IMPORT_RUNNING',
      'This import has not ended: look how far it is, and ask again at its end.',
    ),
  gone: () =>
    new NotFound('IMPORT_RESULT_GONE', 'The rows of this import are no longer kept: import the file again.'),
};
