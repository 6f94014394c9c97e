import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AbsencesRepository } from './absences.repository.js';
import { EmployeeNumbersRepository } from './employee-numbers.repository.js';
import { PeopleController } from './people.controller.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import { AbsenceEntity, PlacementPeriodEntity, ServicePeriodEntity } from './period.entity.js';
import { DepartmentEntity, PersonEntity } from './person.entity.js';
import { PlacementsRepository } from './placements.repository.js';
import { PersonWritesRepository } from './person-writes.repository.js';
import { StagedPeopleRepository } from './staged-people.repository.js';
import { StagedPersonEntity } from './staged-person.entity.js';

const ENTITIES = [
  DepartmentEntity,
  PersonEntity,
  ServicePeriodEntity,
  PlacementPeriodEntity,
  AbsenceEntity,
  StagedPersonEntity,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES)],
  controllers: [PeopleController],
  providers: [
    PeopleService,
    PeopleRepository,
    AbsencesRepository,
    StagedPeopleRepository,
    PersonWritesRepository,
    EmployeeNumbersRepository,
    PlacementsRepository,
  ],
  exports: [
    AbsencesRepository,
    StagedPeopleRepository,
    PersonWritesRepository,
    EmployeeNumbersRepository,
    PlacementsRepository,
  ],
})
export class PeopleModule {}
