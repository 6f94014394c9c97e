import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WrittenBadgesModule } from '../written-badges/written-badges.module.js';
import { ContentSource } from './content-source.js';
import { WrittenCourseEntity, WrittenFileEntity } from './written-course.entity.js';
import { WrittenCoursesRepository } from './written-courses.repository.js';
import { WrittenVersionEntity, WrittenVersionFileEntity } from './written-version.entity.js';
import { WrittenVersionsRepository } from './written-versions.repository.js';

const ENTITIES = [WrittenCourseEntity, WrittenFileEntity, WrittenVersionEntity, WrittenVersionFileEntity];

@Module({
  imports: [WrittenBadgesModule, TypeOrmModule.forFeature(ENTITIES)],
  providers: [ContentSource, WrittenCoursesRepository, WrittenVersionsRepository],
  exports: [ContentSource, WrittenBadgesModule, WrittenCoursesRepository, WrittenVersionsRepository],
})
export class WrittenCoursesModule {}
