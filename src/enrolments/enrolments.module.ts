import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ABSENCES_CHANGED } from '../absences/absences.service.js';
import { EventRunner } from '../events/event-runner.js';
import { HOUR_BEGAN } from '../events/ticker.js';
import { ReturnsModule } from '../returns/returns.module.js';
import { WorkCalendarModule } from '../work-calendar/work-calendar.module.js';
import { WORK_CALENDAR_CHANGED } from '../work-calendar/work-calendars.js';
import { EnrolmentChangesRepository } from './enrolment-changes.repository.js';
import { EnrolmentEntity, EnrolmentPeriodEntity, EnrolmentReasonEntity } from './enrolment.entity.js';
import { EnrolmentProgress } from './enrolment-progress.repository.js';
import { EnrolmentUpkeep } from './enrolment-upkeep.js';
import { Enrolling } from './enrolling.js';
import { EnrolmentsController } from './enrolments.controller.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import { EnrolmentsService } from './enrolments.service.js';
import { LearnerFactsRepository } from './learner-facts.repository.js';
import { LearnersRepository } from './learners.repository.js';
import { NewEnrolmentsRepository } from './new-enrolments.repository.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([EnrolmentEntity, EnrolmentReasonEntity, EnrolmentPeriodEntity]),
    ReturnsModule,
    WorkCalendarModule,
  ],
  controllers: [EnrolmentsController],
  providers: [
    Enrolling,
    EnrolmentChangesRepository,
    EnrolmentProgress,
    EnrolmentsRepository,
    EnrolmentsService,
    EnrolmentUpkeep,
    LearnerFactsRepository,
    LearnersRepository,
    NewEnrolmentsRepository,
  ],
  exports: [
    Enrolling,
    EnrolmentChangesRepository,
    EnrolmentProgress,
    EnrolmentsRepository,
    EnrolmentsService,
    EnrolmentUpkeep,
    LearnerFactsRepository,
    LearnersRepository,
    NewEnrolmentsRepository,
  ],
})
export class EnrolmentsModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly upkeep: EnrolmentUpkeep,
  ) {}

  onModuleInit(): void {
    this.events.register({
      name: 'enrolments.leavers',
      kinds: ['people.imported', HOUR_BEGAN],
      consume: () => this.upkeep.withdrawLeavers(),
    });
    this.events.register({
      name: 'enrolments.zones',
      kinds: ['people.zone-changed', ABSENCES_CHANGED],
      consume: async ({ subjectId }) => {
        if (subjectId !== null) await this.upkeep.redatePerson(subjectId);
      },
    });
    this.events.register({
      name: 'enrolments.waiting-dates',
      kinds: ['progress.track-completed', 'enrolments.credited'],
      consume: async ({ payload: { personId } }) => {
        if (typeof personId === 'number') await this.upkeep.redateWaiting(personId);
      },
    });
    this.events.register({
      name: 'enrolments.working-days',
      kinds: [WORK_CALENDAR_CHANGED],
      consume: async ({ payload: { location } }) => {
        await this.upkeep.redateAt(typeof location === 'string' ? location : '');
      },
    });
    this.events.register({
      name: 'enrolments.dates',
      kinds: ['people.imported', 'people.absences-imported'],
      consume: async ({ subjectId }) => {
        if (subjectId !== null) await this.upkeep.redateAfterImport(subjectId);
      },
    });
  }
}
