import type { Day } from '../common/days.js';
import { Conflict, NotAllowed, RuleBroken } from '../common/errors/domain-error.js';
import type { Decision, Standing } from './decisions.js';

export const decisionAboutSelf = () =>
  new RuleBroken(
    'DECISION_ABOUT_SELF',
    'Nobody decides about their own training: ask your manager, or another trainer.',
  );

export const decisionForTrainers = () =>
  new NotAllowed(
    'DECISION_FOR_TRAINERS',
    'Managers may not decide about this track: ask a trainer, or have its assignment changed so that managers may.',
  );

export const waiverEndsBefore = (today: Day) =>
  new RuleBroken('WAIVER_ENDS_BEFORE', `A waiver ends today, ${today}, or later: choose such a day.`);

export const extensionTooEarly = (dueOn: Day) =>
  new RuleBroken(
    'EXTENSION_TOO_EARLY',
    `This is due on ${dueOn}: choose a later day, at most two years ahead.`,
  );

export const creditDayToCome = (today: Day) =>
  new RuleBroken(
    'CREDIT_DAY_TO_COME',
    `What counts was completed today, ${today}, or earlier: choose such a day.`,
  );

export const creditTooOld = (from: Day) =>
  new RuleBroken(
    'CREDIT_TOO_OLD',
    `A completion before ${from} does not count any more, and the track would be asked again at once: let them do it anew.`,
    [{ code: 'CREDIT_TOO_OLD', message: `Counts from ${from} on.`, from }],
  );

export const changedMeanwhile = () =>
  new Conflict(
    'ENROLMENT_CHANGED_MEANWHILE',
    'Somebody has just changed this enrolment: load it again, then decide.',
  );

/** Why a decision cannot be made about an enrolment that stands like this, and what can be done. */
export function notPossible(
  decision: Decision,
  { status, isSuperseded, dueOn }: Standing,
): Conflict | RuleBroken {
  if (isSuperseded)
    return new Conflict('ENROLMENT_SUPERSEDED', 'A later cycle stands in its place: decide about that one.');
  if (status === 'completed')
    return new Conflict(
      'ENROLMENT_COMPLETED',
      'This track is completed, which stays so: nothing is left to decide.',
    );
  if (status === 'waived')
    return new Conflict('ENROLMENT_WAIVED', 'This is waived: take the waiver back first.');
  if (status === 'active' && decision === 'extension' && dueOn === null)
    return new RuleBroken(
      'ENROLMENT_HAS_NO_DUE_DATE',
      'This has no due date, since the hire date is missing: have it added, the date follows from it.',
    );
  if (status === 'active')
    return new Conflict(
      'ENROLMENT_IS_OPEN',
      'This is open already, and nothing of that kind is there to take back.',
    );
  if (decision === 'reopening')
    return new Conflict(
      'NOTHING_ASKS_FOR_IT',
      'No assignment asks for this any more: assign the track anew, which opens it again.',
    );
  return new Conflict('ENROLMENT_NOT_OPEN', 'This is not open any more: re-open it first.');
}
