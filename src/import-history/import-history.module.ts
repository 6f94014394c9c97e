import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventRunner } from '../events/event-runner.js';
import { ImportFindingsModule } from '../import-findings/import-findings.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ImportBook } from './import-book.service.js';
import { ImportHistoryController } from './import-history.controller.js';
import { ImportHistoryService } from './import-history.service.js';
import { ImportProgress } from './import-progress.js';
import { ImportRunsRepository } from './import-runs.repository.js';
import { ImportUpkeep } from './import-upkeep.js';
import { ImportsRepository } from './imports.repository.js';
import { PeopleImportEntity, PeopleImportRowEntity, PeopleImportRunEntity } from './people-import.entity.js';

const ENTITIES = [PeopleImportEntity, PeopleImportRowEntity, PeopleImportRunEntity];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), PeopleModule, ImportFindingsModule],
  controllers: [ImportHistoryController],
  providers: [
    ImportBook,
    ImportHistoryService,
    ImportProgress,
    ImportRunsRepository,
    ImportUpkeep,
    ImportsRepository,
  ],
  exports: [ImportBook, ImportProgress, ImportsRepository, ImportFindingsModule],
})
export class ImportHistoryModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly upkeep: ImportUpkeep,
  ) {}

  onModuleInit(): void {
    this.events.register(this.upkeep);
  }
}
