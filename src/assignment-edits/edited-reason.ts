import { type Day, dayOf } from '../common/days.js';
import { enrolmentDates } from '../due-dates/due-date.js';
import type { DueRule } from '../due-dates/due-rule.js';
import type { Learner } from '../enrolments/learners.repository.js';
import type { ReasonFacts } from '../enrolments/why.js';

/**
 * The facts of a reason under another due rule. Where that gives a day in the past to somebody who was not late, their time is counted from the
 * day of the edit: nobody becomes late by a click of somebody else.
 */
export function underRule(
  facts: ReasonFacts,
  due: DueRule,
  learner: Learner,
  before: Day | null,
  now: Date,
): ReasonFacts {
  const today = dayOf(now, learner.zone);
  const wanted = { ...facts, due };
  const { dueOn } = enrolmentDates(due, learner, wanted);
  const wouldBeLate = dueOn !== null && dueOn < today && (before === null || before >= today);
  return wouldBeLate ? { ...wanted, enrolledOn: today } : wanted;
}
