import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/courses.module.js';
import { CoursePreviewsController } from './course-previews.controller.js';
import { CoursePreviews } from './course-previews.service.js';

@Module({
  imports: [CoursesModule],
  controllers: [CoursePreviewsController],
  providers: [CoursePreviews],
})
export class CoursePreviewsModule {}
