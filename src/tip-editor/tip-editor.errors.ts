import type { FormMistake } from '../badge-editor/badge-form.js';
import { Conflict, RuleBroken } from '../common/errors/domain-error.js';
import { LAST_PLACE } from '../tips/tip.js';
import { MOST_WRITTEN_TIPS } from '../tips/written-tips.repository.js';

export const tipSlugTaken = (slug: string) =>
  new Conflict('TIP_SLUG_TAKEN', `There is a tip ${slug} already: open it, or choose another title.`);

export const tipChanged = (by: string | null, at: Date | null) =>
  new Conflict(
    'TIP_CHANGED_MEANWHILE',
    `${by ?? 'The content folder'} has changed this tip since you opened it: compare theirs with yours, then save again.`,
    [{ message: by ?? '', changedAt: at?.toISOString() ?? null }],
  );

export const tipHasMistakes = (mistakes: readonly FormMistake[]) =>
  new RuleBroken(
    'TIP_HAS_MISTAKES',
    `${mistakes.length === 1 ? 'One thing has' : `${mistakes.length} things have`} to be put right first.`,
    mistakes.slice(0, 100).map(({ field, message }) => (field === null ? { message } : { field, message })),
  );

export const tipSeriesFull = () =>
  new RuleBroken(
    'TIP_SERIES_FULL',
    `A series holds at most ${LAST_PLACE} tips: retire one of them first, then publish this one.`,
  );

export const tooManyWrittenTips = () =>
  new RuleBroken(
    'TOO_MANY_WRITTEN_TIPS',
    `At most ${MOST_WRITTEN_TIPS} tips are written in the browser: throw one away first, or put some into the content folder as files.`,
  );

export const tipTooLong = () =>
  new RuleBroken(
    'TIP_TOO_LONG',
    'All fields together hold more than can be kept: shorten the text or the sources, then save again.',
  );

export const tipWasSent = () =>
  new RuleBroken(
    'TIP_WAS_SENT',
    'People got this tip, and keep it: retire it instead, then nobody gets it any more.',
  );
