import type { Day } from '../common/days.js';
import type { Told } from '../message-texts/message-catalogue.js';

/** The track that somebody is reminded of. */
export interface NudgedTrack {
  enrolmentPublicId: string;
  title: string;
  minutes: number;
  dueOn: Day | null;
  isOverdue: boolean;
}

/** What a manager's reminder says: it asks what stands in the way, threatens nothing, and names nobody, so that no erasure has to find it. */
export const nudgeWords = ({ enrolmentPublicId, title, minutes, dueOn, isOverdue }: NudgedTrack): Told => ({
  message: 'nudge',
  values: {
    track: title,
    minutes,
    dueOn: isOverdue ? null : dueOn,
    wasDueOn: isOverdue ? dueOn : null,
  },
  path: `/learning/${enrolmentPublicId}`,
});
