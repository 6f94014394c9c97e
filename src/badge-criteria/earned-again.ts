import { assertNever } from '../common/assert-never.js';
import type { Criterion } from './criterion.js';
import type { KnownContent } from './known-content.js';

/** Why a badge for this cannot be had every quarter or year, in words for whoever writes it; null where it can. */
export function whyNotAgain(criterion: Criterion, known: KnownContent): string | null {
  switch (criterion.kind) {
    case 'track-completed':
      return known.returning.tracks.has(criterion.track)
        ? null
        : `the track "${criterion.track}" does not come back, so it is completed once`;
    case 'course-completed':
      return known.returning.courses.has(criterion.course)
        ? null
        : `no track that comes back has the course "${criterion.course}", so it is completed once`;
    case 'tip-streak':
      return 'months running go across quarters and years';
    case 'scenario-score':
    case 'kudos-received':
    case 'signed-off':
    case 'nomination':
    case 'recommended':
      return null;
    default:
      return assertNever(criterion);
  }
}
