import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanyModule } from '../company/company.module.js';
import {
  CourseEntity,
  CourseFileEntity,
  CourseVersionEntity,
  LessonEntity,
  LessonTextEntity,
} from './course.entity.js';
import { CoursesController } from './courses.controller.js';
import { CoursesRepository } from './courses.repository.js';
import { CoursesService } from './courses.service.js';
import { LessonCatalogue } from './lesson-catalogue.js';

@Module({
  imports: [
    CompanyModule,
    TypeOrmModule.forFeature([
      CourseEntity,
      CourseVersionEntity,
      CourseFileEntity,
      LessonEntity,
      LessonTextEntity,
    ]),
  ],
  controllers: [CoursesController],
  providers: [CoursesRepository, CoursesService, LessonCatalogue],
  exports: [CoursesRepository, LessonCatalogue],
})
export class CoursesModule {}
