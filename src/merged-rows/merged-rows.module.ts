import { Module } from '@nestjs/common';
import { DuplicatesModule } from '../duplicates/duplicates.module.js';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ProgressModule } from '../progress/progress.module.js';
import { ReportingLinesModule } from '../reporting-lines/reporting-lines.module.js';
import { ReturnsModule } from '../returns/returns.module.js';
import { MergedHistories } from './merged-histories.js';
import { MergedLearning } from './merged-learning.js';
import { MergedLearningRepository } from './merged-learning.repository.js';
import { MergedRowsRepository } from './merged-rows.repository.js';

@Module({
  imports: [
    PeopleModule,
    ReportingLinesModule,
    ReturnsModule,
    DuplicatesModule,
    EnrolmentsModule,
    ProgressModule,
  ],
  providers: [MergedHistories, MergedLearning, MergedLearningRepository, MergedRowsRepository],
  exports: [MergedHistories, MergedLearning, MergedRowsRepository],
})
export class MergedRowsModule {}
