import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { StagedPeopleModule } from '../staged-people/staged-people.module.js';
import { AbsencesRepository } from './absences.repository.js';
import { EmployeeNumbersRepository } from './employee-numbers.repository.js';
import { MergedPeopleRepository } from './merged-people.repository.js';
import { PeopleController } from './people.controller.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import {
  AbsenceEntity,
  PersonImageEntity,
  PlacementPeriodEntity,
  ServicePeriodEntity,
} from './period.entity.js';
import { DepartmentEntity, PersonEntity } from './person.entity.js';
import { PersonImagesRepository } from './person-images.repository.js';
import { PlacementsRepository } from './placements.repository.js';
import { PersonWritesRepository } from './person-writes.repository.js';

const ENTITIES = [
  DepartmentEntity,
  PersonEntity,
  ServicePeriodEntity,
  PlacementPeriodEntity,
  AbsenceEntity,
  PersonImageEntity,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), StagedPeopleModule],
  controllers: [PeopleController],
  providers: [
    PeopleService,
    PeopleRepository,
    AbsencesRepository,
    PersonImagesRepository,
    PersonWritesRepository,
    EmployeeNumbersRepository,
    PlacementsRepository,
    MergedPeopleRepository,
  ],
  exports: [
    PeopleRepository,
    AbsencesRepository,
    PersonWritesRepository,
    PersonImagesRepository,
    EmployeeNumbersRepository,
    StagedPeopleModule,
    PlacementsRepository,
    MergedPeopleRepository,
  ],
})
export class PeopleModule {}
