import { NotFound } from '../common/errors/domain-error.js';

export const badgeNotFound = () =>
  new NotFound('BADGE_NOT_FOUND', 'There is no such badge: GET /api/badges lists them.');

export const awardNotFound = () =>
  new NotFound('AWARD_NOT_FOUND', 'They do not have this badge, or it was revoked.');
