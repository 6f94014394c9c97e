import { StatusBadge } from '../ui/status-badge.js';
import { stateOf, TONES } from './learning-list.js';
import { text } from './messages.js';
import type { MyEnrolment } from './queries.js';

/** How a track stands for its learner. */
export function StateBadge({ enrolment }: { enrolment: MyEnrolment }) {
  const state = stateOf(enrolment);
  return <StatusBadge tone={TONES[state]}>{text(`state:${state}`)}</StatusBadge>;
}
