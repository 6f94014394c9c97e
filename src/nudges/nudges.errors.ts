import { InvalidInput, RuleBroken } from '../common/errors/domain-error.js';

/** So many people at once are a mailing, not a reminder. */
export const MOST_NUDGED = 2_000;

export const tooManyToNudge = (people: number) =>
  new RuleBroken(
    'TOO_MANY_TO_NUDGE',
    `${people} people at once cannot be reminded: choose a team below, a track or only those who are overdue, so that it is at most ${MOST_NUDGED}.`,
  );

export const nobodyNamed = () =>
  new InvalidInput('NUDGE_NAMES_NOBODY', 'Say whose team with `of`, or name a `person`.');

export const nobodyToNudge = () =>
  new RuleBroken(
    'NOBODY_TO_NUDGE',
    'Nobody is left to remind: everybody is done, away, or was reminded within the last seven days.',
  );
