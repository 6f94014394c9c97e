import { Module } from '@nestjs/common';
import { BehavioursModule } from '../behaviours/behaviours.module.js';
import { CourseDraftsModule } from '../course-drafts/course-drafts.module.js';
import { CourseUploadsModule } from '../course-uploads/course-uploads.module.js';
import { CourseExport } from './course-export.js';
import { CourseImport } from './course-import.js';
import { CourseUnpacking } from './course-unpacking.js';
import { CourseZipsController } from './course-zips.controller.js';

@Module({
  imports: [BehavioursModule, CourseDraftsModule, CourseUploadsModule],
  controllers: [CourseZipsController],
  providers: [CourseExport, CourseImport, CourseUnpacking],
})
export class CourseZipsModule {}
