import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { groupBy } from '../common/group-by.js';
import { type Lesson, LessonCatalogue } from '../courses/lesson-catalogue.js';
import { enrolmentNotFound } from '../enrolments/enrolments.errors.js';
import { type EnrolmentRow, EnrolmentsRepository } from '../enrolments/enrolments.repository.js';
import { notStartedYet } from '../progress/progress.errors.js';
import {
  type MyEnrolmentDetailView,
  type MyEnrolmentsView,
  toMyEnrolmentDetailView,
  toMyEnrolmentView,
  toScheduledView,
} from './dto/my-enrolment.view.js';
import { LearningRepository } from './learning.repository.js';
import { toLessonStates } from './lesson-states.js';
import { openCourses, toRequirementState, toStagedPart } from './requirement-states.js';
import { StagedRelease, UNSTAGED } from '../staged-release/staged-release.js';
import type { TextWish } from '../lesson-kinds/setting.js';
import type { RequirementState } from './track-state.js';

/** What somebody has to learn: why, by when, how far, and what next. */
@Injectable()
export class MyEnrolmentsService {
  constructor(
    private readonly repository: LearningRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly catalogue: LessonCatalogue,
    private readonly release: StagedRelease,
    private readonly clock: Clock,
  ) {}

  /** A person's open, completed and waived enrolments; of those that start later only that they do. */
  async list(personId: number): Promise<MyEnrolmentsView> {
    const now = this.clock.now();
    const rows = await this.enrolments.visibleOf(personId, now);
    const states = await this.statesOf(personId, rows, now);
    const scheduled = await this.repository.scheduledOf(personId, now);
    const items = [
      ...rows.map((row) => toMyEnrolmentView(row, states.get(row.id) ?? [], now)),
      ...scheduled.map(toScheduledView),
    ];
    return { items, nextCursor: null };
  }

  /** One of them with its requirements and lessons; throws ENROLMENT_NOT_FOUND, NOT_STARTED_YET. */
  async get(personId: number, publicId: string): Promise<MyEnrolmentDetailView> {
    const now = this.clock.now();
    const rows = await this.enrolments.visibleOf(personId, now);
    const row = rows.find((one) => one.publicId === publicId);
    if (row) {
      // What another track of theirs has open is open in this one.
      const asking = rows.filter((one) => one === row || one.status === 'active');
      const states = await this.statesOf(personId, asking, now);
      return toMyEnrolmentDetailView(row, states.get(row.id) ?? [], now);
    }
    const scheduled = await this.repository.scheduledOf(personId, now);
    const ahead = scheduled.find((one) => one.publicId === publicId);
    throw ahead ? notStartedYet(ahead.startsOn) : enrolmentNotFound();
  }

  private async statesOf(
    personId: number,
    enrolments: readonly EnrolmentRow[],
    now: Date,
  ): Promise<Map<number, RequirementState[]>> {
    if (enrolments.length === 0) return new Map();
    const requirements = await this.repository.requirementsOf(enrolments.map(({ id }) => id));
    const begun = requirements.flatMap(({ courseProgressId }) => courseProgressId ?? []);
    const mine = new Map((await this.repository.lessonsOf(begun)).map((lesson) => [lesson.lessonId, lesson]));
    const wish = await this.repository.wishOf(personId);
    const byId = new Map(enrolments.map((enrolment) => [enrolment.id, enrolment]));
    const asked = requirements.flatMap((row) => {
      const enrolment = byId.get(row.enrolmentId);
      return enrolment ? [{ enrolment, row }] : [];
    });
    const dates = await this.release.datesOf(asked.map(toStagedPart));
    const open = openCourses(asked, dates, now);
    const states = await Promise.all(
      asked.map(async (one, index) => {
        const lessons = toLessonStates(await this.lessonsOf(one.row.courseVersionId, wish), mine);
        const state = toRequirementState(one, dates[index] ?? UNSTAGED, lessons, open, now);
        return { enrolmentId: one.enrolment.id, state };
      }),
    );
    return new Map(
      [...groupBy(states, ({ enrolmentId }) => enrolmentId)].map(([id, group]) => [
        id,
        group.map(({ state }) => state),
      ]),
    );
  }

  private async lessonsOf(courseVersionId: number | null, wish: TextWish): Promise<readonly Lesson[]> {
    return courseVersionId === null ? [] : await this.catalogue.lessonsOf(courseVersionId, wish);
  }
}
