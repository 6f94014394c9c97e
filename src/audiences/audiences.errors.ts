import type { RuleMistake } from '../audience-rules/rule-fields.js';
import { Conflict, InvalidInput, NotFound, RuleBroken } from '../common/errors/domain-error.js';

export const customerFacingChangedMeanwhile = () =>
  new Conflict(
    'CUSTOMER_FACING_CHANGED_MEANWHILE',
    'Somebody has changed this rule since it was read: read it again and decide anew.',
  );

export const ruleInvalid = (mistakes: readonly RuleMistake[]) =>
  new InvalidInput(
    'AUDIENCE_RULE_INVALID',
    `The rule cannot be used: ${mistakes.map(({ field, message }) => `${field}: ${message}`).join(' ')}`.slice(
      0,
      1_000,
    ),
    mistakes.slice(0, 100).map((mistake) => ({ ...mistake })),
  );

/** Something that a rule mentions and that is not there, or not the caller's to use. */
export interface UnknownMention {
  kind: 'person' | 'department' | 'track' | 'audience';
  id: string;
}

export const ruleMentionsUnknown = (unknown: readonly UnknownMention[]) =>
  new NotFound(
    'AUDIENCE_MENTIONS_UNKNOWN',
    'The rule mentions what does not exist or is not in your scope: see details.',
    unknown.slice(0, 100).map(({ kind, id }) => ({
      code: 'AUDIENCE_MENTIONS_UNKNOWN',
      field: 'rule',
      message: `There is no ${kind} ${id}.`,
      id,
    })),
  );

export const audienceNotFound = () =>
  new NotFound('AUDIENCE_NOT_FOUND', 'There is no such audience: look at the list of audiences.');

export const audienceNameTaken = () =>
  new Conflict('AUDIENCE_NAME_TAKEN', 'Another audience has this name: choose another one.');

export const audienceChangedMeanwhile = () =>
  new Conflict(
    'AUDIENCE_CHANGED_MEANWHILE',
    'Somebody has changed this audience since it was read: read it again and decide anew.',
  );

export const tooManyAudiences = (most: number) =>
  new RuleBroken('TOO_MANY_AUDIENCES', `There are ${most} audiences already: retire some that nobody needs.`);

export const audienceLoop = (names: readonly string[]) =>
  new RuleBroken(
    'AUDIENCE_LOOP',
    `An audience cannot be part of itself: ${names.join(' → ')}. Leave one of them out.`,
  );
