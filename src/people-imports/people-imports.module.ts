import { Module } from '@nestjs/common';
import { HeldRowsModule } from '../held-rows/held-rows.module.js';
import { HrSourcesModule } from '../hr-sources/hr-sources.module.js';
import { ImportHistoryModule } from '../import-history/import-history.module.js';
import { LeaversModule } from '../leavers/leavers.module.js';
import { PeopleModule } from '../people/people.module.js';
import { PlannedMovesModule } from '../planned-moves/planned-moves.module.js';
import { ReportingLinesModule } from '../reporting-lines/reporting-lines.module.js';
import { AbsenceImportService } from './absence-import.service.js';
import { AbsentPeopleService } from './absent-people.service.js';
import { PeopleFileService } from './people-file.service.js';
import { PeopleImportService } from './people-import.service.js';
import { PeopleImportsController } from './people-imports.controller.js';
import { StoredPeopleRepository } from './stored-people.repository.js';

@Module({
  imports: [
    ImportHistoryModule,
    HrSourcesModule,
    LeaversModule,
    HeldRowsModule,
    PeopleModule,
    ReportingLinesModule,
    PlannedMovesModule,
  ],
  controllers: [PeopleImportsController],
  providers: [
    PeopleImportService,
    AbsenceImportService,
    PeopleFileService,
    AbsentPeopleService,
    StoredPeopleRepository,
  ],
  exports: [PeopleImportService, AbsenceImportService],
})
export class PeopleImportsModule {}
