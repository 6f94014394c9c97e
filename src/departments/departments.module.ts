import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DepartmentParentEntity } from './department-parent.entity.js';
import { DepartmentParentsRepository } from './department-parents.repository.js';
import { DepartmentParents } from './department-parents.service.js';
import { DepartmentsController } from './departments.controller.js';
import { DepartmentsRepository } from './departments.repository.js';
import { DepartmentsService } from './departments.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([DepartmentParentEntity])],
  controllers: [DepartmentsController],
  providers: [DepartmentParents, DepartmentParentsRepository, DepartmentsRepository, DepartmentsService],
  exports: [DepartmentParentsRepository],
})
export class DepartmentsModule {}
