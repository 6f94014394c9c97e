import { Conflict, InvalidInput, NotFound, RuleBroken } from '../common/errors/domain-error.js';

export const workshopNotFound = () =>
  new NotFound('WORKSHOP_NOT_FOUND', 'There is no such workshop, or it is not yours to see.');

export const sessionNotFound = () =>
  new NotFound('SESSION_NOT_FOUND', 'There is no such session, or it is not yours to see.');

export const scopeNotYours = () =>
  new InvalidInput(
    'WORKSHOP_SCOPE',
    'Choose for whom it is: GET /api/workshops/options lists what you may.',
    [{ field: 'scope', message: 'scope must be one of those of GET /api/workshops/options' }],
  );

export const requirementUnknown = (slugs: readonly string[]) =>
  new InvalidInput('WORKSHOP_REQUIREMENT', `No track asks to attend ${slugs.join(', ')}.`, [
    { field: 'fulfils', message: `fulfils names what no track asks for: ${slugs.join(', ')}` },
  ]);

export const planUnknown = () =>
  new InvalidInput('WORKSHOP_PLAN', 'There is no such plan: GET /api/workshops/options lists them.', [
    { field: 'plan', message: 'plan must be one of those of GET /api/workshops/options' },
  ]);

export const placeMissing = () =>
  new InvalidInput('SESSION_PLACE', 'Say where it is: a room, a link, or both.', [
    { field: 'room', message: 'room or link must be given' },
  ]);

export const timeSkipped = () =>
  new InvalidInput('SESSION_TIME_SKIPPED', 'The clocks skip that time on that day: take another one.', [
    { field: 'at', message: 'at must be a time that there is on that day' },
  ]);

export const startsInPast = () =>
  new InvalidInput('SESSION_PAST', 'That time is over: a session begins later than now.', [
    { field: 'onDay', message: 'onDay and at must lie ahead' },
  ]);

export const trainerUnknown = () =>
  new InvalidInput('SESSION_TRAINER', 'Everybody who runs it must be a trainer of the people it is for.', [
    { field: 'trainers', message: 'trainers must be trainers of the people of this workshop' },
  ]);

export const sessionChangedMeanwhile = () =>
  new Conflict('SESSION_CHANGED', 'Somebody changed this session meanwhile: load it again.');

export const sessionOver = () =>
  new RuleBroken('SESSION_OVER', 'It was cancelled, held or has begun: it cannot be changed any more.');

export const capacityBelowBooked = (booked: number) =>
  new RuleBroken(
    'CAPACITY_BELOW_BOOKED',
    `${booked} seats are taken: cancel some of them before there are fewer.`,
  );
