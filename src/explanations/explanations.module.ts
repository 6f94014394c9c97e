import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { AudiencesModule } from '../audiences/audiences.module.js';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AssignmentMatching } from './assignment-matching.js';
import { ExplanationsController } from './explanations.controller.js';
import { ExplanationsRepository } from './explanations.repository.js';
import { ExplanationsService } from './explanations.service.js';
import { WhyNotRepository } from './why-not.repository.js';
import { WhyNotService } from './why-not.service.js';

@Module({
  imports: [AssignmentsModule, AudiencesModule, EnrolmentsModule, PeopleModule],
  controllers: [ExplanationsController],
  providers: [
    AssignmentMatching,
    ExplanationsRepository,
    ExplanationsService,
    WhyNotRepository,
    WhyNotService,
  ],
})
export class ExplanationsModule {}
