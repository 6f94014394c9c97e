import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { groupBy } from '../common/group-by.js';
import { LessonCatalogue } from '../courses/lesson-catalogue.js';
import { enrolmentNotFound } from '../enrolments/enrolments.errors.js';
import { EnrolmentsRepository } from '../enrolments/enrolments.repository.js';
import { notStartedYet } from '../progress/progress.errors.js';
import {
  type MyEnrolmentDetailView,
  type MyEnrolmentsView,
  toMyEnrolmentDetailView,
  toMyEnrolmentView,
  toScheduledView,
} from './dto/my-enrolment.view.js';
import { LearningRepository, type LessonRow, type RequirementRow } from './learning.repository.js';
import { toLessonStates } from './lesson-states.js';
import type { TextWish } from '../lesson-kinds/setting.js';
import type { RequirementState } from './track-state.js';

/** What somebody has to learn: why, by when, how far, and what next. */
@Injectable()
export class MyEnrolmentsService {
  constructor(
    private readonly repository: LearningRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly catalogue: LessonCatalogue,
    private readonly clock: Clock,
  ) {}

  /** A person's open, completed and waived enrolments; of those that start later only that they do. */
  async list(personId: number): Promise<MyEnrolmentsView> {
    const now = this.clock.now();
    const rows = await this.enrolments.visibleOf(personId, now);
    const states = await this.statesOf(
      personId,
      rows.map(({ id }) => id),
    );
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
      const states = await this.statesOf(personId, [row.id]);
      return toMyEnrolmentDetailView(row, states.get(row.id) ?? [], now);
    }
    const scheduled = await this.repository.scheduledOf(personId, now);
    const ahead = scheduled.find((one) => one.publicId === publicId);
    throw ahead ? notStartedYet(ahead.startsOn) : enrolmentNotFound();
  }

  private async statesOf(
    personId: number,
    enrolmentIds: readonly number[],
  ): Promise<Map<number, RequirementState[]>> {
    if (enrolmentIds.length === 0) return new Map();
    const requirements = await this.repository.requirementsOf(enrolmentIds);
    const begun = requirements.flatMap(({ courseProgressId }) => courseProgressId ?? []);
    const lessons = new Map(
      (await this.repository.lessonsOf(begun)).map((lesson) => [lesson.lessonId, lesson]),
    );
    const wish = await this.repository.wishOf(personId);
    const states = new Map<number, RequirementState[]>();
    for (const [enrolmentId, rows] of groupBy(requirements, (row) => row.enrolmentId)) {
      states.set(enrolmentId, await Promise.all(rows.map((row) => this.stateOf(row, lessons, wish))));
    }
    return states;
  }

  private async stateOf(
    row: RequirementRow,
    begun: ReadonlyMap<number, LessonRow>,
    wish: TextWish,
  ): Promise<RequirementState> {
    const { slug, kind, title, minutes, guide, completedAt, onDay, courseVersionId } = row;
    const lessons = courseVersionId === null ? [] : await this.catalogue.lessonsOf(courseVersionId, wish);
    return {
      slug,
      kind,
      title,
      minutes,
      guide,
      completedAt,
      onDay,
      isDone: completedAt !== null || onDay !== null,
      lessons: toLessonStates(lessons, begun),
    };
  }
}
