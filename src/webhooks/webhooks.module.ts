import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { EventRunner } from '../events/event-runner.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { WebCallsModule } from '../web-calls/web-calls.module.js';
import { WebhookEndpointsModule } from '../webhook-endpoints/webhook-endpoints.module.js';
import { WebhookDispatcher } from './webhook-dispatcher.js';
import { WebhookIntake } from './webhook-intake.js';
import { WebhookLogRepository } from './webhook-log.repository.js';
import { WebhookNewsRepository } from './webhook-news.repository.js';
import { WebhookPostman } from './webhook-postman.js';
import { WebhookQueueRepository } from './webhook-queue.repository.js';
import { WebhookState } from './webhook-state.js';
import { WebhookUpkeep } from './webhook-upkeep.js';
import { WebhookAttemptEntity, WebhookDeliveryEntity, WebhookMessageEntity } from './webhook.entity.js';
import { WebhooksController } from './webhooks.controller.js';
import { Webhooks } from './webhooks.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([WebhookMessageEntity, WebhookDeliveryEntity, WebhookAttemptEntity]),
    AccountsModule,
    NotificationsModule,
    WebCallsModule,
    WebhookEndpointsModule,
  ],
  controllers: [WebhooksController],
  providers: [
    WebhookQueueRepository,
    WebhookLogRepository,
    WebhookNewsRepository,
    WebhookIntake,
    WebhookUpkeep,
    WebhookPostman,
    WebhookDispatcher,
    WebhookState,
    Webhooks,
  ],
  exports: [WebhookState],
})
export class WebhooksModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly intake: WebhookIntake,
    private readonly upkeep: WebhookUpkeep,
  ) {}

  onModuleInit(): void {
    this.events.register(this.intake);
    this.events.register(this.upkeep);
  }
}
