import { Injectable } from '@nestjs/common';
import { matchedBy, waveOf } from '../audience-rules/audience-match.js';
import { turnsByItself } from '../audience-rules/turning.js';
import { addDays, type Day, dayOf, startOfDay, weekdayOf } from '../common/days.js';
import { Transactions } from '../database/transactions.js';
import { enrolmentDates, hasLastDayBegun } from '../due-dates/due-date.js';
import { Enrolling, type Entrant } from '../enrolments/enrolling.js';
import { EventLog } from '../events/event-log.js';
import { nextCycle, recurrenceInWords } from '../tracks/recurrence.js';
import { RunBookRepository } from '../run-book/run-book.repository.js';
import { type ActiveAssignment, AssignmentsRepository } from './assignments.repository.js';
import {
  type Candidate,
  CandidatesRepository,
  type LatestCandidate,
  type RunCandidate,
  type Touch,
} from './candidates.repository.js';

export const ENROLLED = 'enrolments.enrolled';

/** What a run did; without anybody to enrol there is no run. */
export interface RunResult {
  runId: number | null;
  enrolled: number;
  reasons: number;
}

const LEFT_BEHIND_MS = 10 * 60_000;
/** The day of the week on which everybody is looked at: Monday. */
const WEEKLY_ON = 1;
/** How far back the daily look goes: over the longest time in which a Monday can be missed. */
const LOOK_BACK_DAYS = 14;
/** Where more people changed, everybody is looked at. */
const MOST_CHANGED = 20_000;

/** Enrols whoever an assignment reaches and has not reached yet; may run in several processes at once. */
@Injectable()
export class AssignmentRuns {
  constructor(
    private readonly assignments: AssignmentsRepository,
    private readonly book: RunBookRepository,
    private readonly candidates: CandidatesRepository,
    private readonly enrolling: Enrolling,
    private readonly transactions: Transactions,
    private readonly events: EventLog,
  ) {}

  /** Runs all active assignments, over everybody or over the people whom something touched. */
  async evaluateAll(cause: string, now: Date, touch: Touch | null = null): Promise<void> {
    for (const id of await this.assignments.activeIds()) await this.evaluate(id, cause, now, touch);
  }

  /**
   * The daily look: everybody is held against assignments that come to reach people as days pass, against the others those who changed. Once a
   * week, and where many changed, everybody against all of them.
   */
  async lookDaily(cause: string, now: Date, today: Day): Promise<void> {
    const fromOn = addDays(today, -LOOK_BACK_DAYS);
    const ids = await this.candidates.changedSince(
      startOfDay(fromOn, 'UTC'),
      fromOn,
      today,
      MOST_CHANGED + 1,
    );
    if (weekdayOf(today) === WEEKLY_ON || ids.length > MOST_CHANGED)
      return await this.evaluateAll(cause, now);
    for (const id of await this.assignments.activeIds()) {
      const assignment = await this.assignments.findActive(id, now);
      if (!assignment) continue;
      const isTurning = assignment.recurrence !== null || turnsByItself(assignment.audience);
      await this.reach(assignment, cause, now, isTurning ? null : { by: 'ids', ids });
    }
  }

  /** Runs one assignment in chunks of 2,000 people, each in a transaction of its own; an ended one enrols nobody. */
  async evaluate(
    assignmentId: number,
    cause: string,
    now: Date,
    touch: Touch | null = null,
  ): Promise<RunResult> {
    const assignment = await this.assignments.findActive(assignmentId, now);
    return assignment
      ? await this.reach(assignment, cause, now, touch)
      : { runId: null, enrolled: 0, reasons: 0 };
  }

  private async reach(
    assignment: ActiveAssignment,
    cause: string,
    now: Date,
    touch: Touch | null,
  ): Promise<RunResult> {
    const result: RunResult = { runId: null, enrolled: 0, reasons: 0 };
    await this.finishLeftBehind(assignment.id, now);
    for (let afterId = 0; ;) {
      const candidates = await this.candidates.next(assignment, now, afterId, touch);
      const last = candidates.at(-1);
      if (!last) break;
      afterId = last.personId;
      const entrants = entrantsOf(assignment, candidates, now);
      if (entrants.length === 0) continue;
      result.runId ??= await this.start(assignment, cause, now);
      const { enrolments, reasons } = await this.enrol(assignment, entrants, result.runId, now);
      result.enrolled += enrolments;
      result.reasons += reasons;
    }
    if (result.runId !== null) await this.finish(result.runId, now);
    return result;
  }

  private async start({ id, version }: ActiveAssignment, cause: string, now: Date): Promise<number> {
    return await this.transactions.run(() => this.book.start(id, version, cause, now));
  }

  private async enrol(assignment: ActiveAssignment, entrants: Entrant[], runId: number, now: Date) {
    return await this.transactions.run(
      async () => {
        const { id: assignmentId, version: assignmentVersion, trackId, trackVersionId } = assignment;
        const { requirementsTotal } = assignment;
        const done = await this.enrolling.enrol(
          entrants,
          { assignmentId, assignmentVersion, runId, trackId, trackVersionId, requirementsTotal },
          now,
        );
        await this.book.count(runId, done.enrolments, done.reasons);
        return done;
      },
      { work: 'bulk' },
    );
  }

  private async finish(runId: number, now: Date): Promise<void> {
    await this.transactions.run(async () => {
      await this.book.finish(runId, now);
      await this.events.record({ kind: ENROLLED, subjectId: runId, payload: { runId } });
    });
  }

  /** What a dead process enrolled is told, so that whoever waits for the news still gets it. */
  private async finishLeftBehind(assignmentId: number, now: Date): Promise<void> {
    const before = new Date(now.getTime() - LEFT_BEHIND_MS);
    for (const runId of await this.book.leftBehind(assignmentId, before)) await this.finish(runId, now);
  }
}

/** Candidates with their dates and reasons, without those whose last day has begun. */
function entrantsOf(assignment: ActiveAssignment, candidates: readonly RunCandidate[], now: Date): Entrant[] {
  const todays = new Map<string, Day>();
  const todayIn = (zone: string) => {
    const today = todays.get(zone) ?? dayOf(now, zone);
    todays.set(zone, today);
    return today;
  };
  return candidates
    .filter(({ toOn, zone }) => !hasLastDayBegun(toOn, zone, now))
    .flatMap((candidate) => entrantsFor(assignment, candidate, todayIn(candidate.zone)));
}

/** Of whoever completed a track that comes back, a next cycle, and nobody's before it opens for them. */
function entrantsFor(assignment: ActiveAssignment, candidate: RunCandidate, today: Day): Entrant[] {
  const { recurrence } = assignment;
  const { completedAt, latestStatus, latestCycle, zone } = candidate;
  const entrant = entrantOf(assignment, candidate, today);
  if (recurrence === null || completedAt === null || latestStatus !== 'completed') return [entrant];
  const { opensOn } = nextCycle(recurrence, dayOf(completedAt, zone));
  if (opensOn > today) return [];
  const creditFromAt = startOfDay(opensOn, zone);
  const beginning = { cycle: (latestCycle ?? 0) + 1, creditFromOn: opensOn, creditFromAt };
  return [{ ...entrant, beginning }];
}

type EntrantRule = Pick<ActiveAssignment, 'told' | 'due' | 'context' | 'recurrence'>;

/**
 * What a candidate would get on a day of theirs: the dates under the assignment's rule, and the facts that matched. Whoever completed a track that
 * comes back gets the day of its next cycle, whatever the rule says.
 */
export function entrantOf(rule: EntrantRule, candidate: LatestCandidate, enrolledOn: Day): Entrant {
  const { recurrence } = rule;
  const { completedAt, zone } = candidate;
  if (recurrence === null || completedAt === null) return underRule(rule, candidate, enrolledOn);
  const completedOn = dayOf(completedAt, zone);
  const { dueOn } = nextCycle(recurrence, completedOn);
  const entrant = underRule({ ...rule, due: { kind: 'on', day: dueOn } }, candidate, enrolledOn);
  const cameBack = { how: recurrenceInWords(recurrence), completedOn };
  return { ...entrant, facts: { ...entrant.facts, cameBack } };
}

function underRule({ told, due, context }: EntrantRule, candidate: Candidate, enrolledOn: Day): Entrant {
  const { personId, hiredOn, department, title } = candidate;
  const matched = matchedBy(told.audience, candidate, context.departments);
  const waveOn = matched === 'everybody' ? waveOf(context.waves, candidate) : null;
  const dates = enrolmentDates(due, candidate, { enrolledOn, waveOn });
  const facts = { matched, due, enrolledOn, waveOn, hiredOn, department, title };
  const audience = matched === 'rule' ? (told.words ?? undefined) : undefined;
  return { personId, ...dates, facts: audience === undefined ? facts : { ...facts, audience } };
}
