import { Conflict, type ErrorDetail, NotFound, RuleBroken } from '../common/errors/domain-error.js';

export const attemptNotFound = () =>
  new NotFound('ATTEMPT_NOT_FOUND', 'There is no such attempt at this lesson: open one first.');

export const attemptsUsed = (allowed: number) =>
  new RuleBroken(
    'ATTEMPTS_USED',
    `All ${allowed} attempts at this quiz are used: a trainer can unlock a further one.`,
  );

export const quizPassed = () =>
  new RuleBroken('QUIZ_PASSED', 'This quiz is passed and stays passed: there is nothing left to attempt.');

export const answerRefused = (details: ErrorDetail[]) =>
  new RuleBroken('ANSWER_REFUSED', 'The answer does not fit its question: see details.', details);

export const attemptUnfinished = (details: ErrorDetail[]) =>
  new RuleBroken('ATTEMPT_UNFINISHED', 'The attempt cannot be handed in yet: see details.', details);

export const attemptHandedIn = () =>
  new Conflict('ATTEMPT_HANDED_IN', 'This attempt is handed in: its answers stand.');

export const attemptBusy = () =>
  new Conflict('ATTEMPT_BUSY', 'This attempt is being changed from several places at once: try again.');

export const stepNotReached = () =>
  new RuleBroken('STEP_NOT_REACHED', 'The conversation is not at this step: load the attempt again.');

export const choiceUnknown = () =>
  new RuleBroken('CHOICE_UNKNOWN', 'The step has no such choice: its choices are counted from 0.');

export const choiceMade = () =>
  new Conflict('CHOICE_MADE', 'Another choice was made at this step, and it stands.');

export const attemptsLeft = () =>
  new RuleBroken(
    'ATTEMPTS_LEFT',
    'There is nothing to unlock: the learner still has an attempt, or has passed.',
  );
