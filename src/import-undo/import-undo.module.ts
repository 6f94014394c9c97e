import { Module, type OnModuleInit } from '@nestjs/common';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { EventRunner } from '../events/event-runner.js';
import { ImportHistoryModule } from '../import-history/import-history.module.js';
import { LeaversModule } from '../leavers/leavers.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ReportingLinesModule } from '../reporting-lines/reporting-lines.module.js';
import { ReturnsModule } from '../returns/returns.module.js';
import { AddedPeople } from './added-people.js';
import { ImportUndoController } from './import-undo.controller.js';
import { ImportUndoRepository } from './import-undo.repository.js';
import { ImportUndoService } from './import-undo.service.js';
import { ImportedPeople } from './imported-people.js';
import { UndoRetention } from './undo-retention.js';
import { UndoReview } from './undo-review.js';

@Module({
  imports: [
    EnrolmentsModule,
    ImportHistoryModule,
    LeaversModule,
    PeopleModule,
    ReportingLinesModule,
    ReturnsModule,
  ],
  controllers: [ImportUndoController],
  providers: [
    ImportUndoService,
    UndoReview,
    UndoRetention,
    ImportUndoRepository,
    ImportedPeople,
    AddedPeople,
  ],
})
export class ImportUndoModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly retention: UndoRetention,
  ) {}

  onModuleInit(): void {
    this.events.register(this.retention);
  }
}
