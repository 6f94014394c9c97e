import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BadgeEvidenceModule } from '../badge-evidence/badge-evidence.module.js';
import { BadgesModule } from '../badges/badges.module.js';
import { EventRunner } from '../events/event-runner.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AwardEntity } from './award.entity.js';
import { AwardRun } from './award-run.js';
import { AwardsController } from './awards.controller.js';
import { AwardsRepository } from './awards.repository.js';
import { AwardsService } from './awards.service.js';
import { BadgesController } from './badges.controller.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([AwardEntity]),
    BadgeEvidenceModule,
    BadgesModule,
    NotificationsModule,
    PeopleModule,
  ],
  controllers: [BadgesController, AwardsController],
  providers: [AwardsService, AwardsRepository, AwardRun],
  exports: [AwardsRepository, BadgeEvidenceModule],
})
export class AwardsModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly run: AwardRun,
  ) {}

  onModuleInit(): void {
    this.events.register(this.run);
  }
}
