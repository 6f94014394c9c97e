import type { View } from '../api/client.js';
import { text } from './messages.js';

type Blocker = View<'UndoBlockerView'>;

const WORDS: Record<Blocker['code'], string> = {
  NOT_APPLIED: text('blockedNotApplied'),
  NOT_OF_PEOPLE: text('blockedNotOfPeople'),
  UNDO_TOO_LATE: text('blockedTooLate'),
  LATER_IMPORT: text('blockedLater'),
  CHANGED_SINCE: text('blockedChanged'),
  SIGNED_IN: text('blockedSignedIn'),
  LEARNED: text('blockedLearned'),
  MANAGES: text('blockedManages'),
  RECORDED: text('blockedRecorded'),
};
const MOST_NAMES = 5;

/** Why an import cannot be undone, with the first of those whom it is about. */
export function blockerWords({ code, people, names }: Blocker): string {
  if (people === 0) return WORDS[code];
  const shown = names.slice(0, MOST_NAMES).join(', ');
  const who = people > MOST_NAMES ? text('andMore', { names: shown, count: people - MOST_NAMES }) : shown;
  return `${WORDS[code]} ${who}`;
}
