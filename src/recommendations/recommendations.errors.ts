import { Conflict, NotFound, RuleBroken } from '../common/errors/domain-error.js';

const atField = (field: string, code: string, message: string) =>
  new RuleBroken(code, message, [{ field, code, message }]);

export const recommendationNotFound = () =>
  new NotFound(
    'RECOMMENDATION_NOT_FOUND',
    'There is no such recommendation, it was settled meanwhile, or it is not yours to see.',
  );

export const personNotYours = () =>
  atField(
    'person',
    'PERSON_NOT_YOURS',
    'You can put forward people whom you lead or teach, who work here at present, and not yourself.',
  );

export const badgeNotRecommended = () =>
  atField(
    'badge',
    'BADGE_NOT_RECOMMENDED',
    'Nobody is put forward for this badge: GET /api/recommendations/badges lists those that people are put forward for.',
  );

export const recommendedBehaviourUnknown = () =>
  atField('behaviour', 'BEHAVIOUR_UNKNOWN', 'There is no such behaviour: GET /api/behaviours lists them.');

export const reasonMissing = () =>
  atField('reason', 'REASON_MISSING', 'Say why you decline: whoever put the person forward reads it.');

export const badgeGivenAlready = () =>
  new Conflict('BADGE_GIVEN_ALREADY', 'This person was given this badge already, for good or for this time.');

export const recommendedAlready = () =>
  new Conflict('RECOMMENDED_ALREADY', 'This person was put forward for this badge already, and it waits.');

export const recommendationSettled = () =>
  new Conflict('RECOMMENDATION_SETTLED', 'It was decided or withdrawn meanwhile.');
