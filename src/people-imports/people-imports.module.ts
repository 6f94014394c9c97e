import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/people.module.js';
import { ReportingLinesModule } from '../reporting-lines/reporting-lines.module.js';
import { AbsenceImportService } from './absence-import.service.js';
import { ImportBook } from './import-book.service.js';
import { PeopleFileService } from './people-file.service.js';
import { PeopleImportEntity, PeopleImportRowEntity } from './people-import.entity.js';
import { PeopleImportService } from './people-import.service.js';
import { PeopleImportsController } from './people-imports.controller.js';
import { PeopleImportsRepository } from './people-imports.repository.js';
import { StoredPeopleRepository } from './stored-people.repository.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([PeopleImportEntity, PeopleImportRowEntity]),
    PeopleModule,
    ReportingLinesModule,
  ],
  controllers: [PeopleImportsController],
  providers: [
    PeopleImportService,
    AbsenceImportService,
    PeopleFileService,
    ImportBook,
    PeopleImportsRepository,
    StoredPeopleRepository,
  ],
  exports: [PeopleImportService, AbsenceImportService],
})
export class PeopleImportsModule {}
