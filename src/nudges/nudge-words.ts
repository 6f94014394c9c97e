import type { Day } from '../common/days.js';
import { dayInWords } from '../common/day-words.js';
import type { Words } from '../outbox/words.js';

/** The track that somebody is reminded of. */
export interface NudgedTrack {
  enrolmentPublicId: string;
  title: string;
  minutes: number;
  dueOn: Day | null;
  isOverdue: boolean;
}

/** What a manager's reminder says: it asks what stands in the way, threatens nothing, and names nobody, so that no erasure has to find it. */
export function nudgeWords(track: NudgedTrack): { subject: string; words: Words } {
  const { enrolmentPublicId, title, minutes, dueOn, isOverdue } = track;
  const by = dueOn === null || isOverdue ? '' : ` by ${dayInWords(dueOn)}`;
  const was = dueOn !== null && isOverdue ? ` It was due on ${dayInWords(dueOn)}.` : '';
  return {
    subject: `Can you find time for ${title}?`,
    words: {
      paragraphs: [
        `Somebody you report to asks you to find time for ${title}${by}.${was}`,
        `All of it takes about ${minutes} minutes, and what you have done is kept. If something stands in the way, tell them: perhaps time can be made for it.`,
      ],
      link: { label: 'Go on where you were', path: `/learning/${enrolmentPublicId}` },
    },
  };
}
