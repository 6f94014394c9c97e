import { NotFound, RuleBroken } from '../common/errors/domain-error.js';
import type { MergeBlocker } from './merge-blockers.js';

export const mergeErrors = {
  notFound: () =>
    new NotFound('PERSON_NOT_FOUND', 'There is no such person, or they were merged into another one.'),
  intoThemself: () =>
    new RuleBroken('MERGE_INTO_THEMSELF', 'A record cannot be merged into itself: name two people.'),
  blocked: (blockers: readonly MergeBlocker[]) =>
    new RuleBroken(
      'MERGE_BLOCKED',
      'These two cannot be merged: see what stands against it.',
      blockers.map((blocker) => ({ ...blocker })),
    ),
};
