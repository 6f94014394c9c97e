import { Module } from '@nestjs/common';
import { OutboxModule } from '../outbox/outbox.module.js';
import { HealthController } from './health.controller.js';
import { HealthReportRepository } from './health-report.repository.js';
import { HealthReportService } from './health-report.service.js';

@Module({
  imports: [OutboxModule],
  controllers: [HealthController],
  providers: [HealthReportService, HealthReportRepository],
})
export class HealthModule {}
