import { Module } from '@nestjs/common';
import { CourseDraftsModule } from '../course-drafts/course-drafts.module.js';
import { CourseHistoryController } from './course-history.controller.js';
import { CourseHistory } from './course-history.service.js';

@Module({
  imports: [CourseDraftsModule],
  controllers: [CourseHistoryController],
  providers: [CourseHistory],
})
export class CourseHistoryModule {}
