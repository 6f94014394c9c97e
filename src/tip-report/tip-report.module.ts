import { Module } from '@nestjs/common';
import { TipReportController } from './tip-report.controller.js';
import { TipReportRepository } from './tip-report.repository.js';
import { TipReports } from './tip-report.service.js';

@Module({
  controllers: [TipReportController],
  providers: [TipReportRepository, TipReports],
})
export class TipReportModule {}
