import { ErrorState } from '../ui/error-state.js';
import { text } from './messages.js';

/** In place of the versions of a course that cannot be opened: why not. */
export function CannotOpen({ error }: { error: unknown }) {
  return <ErrorState error={error} words={{ WRITES_FOR_EVERYBODY: text('forEverybody') }} isPage />;
}
