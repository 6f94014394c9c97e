import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { type Day, endOfDay, startOfDay } from '../common/days.js';
import { type Stage, stageDays, type WholeDays } from '../due-dates/stage-days.js';
import { MONDAY_TO_FRIDAY } from '../due-dates/working-days.js';
import { type Learner, LearnersRepository } from '../enrolments/learners.repository.js';

/** A part of somebody's enrolment. */
export interface StagedPart extends Stage, WholeDays {
  personId: number;
}

/** When a part opens and is due, with the instants that these days mean where its person is; null as in `StageDays`. */
export interface StageDates {
  opensOn: Day | null;
  opensAt: Date | null;
  dueOn: Day | null;
  dueAt: Date | null;
}

/** Of a part that is there from the first day and due with the whole. */
export const UNSTAGED: StageDates = { opensOn: null, opensAt: null, dueOn: null, dueAt: null };

const isStaged = ({ opensOnDay, dueOnDay }: Stage) => opensOnDay !== null || dueOnDay !== null;

/** When the parts of enrolments open and are due. Computed when asked, so that days away, hire dates and zones are followed. */
@Injectable()
export class StagedRelease {
  constructor(
    private readonly learners: LearnersRepository,
    private readonly clock: Clock,
  ) {}

  /** The dates of these parts of at most 2,000 people, in their order; reads nothing where none is staged. */
  async datesOf(parts: readonly StagedPart[]): Promise<StageDates[]> {
    const personIds = new Set(parts.filter(isStaged).map(({ personId }) => personId));
    if (personIds.size === 0) return parts.map(() => UNSTAGED);
    const found = await this.learners.factsOf([...personIds], this.clock.now());
    const learners = new Map(found.map((learner) => [learner.personId, learner]));
    return parts.map((part) => (isStaged(part) ? this.datesIn(part, learners.get(part.personId)) : UNSTAGED));
  }

  /** Whose service has ended has no days away that could move anything. */
  private datesIn(part: StagedPart, learner: Learner | undefined): StageDates {
    const zone = learner?.zone ?? this.learners.zoneOf(null);
    const calendar = learner?.calendar ?? MONDAY_TO_FRIDAY;
    const { opensOn, dueOn } = stageDays(part, part, learner?.absences ?? [], calendar);
    return {
      opensOn,
      opensAt: opensOn === null ? null : startOfDay(opensOn, zone),
      dueOn,
      dueAt: dueOn === null ? null : endOfDay(dueOn, zone),
    };
  }
}
