import { Module, type OnModuleInit } from '@nestjs/common';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { EventRunner } from '../events/event-runner.js';
import { HOUR_BEGAN } from '../events/ticker.js';
import { PeopleModule } from '../people/people.module.js';
import { WorkCalendarModule } from '../work-calendar/work-calendar.module.js';
import { CreditsController } from './credits.controller.js';
import { CreditsService } from './credits.service.js';
import { DecidableEnrolments } from './decidable-enrolments.js';
import { DecisionActs } from './decision-acts.js';
import { DecisionNotes } from './decision-notes.js';
import { DecisionsRepository } from './decisions.repository.js';
import { DecisionsService } from './decisions.service.js';
import { EnrolmentDecisionsController } from './enrolment-decisions.controller.js';
import { WaiverEnds } from './waiver-ends.js';

@Module({
  imports: [EnrolmentsModule, PeopleModule, WorkCalendarModule],
  controllers: [CreditsController, EnrolmentDecisionsController],
  providers: [
    CreditsService,
    DecidableEnrolments,
    DecisionActs,
    DecisionNotes,
    DecisionsRepository,
    DecisionsService,
    WaiverEnds,
  ],
})
export class EnrolmentDecisionsModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly waivers: WaiverEnds,
  ) {}

  onModuleInit(): void {
    this.events.register({
      name: 'enrolments.waivers',
      kinds: [HOUR_BEGAN],
      consume: () => this.waivers.endThem(),
    });
  }
}
