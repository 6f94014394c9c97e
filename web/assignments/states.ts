import type { Tone } from '../ui/status-badge.js';
import { enrolledIn } from './assignment-rows.js';
import type { Assignment } from './assignments-data.js';
import type { State } from './assignments-search.js';
import { text } from './messages.js';

/** How a state is shown beside a name. */
export const STATE_SHOWN: Record<State, { tone: Tone; words: string }> = {
  overdue: { tone: 'late', words: text('stateOverdue') },
  open: { tone: 'open', words: text('stateOpen') },
  scheduled: { tone: 'waiting', words: text('stateScheduled') },
  completed: { tone: 'done', words: text('stateDone') },
  waived: { tone: 'ended', words: text('stateWaived') },
  withdrawn: { tone: 'ended', words: text('stateWithdrawn') },
  expired: { tone: 'ended', words: text('stateExpired') },
};

/** A figure of an assignment, and which people it counts. */
export interface Figure {
  state: State | undefined;
  people: number;
  what: string;
  means: string;
}

/** The figures of an assignment; what is nobody is left out, but for what everybody asks after. */
export function figuresOf({ counts }: Assignment): Figure[] {
  const { active, scheduled, overdue, completed, waived, withdrawn } = counts;
  const always: Figure[] = [
    {
      state: undefined,
      people: enrolledIn(counts),
      what: text('tileAll'),
      means: text('tileAllMeans'),
    },
    { state: 'completed', people: completed, what: text('tileDone'), means: text('tileDoneMeans') },
    { state: 'overdue', people: overdue, what: text('tileOverdue'), means: text('tileOverdueMeans') },
    {
      state: 'open',
      people: active - scheduled - overdue,
      what: text('tileOpen'),
      means: text('tileOpenMeans'),
    },
  ];
  const sometimes: Figure[] = [
    {
      state: 'scheduled',
      people: scheduled,
      what: text('tileScheduled'),
      means: text('tileScheduledMeans'),
    },
    { state: 'waived', people: waived, what: text('tileWaived'), means: text('tileWaivedMeans') },
    { state: 'withdrawn', people: withdrawn, what: text('tileWithdrawn'), means: text('tileWithdrawnMeans') },
  ];
  return [...always, ...sometimes.filter(({ people }) => people > 0)];
}
