import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContentSource } from './content-source.js';
import { WrittenCourseEntity, WrittenFileEntity } from './written-course.entity.js';
import { WrittenCoursesRepository } from './written-courses.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([WrittenCourseEntity, WrittenFileEntity])],
  providers: [ContentSource, WrittenCoursesRepository],
  exports: [ContentSource, WrittenCoursesRepository],
})
export class WrittenCoursesModule {}
