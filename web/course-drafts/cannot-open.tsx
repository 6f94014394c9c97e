import { ErrorState } from '../ui/error-state.js';
import { text } from './messages.js';

const WORDS = { WRITES_FOR_EVERYBODY: text('forEverybody'), DRAFT_NOT_FOUND: text('gone') };

/** In place of a draft that cannot be opened: why not. */
export function CannotOpen({ error }: { error: unknown }) {
  return <ErrorState error={error} words={WORDS} isPage />;
}
