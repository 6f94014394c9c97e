import type { GatheredNotice } from '../notifications/notices.js';
import type { UntoldAward } from './awards.repository.js';

const WORTH_SAYING_MS = 30 * 86_400_000;

/** Tells somebody that they have earned a badge. */
export const badgeNotice = ({ id, personId, title, slug, awardedAt }: UntoldAward): GatheredNotice => ({
  cause: `badge:${id}`,
  personId,
  kind: 'badge',
  aboutId: id,
  told: { message: 'badge', values: { badge: title }, path: `/badges/${slug}` },
  expiresAt: new Date(awardedAt.getTime() + WORTH_SAYING_MS),
});
