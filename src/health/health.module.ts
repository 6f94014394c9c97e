import { Module } from '@nestjs/common';
import { ChatChannelsModule } from '../chat-channels/chat-channels.module.js';
import { OutboxModule } from '../outbox/outbox.module.js';
import { WebhooksModule } from '../webhooks/webhooks.module.js';
import { Deliveries } from './deliveries.js';
import { HealthController } from './health.controller.js';
import { HealthReportRepository } from './health-report.repository.js';
import { HealthReportService } from './health-report.service.js';

@Module({
  imports: [ChatChannelsModule, OutboxModule, WebhooksModule],
  controllers: [HealthController],
  providers: [Deliveries, HealthReportService, HealthReportRepository],
})
export class HealthModule {}
