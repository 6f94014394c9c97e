import type { Tone } from '../ui/status-badge.js';
import { text } from './messages.js';
import type { TeamCell } from './team-rows.js';
import type { Standing } from './team-search.js';

interface Shown {
  tone: Tone;
  words: string;
}

const STANDING: Record<Standing, Shown & { means: string }> = {
  late: { tone: 'late', words: text('late'), means: text('lateMeans') },
  'in-progress': { tone: 'open', words: text('inProgress'), means: text('inProgressMeans') },
  'not-started': { tone: 'open', words: text('notStarted'), means: text('notStartedMeans') },
  'on-leave': { tone: 'paused', words: text('onLeave'), means: text('onLeaveMeans') },
  scheduled: { tone: 'waiting', words: text('scheduled'), means: text('scheduledMeans') },
  done: { tone: 'done', words: text('done'), means: text('doneMeans') },
  none: { tone: 'ended', words: text('none'), means: text('noneMeans') },
};

const STATUS: Record<TeamCell['status'], Shown> = {
  completed: { tone: 'done', words: text('completed') },
  waived: { tone: 'ended', words: text('waived') },
  scheduled: STANDING.scheduled,
  'on-leave': STANDING['on-leave'],
  'in-progress': STANDING['in-progress'],
  'not-started': STANDING['not-started'],
};

/** Where somebody stands over all their tracks, in words. */
export const standingShown = (standing: Standing) => STANDING[standing];

/** Where somebody is on one track, in words. */
export const statusShown = ({ status, isOverdue }: Pick<TeamCell, 'status' | 'isOverdue'>): Shown =>
  isOverdue ? STANDING.late : STATUS[status];
