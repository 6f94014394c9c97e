import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/courses.module.js';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { StagedReleaseModule } from '../staged-release/staged-release.module.js';
import { ProgressModule } from '../progress/progress.module.js';
import { LearningRepository } from './learning.repository.js';
import { LearningService } from './learning.service.js';
import { MyCoursesController } from './my-courses.controller.js';
import { MyCoursesService } from './my-courses.service.js';
import { MyEnrolmentsController } from './my-enrolments.controller.js';
import { MyEnrolmentsService } from './my-enrolments.service.js';

@Module({
  imports: [CoursesModule, EnrolmentsModule, ProgressModule, StagedReleaseModule],
  controllers: [MyCoursesController, MyEnrolmentsController],
  providers: [LearningRepository, LearningService, MyCoursesService, MyEnrolmentsService],
})
export class LearningModule {}
