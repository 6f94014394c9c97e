import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CoursesModule } from '../courses/courses.module.js';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { EventRunner } from '../events/event-runner.js';
import { CompletionHistory } from './completion-history.js';
import { CompletionHistoryRepository } from './completion-history.repository.js';
import { EarnedCredit } from './earned-credit.js';
import { LessonProgress } from './lesson-progress.js';
import { LessonProgressRepository } from './lesson-progress.repository.js';
import { ProgressRebuild } from './progress-rebuild.js';
import {
  CompletionEntity,
  CourseProgressEntity,
  LessonProgressEntity,
  ProgressLogEntity,
  RequirementRecordEntity,
} from './progress.entity.js';
import { RequirementRecordsRepository } from './requirement-records.repository.js';
import { StagedReleaseModule } from '../staged-release/staged-release.module.js';
import { TrackProgress } from './track-progress.js';
import { TrackProgressRepository } from './track-progress.repository.js';
import { VersionMoveRepository } from './version-move.repository.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      CourseProgressEntity,
      LessonProgressEntity,
      ProgressLogEntity,
      CompletionEntity,
      RequirementRecordEntity,
    ]),
    CoursesModule,
    EnrolmentsModule,
    StagedReleaseModule,
  ],
  providers: [
    CompletionHistory,
    CompletionHistoryRepository,
    EarnedCredit,
    LessonProgress,
    LessonProgressRepository,
    ProgressRebuild,
    RequirementRecordsRepository,
    TrackProgress,
    TrackProgressRepository,
    VersionMoveRepository,
  ],
  exports: [
    CompletionHistory,
    LessonProgress,
    ProgressRebuild,
    RequirementRecordsRepository,
    TrackProgress,
    VersionMoveRepository,
  ],
})
export class ProgressModule implements OnModuleInit {
  constructor(
    private readonly runner: EventRunner,
    private readonly credit: EarnedCredit,
  ) {}

  onModuleInit(): void {
    this.runner.register(this.credit);
  }
}
