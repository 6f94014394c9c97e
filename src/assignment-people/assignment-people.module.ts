import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { AudiencesModule } from '../audiences/audiences.module.js';
import { WorkCalendarModule } from '../work-calendar/work-calendar.module.js';
import { AssignedPeopleRepository } from './assigned-people.repository.js';
import { AssignmentPeopleController } from './assignment-people.controller.js';
import { AssignmentPeopleService } from './assignment-people.service.js';
import { NamedPeopleRepository } from './named-people.repository.js';
import { PreviewRepository } from './preview.repository.js';
import { PreviewService } from './preview.service.js';

/** Whom an assignment would reach, whom a list names, and who is on an assignment: reads alone. */
@Module({
  imports: [AudiencesModule, AssignmentsModule, WorkCalendarModule],
  controllers: [AssignmentPeopleController],
  providers: [
    AssignedPeopleRepository,
    AssignmentPeopleService,
    NamedPeopleRepository,
    PreviewRepository,
    PreviewService,
  ],
})
export class AssignmentPeopleModule {}
