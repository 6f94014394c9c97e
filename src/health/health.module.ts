import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { HealthReportRepository } from './health-report.repository.js';
import { HealthReportService } from './health-report.service.js';

@Module({
  controllers: [HealthController],
  providers: [HealthReportService, HealthReportRepository],
})
export class HealthModule {}
