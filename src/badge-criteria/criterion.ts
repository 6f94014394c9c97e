import type { Fields } from '../common/front-matter/fields.js';
import { type CourseCompleted, readCourseCompleted } from './course-completed.js';
import type { KnownContent } from './known-content.js';
import { type KudosReceived, readKudosReceived } from './kudos-received.js';
import { type Nomination, readNomination } from './nomination.js';
import { readRecommended, type Recommended } from './recommended.js';
import { readScenarioScore, type ScenarioScore } from './scenario-score.js';
import { readSignedOff, type SignedOff } from './signed-off.js';
import { readTipStreak, type TipStreak } from './tip-streak.js';
import { readTrackCompleted, type TrackCompleted } from './track-completed.js';

/** What earns a badge: a closed union; each kind is one file here, and one of its evidence. */
export type Criterion =
  | TrackCompleted
  | CourseCompleted
  | ScenarioScore
  | TipStreak
  | KudosReceived
  | SignedOff
  | Nomination
  | Recommended;

export type CriterionKind = Criterion['kind'];

const READERS: { [Kind in CriterionKind]: (fields: Fields, known: KnownContent) => Criterion } = {
  'track-completed': readTrackCompleted,
  'course-completed': readCourseCompleted,
  'scenario-score': readScenarioScore,
  'tip-streak': readTipStreak,
  'kudos-received': readKudosReceived,
  'signed-off': readSignedOff,
  nomination: readNomination,
  recommended: readRecommended,
};
export const CRITERION_KINDS: readonly CriterionKind[] = [
  'track-completed',
  'course-completed',
  'scenario-score',
  'tip-streak',
  'kudos-received',
  'signed-off',
  'nomination',
  'recommended',
];

/** Reads the criterion of a badge; null, with its line noted, where it is none, and noted as well where it can never be met. */
export function readCriterion(fields: Fields, known: KnownContent): Criterion | null {
  const kind = fields.oneOf('kind', CRITERION_KINDS);
  if (!kind) return null;
  const criterion = READERS[kind](fields, known);
  fields.end();
  return criterion;
}
