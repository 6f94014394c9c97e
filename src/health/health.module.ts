import { Module } from '@nestjs/common';
import { OutboxModule } from '../outbox/outbox.module.js';
import { WebhooksModule } from '../webhooks/webhooks.module.js';
import { HealthController } from './health.controller.js';
import { HealthReportRepository } from './health-report.repository.js';
import { HealthReportService } from './health-report.service.js';

@Module({
  imports: [OutboxModule, WebhooksModule],
  controllers: [HealthController],
  providers: [HealthReportService, HealthReportRepository],
})
export class HealthModule {}
