import { Conflict, NotFound, RuleBroken } from '../common/errors/domain-error.js';
import type { FormMistake } from './badge-form.js';

export const noSuchBadge = () =>
  new NotFound('BADGE_NOT_FOUND', 'There is no such badge: GET /api/badge-editor/badges lists them.');

export const badgeSlugTaken = (slug: string) =>
  new Conflict('BADGE_SLUG_TAKEN', `There is a badge ${slug} already: open it, or choose another title.`);

export const badgeChanged = (by: string | null, at: Date | null) =>
  new Conflict(
    'BADGE_CHANGED_MEANWHILE',
    `${by ?? 'The content folder'} has changed this badge since you opened it: compare theirs with yours, then publish again.`,
    [{ message: by ?? '', changedAt: at?.toISOString() ?? null }],
  );

export const badgeHasMistakes = (mistakes: readonly FormMistake[]) =>
  new RuleBroken(
    'BADGE_HAS_MISTAKES',
    `${mistakes.length === 1 ? 'One thing has' : `${mistakes.length} things have`} to be put right first.`,
    mistakes.slice(0, 100).map(({ field, message }) => (field === null ? { message } : { field, message })),
  );

export const contentMissing = () =>
  new RuleBroken('CONTENT_MISSING', 'The content folder is not there: set CONTENT_DIR, then try again.');
