import type { Day } from '../common/days.js';
import type { GatheredNotice } from '../notifications/notices.js';
import type { RecommendationRow } from '../recommendations/recommendations.repository.js';

const WORTH_SAYING_MS = 14 * 86_400_000;
const PATH = '/recommendations';

/** Asks somebody to decide: once a day, however many wait, and without a name, since mail can be neither changed nor erased. */
export const waitingNotice = (personId: number, today: Day, now: Date): GatheredNotice => ({
  cause: `recommendations:waiting:${personId}:${today}`,
  personId,
  kind: 'recommendation',
  told: { message: 'recommendation-waiting', values: {}, path: PATH },
  expiresAt: new Date(now.getTime() + WORTH_SAYING_MS),
});

/** Tells whoever put somebody forward what became of it; of a refusal, why stands on the page alone. */
export const decidedNotice = (
  { id, proposerId, badgeTitle }: RecommendationRow,
  isApproved: boolean,
  now: Date,
): GatheredNotice => ({
  cause: `recommendation:decided:${id}`,
  personId: proposerId,
  kind: 'recommendation',
  aboutId: id,
  told: {
    message: isApproved ? 'recommendation-approved' : 'recommendation-declined',
    values: { badge: badgeTitle },
    path: `${PATH}?of=mine`,
  },
  expiresAt: new Date(now.getTime() + WORTH_SAYING_MS),
});
