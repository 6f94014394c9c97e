import { text } from './messages.js';

/** Why thanks were not taken, in words for whoever gives them. */
export const KUDOS_ERRORS = {
  KUDOS_TO_SELF: text('KUDOS_TO_SELF'),
  KUDOS_RECEIVER_UNKNOWN: text('KUDOS_RECEIVER_UNKNOWN'),
  KUDOS_RECEIVER_LEFT: text('KUDOS_RECEIVER_LEFT'),
  KUDOS_BEHAVIOUR_UNKNOWN: text('KUDOS_BEHAVIOUR_UNKNOWN'),
  TOO_MANY_KUDOS: text('TOO_MANY_KUDOS'),
  KUDOS_SETTLED: text('KUDOS_SETTLED'),
  KUDOS_NOT_FOUND: text('KUDOS_NOT_FOUND'),
  REQUEST_KEY_REUSED: text('REQUEST_KEY_REUSED'),
};
