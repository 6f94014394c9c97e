import { Module } from '@nestjs/common';
import { CompletionController } from './completion.controller.js';
import { CompletionFiltersService } from './completion-filters.service.js';
import { CompletionGroupsRepository } from './completion-groups.repository.js';
import { CompletionPeopleRepository } from './completion-people.repository.js';
import { CompletionService } from './completion.service.js';
import { ReportScopeRepository } from './report-scope.repository.js';

@Module({
  controllers: [CompletionController],
  providers: [
    CompletionFiltersService,
    CompletionGroupsRepository,
    CompletionPeopleRepository,
    CompletionService,
    ReportScopeRepository,
  ],
  exports: [CompletionFiltersService, CompletionService],
})
export class ReportsModule {}
