import { Module } from '@nestjs/common';
import { BookingsModule } from '../bookings/bookings.module.js';
import { DuplicatesModule } from '../duplicates/duplicates.module.js';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ProgressModule } from '../progress/progress.module.js';
import { ReportingLinesModule } from '../reporting-lines/reporting-lines.module.js';
import { ReturnsModule } from '../returns/returns.module.js';
import { WorkshopsModule } from '../workshops/workshops.module.js';
import { SeatInvitationsModule } from '../seat-invitations/seat-invitations.module.js';
import { MergedBookings } from './merged-bookings.js';
import { MergedBookingsRepository } from './merged-bookings.repository.js';
import { MergedHistories } from './merged-histories.js';
import { MergedLearning } from './merged-learning.js';
import { MergedLearningRepository } from './merged-learning.repository.js';
import { MergedRowsRepository } from './merged-rows.repository.js';

@Module({
  imports: [
    SeatInvitationsModule,
    PeopleModule,
    ReportingLinesModule,
    ReturnsModule,
    DuplicatesModule,
    EnrolmentsModule,
    ProgressModule,
    BookingsModule,
    WorkshopsModule,
  ],
  providers: [
    MergedBookings,
    MergedBookingsRepository,
    MergedHistories,
    MergedLearning,
    MergedLearningRepository,
    MergedRowsRepository,
  ],
  exports: [MergedBookings, MergedHistories, MergedLearning, MergedRowsRepository],
})
export class MergedRowsModule {}
