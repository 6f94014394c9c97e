import { Module, type OnModuleInit } from '@nestjs/common';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { EventRunner } from '../events/event-runner.js';
import { DAY_BEGAN } from '../events/ticker.js';
import { ImportHistoryModule } from '../import-history/import-history.module.js';
import { LeaversModule } from '../leavers/leavers.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ReportingLinesModule } from '../reporting-lines/reporting-lines.module.js';
import { ReturnsModule } from '../returns/returns.module.js';
import { AddedPeople } from './added-people.js';
import { ImportUndoController } from './import-undo.controller.js';
import { ImportUndoRepository } from './import-undo.repository.js';
import { ImportUndoService } from './import-undo.service.js';

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
  providers: [ImportUndoService, ImportUndoRepository, AddedPeople],
})
export class ImportUndoModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly undoing: ImportUndoService,
  ) {}

  onModuleInit(): void {
    this.events.register({
      name: 'import-undo.forget',
      kinds: [DAY_BEGAN],
      consume: async () => {
        await this.undoing.forgetOld();
      },
    });
  }
}
