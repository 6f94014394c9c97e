import { ErrorState } from '../ui/error-state.js';
import { text } from './messages.js';

/** What stands in the place of a message that cannot be shown. */
export const MessageGone = ({ error }: { error: unknown }) => (
  <ErrorState error={error} words={{ MESSAGE_TEXT_NOT_FOUND: text('gone') }} isPage />
);
