import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventRunner } from '../events/event-runner.js';
import { Digests } from '../notifications/digests.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { TipDeliveriesModule } from '../tip-deliveries/tip-deliveries.module.js';
import { RefresherAsking } from './refresher-asking.js';
import { RefresherChecks } from './refresher-checks.js';
import { RefresherLinkEntity } from './refresher-link.entity.js';
import { RefresherLinksController } from './refresher-links.controller.js';
import { RefresherLinksRepository } from './refresher-links.repository.js';
import { RefresherLinks } from './refresher-links.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([RefresherLinkEntity]), NotificationsModule, TipDeliveriesModule],
  controllers: [RefresherLinksController],
  providers: [RefresherLinks, RefresherLinksRepository, RefresherAsking, RefresherChecks],
})
export class RefresherLinksModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly digests: Digests,
    private readonly asking: RefresherAsking,
    private readonly checks: RefresherChecks,
  ) {}

  onModuleInit(): void {
    this.events.register(this.asking);
    this.digests.register(this.checks);
  }
}
