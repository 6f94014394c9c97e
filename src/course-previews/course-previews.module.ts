import { Module } from '@nestjs/common';
import { CompanyModule } from '../company/company.module.js';
import { CourseDraftsModule } from '../course-drafts/course-drafts.module.js';
import { CoursesModule } from '../courses/courses.module.js';
import { CoursePreviewsController } from './course-previews.controller.js';
import { CoursePreviews } from './course-previews.service.js';

@Module({
  imports: [CompanyModule, CourseDraftsModule, CoursesModule],
  controllers: [CoursePreviewsController],
  providers: [CoursePreviews],
})
export class CoursePreviewsModule {}
