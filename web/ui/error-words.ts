import { ApiError, isUnreachable } from '../api/api-error.js';
import { text } from './messages.js';

/** A screen's own words for the codes that its acts can meet. */
export type ErrorWords = Partial<Record<string, string>>;

/** What a person should read about an error: the screen's words for its code, else ours for its kind. Says what to do. */
export function errorWords(error: unknown, words: ErrorWords = {}): string {
  if (!(error instanceof ApiError)) {
    if (isUnreachable(error)) return text('errorAway');
    return text(isOutdated(error) ? 'errorOutdated' : 'errorOurs', { requestId: '–' });
  }
  const own = words[error.code] ?? error.details.map(({ code }) => words[code ?? '']).find(Boolean);
  return own ?? wordsOfKind(error);
}

function wordsOfKind({ status, code, requestId, retryAfterSeconds }: ApiError): string {
  if (code === 'OUTCOME_UNKNOWN') return text('errorUnknownOutcome');
  switch (status) {
    case 400:
    case 422:
      return text('errorInput');
    case 403:
      return text('errorForbidden');
    case 404:
      return text('errorMissing');
    case 409:
      return text('errorClash');
    case 413:
      return text('errorTooLarge');
    case 429:
      return text('errorTooMany', { count: Math.ceil((retryAfterSeconds ?? 60) / 60) });
    case 502:
    case 503:
    case 504:
      return text('errorAway');
    default:
      return text('errorOurs', { requestId });
  }
}

/** After an update the files of the older page are gone: its next screen cannot be loaded. */
export function isOutdated(error: unknown): boolean {
  // Browsers say the first two of a script, the client's own loader the third of a style sheet.
  const lost = /dynamically imported module|importing a module|Unable to preload CSS/i;
  return error instanceof Error && lost.test(error.message);
}
