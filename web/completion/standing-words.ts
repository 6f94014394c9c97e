import type { Tone } from '../ui/status-badge.js';
import type { Row } from './completion-data.js';
import type { Standing } from './completion-search.js';
import { text } from './messages.js';

interface Words {
  words: string;
  means: string;
  tone: Tone;
}

const WORDS: Record<Standing, Words> = {
  late: { tone: 'late', words: text('late'), means: text('lateMeans') },
  'in-progress': { tone: 'open', words: text('inProgress'), means: text('inProgressMeans') },
  'not-started': { tone: 'open', words: text('notStarted'), means: text('notStartedMeans') },
  'on-leave': { tone: 'paused', words: text('onLeave'), means: text('onLeaveMeans') },
  scheduled: { tone: 'waiting', words: text('scheduled'), means: text('scheduledMeans') },
  completed: { tone: 'done', words: text('completed'), means: text('completedMeans') },
  waived: { tone: 'ended', words: text('waived'), means: text('waivedMeans') },
};

const CREDITED: Words = { tone: 'done', words: text('credited'), means: text('creditedMeans') };

export const standingWords = (standing: Standing): Words => WORDS[standing];

/** Where one enrolment is. */
export function standingOf({ status, isOverdue, creditedOn }: Row): Words {
  if (creditedOn !== null) return CREDITED;
  return WORDS[isOverdue ? 'late' : status];
}
