import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ABSENCES_CHANGED } from '../absences/absences.service.js';
import { EventRunner } from '../events/event-runner.js';
import { HOUR_BEGAN } from '../events/ticker.js';
import { ReturnsModule } from '../returns/returns.module.js';
import { EnrolmentChangesRepository } from './enrolment-changes.repository.js';
import { EnrolmentEntity, EnrolmentPeriodEntity, EnrolmentReasonEntity } from './enrolment.entity.js';
import { EnrolmentProgress } from './enrolment-progress.repository.js';
import { EnrolmentUpkeep } from './enrolment-upkeep.js';
import { Enrolling } from './enrolling.js';
import { EnrolmentsController } from './enrolments.controller.js';
import { EnrolmentsRepository } from './enrolments.repository.js';
import { EnrolmentsService } from './enrolments.service.js';
import { LearnersRepository } from './learners.repository.js';
import { NewEnrolmentsRepository } from './new-enrolments.repository.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([EnrolmentEntity, EnrolmentReasonEntity, EnrolmentPeriodEntity]),
    ReturnsModule,
  ],
  controllers: [EnrolmentsController],
  providers: [
    Enrolling,
    EnrolmentChangesRepository,
    EnrolmentProgress,
    EnrolmentsRepository,
    EnrolmentsService,
    EnrolmentUpkeep,
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
    LearnersRepository,
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
      name: 'enrolments.dates',
      kinds: ['people.imported', 'people.absences-imported'],
      consume: async ({ subjectId }) => {
        if (subjectId !== null) await this.upkeep.redateAfterImport(subjectId);
      },
    });
  }
}
