import type { GatheredNotice } from '../notifications/notices.js';
import type { KudosRow } from './kudos.repository.js';

const WORTH_SAYING_MS = 14 * 86_400_000;

/**
 * Tells somebody that they were thanked. Who it was and what they wrote is read under Thanks alone: there it can be changed, withdrawn and
 * erased, and mail that was sent cannot.
 */
export const kudosNotice = ({ id, receiverId, behaviourTitle, givenAt }: KudosRow): GatheredNotice => ({
  cause: `kudos:${id}`,
  personId: receiverId,
  kind: 'kudos',
  aboutId: id,
  told: { message: 'kudos', values: { behaviour: behaviourTitle }, path: '/thanks' },
  expiresAt: new Date(givenAt.getTime() + WORTH_SAYING_MS),
});
