import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { Day } from '../common/days.js';
import { groupBy } from '../common/group-by.js';
import { enrolmentDates } from '../due-dates/due-date.js';
import { type DueRule, needsOf } from '../due-dates/due-rule.js';
import { earliest, extended } from '../enrolments/enrolment-upkeep.js';
import { readFacts } from '../enrolments/enrolments.repository.js';
import { type Learner, LearnersRepository, type OpenReason } from '../enrolments/learners.repository.js';
import { RevocationsRepository } from '../revocations/revocations.repository.js';
import { underRule } from './edited-reason.js';

/** Computes when open work of an assignment would be due under another rule. */
@Injectable()
export class EditedDates {
  constructor(
    private readonly learners: LearnersRepository,
    private readonly open: RevocationsRepository,
    private readonly clock: Clock,
  ) {}

  /** The due days of these people's open enrolments (at most 2,000 people) that an assignment asks for, by enrolment. */
  async of(
    personIds: readonly number[],
    assignmentId: number,
    due: DueRule,
  ): Promise<Map<number, Day | null>> {
    if (personIds.length === 0) return new Map();
    const now = this.clock.now();
    const reasons = await this.learners.openReasonsOf(personIds);
    const needs = needsOf([due, ...reasons.map((reason) => readFacts(reason.facts).due)]);
    const facts = new Map(
      (await this.learners.factsOf(personIds, now, needs)).map((learner) => [learner.personId, learner]),
    );
    const byEnrolment = groupBy(reasons, ({ enrolmentId }) => enrolmentId);
    const days = [...byEnrolment].flatMap(([id, group]): [number, Day | null][] => {
      const learner = facts.get(group[0]?.personId ?? 0);
      if (!learner || !group.some((reason) => reason.assignmentId === assignmentId)) return [];
      return [[id, dueOf(group, learner, assignmentId, due, now)]];
    });
    return new Map(days);
  }

  /** How many people have not finished what an assignment asks for, and for how many of them another rule means another day. */
  async count(assignmentId: number, due: DueRule): Promise<{ staying: number; redated: number }> {
    const counts = { staying: 0, redated: 0 };
    for (let afterId = 0; ;) {
      const open = await this.open.openBy({ assignmentId }, afterId);
      const last = open.at(-1);
      if (!last) return counts;
      afterId = last.id;
      const days = await this.of(
        open.map(({ personId }) => personId),
        assignmentId,
        due,
      );
      counts.staying += open.length;
      counts.redated += open.filter(({ id, dueOn }) => days.has(id) && days.get(id) !== dueOn).length;
    }
  }
}

function dueOf(
  reasons: readonly OpenReason[],
  learner: Learner,
  assignmentId: number,
  due: DueRule,
  now: Date,
): Day | null {
  const all = reasons.map((reason) => {
    const facts = readFacts(reason.facts);
    const told =
      reason.assignmentId === assignmentId ? underRule(facts, due, learner, reason.dueOn, now) : facts;
    return enrolmentDates(told.due, learner, told);
  });
  const [first] = reasons;
  const dates = earliest(all);
  return first && dates ? extended(dates, first, learner).dueOn : null;
}
