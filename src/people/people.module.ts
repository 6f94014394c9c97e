import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventRunner } from '../events/event-runner.js';
import { DAY_BEGAN } from '../events/ticker.js';
import { AbsencesRepository } from './absences.repository.js';
import { PeopleController } from './people.controller.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleService } from './people.service.js';
import { AbsenceEntity, PlacementPeriodEntity, ServicePeriodEntity } from './period.entity.js';
import { DepartmentEntity, PersonEntity } from './person.entity.js';
import { ReportingGenerationEntity, ReportingLineEntity } from './reporting-line.entity.js';
import { ReportingLinesRepository } from './reporting-lines.repository.js';
import { StagedPeopleRepository } from './staged-people.repository.js';
import { StagedPersonEntity } from './staged-person.entity.js';

const ENTITIES = [
  DepartmentEntity,
  PersonEntity,
  ServicePeriodEntity,
  PlacementPeriodEntity,
  AbsenceEntity,
  ReportingGenerationEntity,
  ReportingLineEntity,
  StagedPersonEntity,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES)],
  controllers: [PeopleController],
  providers: [
    PeopleService,
    PeopleRepository,
    ReportingLinesRepository,
    AbsencesRepository,
    StagedPeopleRepository,
  ],
  exports: [PeopleService, ReportingLinesRepository, AbsencesRepository, StagedPeopleRepository],
})
export class PeopleModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly lines: ReportingLinesRepository,
  ) {}

  /** Last days and first days change who stands above whom, without any import. */
  onModuleInit(): void {
    this.events.register({
      name: 'people.reporting-lines',
      kinds: [DAY_BEGAN],
      consume: async () => {
        await this.lines.refresh();
      },
    });
  }
}
