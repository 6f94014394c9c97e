import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module.js';
import { CompletionTrendController } from './completion-trend.controller.js';
import { TrendRepository } from './trend.repository.js';
import { TrendService } from './trend.service.js';

@Module({
  imports: [ReportsModule],
  controllers: [CompletionTrendController],
  providers: [TrendRepository, TrendService],
  exports: [TrendService],
})
export class CompletionTrendModule {}
