import { DateTime } from 'luxon';

/** `open`: can be answered; `sent`: was, and stands; `closed`: not completed, long past, or answered anew in a later cycle. */
export type FeedbackState = 'open' | 'sent' | 'closed';

interface Facts {
  enrolment: { id: number; cycle: number; status: string; completedAt: Date | null };
  /** What the person last said of the track. */
  said: { enrolmentId: number; cycle: number } | null;
  /** For so many months answers are kept; a track that was completed earlier is not asked about any more. */
  keepMonths: number;
  now: Date;
}

export function feedbackState({ enrolment, said, keepMonths, now }: Facts): FeedbackState {
  if (said?.enrolmentId === enrolment.id) return 'sent';
  if (said && said.cycle > enrolment.cycle) return 'closed';
  if (enrolment.status !== 'completed' || !enrolment.completedAt) return 'closed';
  const until = DateTime.fromJSDate(enrolment.completedAt, { zone: 'utc' }).plus({ months: keepMonths });
  return until.toJSDate() > now ? 'open' : 'closed';
}
