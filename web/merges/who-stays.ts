import type { View } from '../api/client.js';

type Standing = Pick<View<'PersonView'>, 'status' | 'lastDay'>;

/** Sorts behind every day. */
const NO_END = '9999-12-31';

/** Until when somebody is here; empty where they never were. */
function untilOf({ status, lastDay }: Standing): string {
  if (lastDay !== null) return lastDay;
  return status === 'left' ? '' : NO_END;
}

/** Of two records the one that stays in service longer, since only that one can be kept; the first where both stay as long. */
export const whoStays = <Record extends Standing>(first: Record, second: Record): Record =>
  untilOf(second) > untilOf(first) ? second : first;
