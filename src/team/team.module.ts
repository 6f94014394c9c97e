import { Module } from '@nestjs/common';
import { CompletionTrendModule } from '../completion-trend/completion-trend.module.js';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { ReportsModule } from '../reports/reports.module.js';
import { NeededMinutesRepository } from './needed-minutes.repository.js';
import { TeamController } from './team.controller.js';
import { TeamFiguresRepository } from './team-figures.repository.js';
import { TeamPeopleRepository } from './team-people.repository.js';
import { TeamRecordsService } from './team-records.service.js';
import { TeamScope } from './team-scope.js';
import { TeamScopeRepository } from './team-scope.repository.js';
import { TeamService } from './team.service.js';

@Module({
  imports: [CompletionTrendModule, EnrolmentsModule, ReportsModule],
  controllers: [TeamController],
  providers: [
    NeededMinutesRepository,
    TeamFiguresRepository,
    TeamPeopleRepository,
    TeamRecordsService,
    TeamScope,
    TeamScopeRepository,
    TeamService,
  ],
  exports: [TeamScope],
})
export class TeamModule {}
