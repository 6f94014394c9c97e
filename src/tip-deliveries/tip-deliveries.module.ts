import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AudiencesModule } from '../audiences/audiences.module.js';
import { EventRunner } from '../events/event-runner.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { PeopleModule } from '../people/people.module.js';
import { TipCalendarModule } from '../tip-calendar/tip-calendar.module.js';
import { MyTipsController } from './my-tips.controller.js';
import { MyTips } from './my-tips.service.js';
import { TipDeliveriesRepository } from './tip-deliveries.repository.js';
import { TipDeliveriesRetention } from './tip-deliveries-retention.js';
import { TipAnswerEntity, TipDeliveryEntity } from './tip-delivery.entity.js';
import { TipHistoryRepository } from './tip-history.repository.js';
import { TipPlanningRepository } from './tip-planning.repository.js';
import { TipPlanning } from './tip-planning.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([TipDeliveryEntity, TipAnswerEntity]),
    AudiencesModule,
    NotificationsModule,
    PeopleModule,
    TipCalendarModule,
  ],
  controllers: [MyTipsController],
  providers: [
    MyTips,
    TipDeliveriesRepository,
    TipDeliveriesRetention,
    TipHistoryRepository,
    TipPlanningRepository,
    TipPlanning,
  ],
  exports: [MyTips, TipHistoryRepository, TipPlanning, TipPlanningRepository],
})
export class TipDeliveriesModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly planning: TipPlanning,
    private readonly retention: TipDeliveriesRetention,
  ) {}

  onModuleInit(): void {
    this.events.register(this.planning);
    this.events.register(this.retention);
  }
}
