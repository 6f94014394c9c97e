import type { GatheredNotice } from '../notifications/notices.js';
import type { UntoldAward } from './awards.repository.js';

const WORTH_SAYING_MS = 30 * 86_400_000;

/** Tells somebody that they have earned a badge. */
export const badgeNotice = ({ id, personId, title, slug, awardedAt }: UntoldAward): GatheredNotice => ({
  cause: `badge:${id}`,
  personId,
  kind: 'badge',
  aboutId: id,
  subject: `You have earned a badge: ${title}`,
  words: {
    paragraphs: [
      `The badge “${title}” is yours. It stands among your badges; nobody but you and your manager sees it unless you want them to.`,
    ],
    link: { label: 'See your badge', path: `/badges/${slug}` },
  },
  expiresAt: new Date(awardedAt.getTime() + WORTH_SAYING_MS),
});
