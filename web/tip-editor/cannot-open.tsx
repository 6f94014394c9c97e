import { ErrorState } from '../ui/error-state.js';
import { text } from './messages.js';

const WORDS = { WRITES_FOR_EVERYBODY: text('notYours'), TIP_NOT_FOUND: text('gone') };

/** In place of tips that cannot be written: why not. */
export function CannotOpen({ error }: { error: unknown }) {
  return <ErrorState error={error} words={WORDS} isPage />;
}
