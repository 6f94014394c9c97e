import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CoursesModule } from '../courses/courses.module.js';
import { ProgressModule } from '../progress/progress.module.js';
import { LessonReportEntity } from './lesson-report.entity.js';
import { LessonReportsController } from './lesson-reports.controller.js';
import { LessonReportsRepository } from './lesson-reports.repository.js';
import { LessonReportsService } from './lesson-reports.service.js';
import { MyLessonReportsController } from './my-lesson-reports.controller.js';
import { MyLessonReports } from './my-lesson-reports.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([LessonReportEntity]), CoursesModule, ProgressModule],
  controllers: [MyLessonReportsController, LessonReportsController],
  providers: [LessonReportsRepository, LessonReportsService, MyLessonReports],
})
export class LessonReportsModule {}
