import { Module, type OnModuleInit } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { AudiencesModule } from '../audiences/audiences.module.js';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { EventRunner } from '../events/event-runner.js';
import { RevocationsModule } from '../revocations/revocations.module.js';
import { AssignmentEditsController } from './assignment-edits.controller.js';
import { AssignmentEditsService } from './assignment-edits.service.js';
import { EditDrafts } from './edit-drafts.js';
import { EditEffects } from './edit-effects.js';
import { EditPreviewRepository } from './edit-preview.repository.js';
import { EditPreviewService } from './edit-preview.service.js';
import { EditedDates } from './edited-dates.js';
import { VersionsRepository } from './versions.repository.js';

/** Editing assignments: what would change for whom, versions, and what becomes of people who are on them. */
@Module({
  imports: [AssignmentsModule, AudiencesModule, EnrolmentsModule, RevocationsModule],
  controllers: [AssignmentEditsController],
  providers: [
    AssignmentEditsService,
    EditDrafts,
    EditEffects,
    EditPreviewRepository,
    EditPreviewService,
    EditedDates,
    VersionsRepository,
  ],
})
export class AssignmentEditsModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly effects: EditEffects,
  ) {}

  onModuleInit(): void {
    this.events.register(this.effects);
  }
}
