import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AwardsModule } from '../awards/awards.module.js';
import { BadgesModule } from '../badges/badges.module.js';
import { BehavioursModule } from '../behaviours/behaviours.module.js';
import { EventRunner } from '../events/event-runner.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { DecidersRepository } from './deciders.repository.js';
import { RecommendationDecisions } from './recommendation-decisions.service.js';
import { RecommendationLapses } from './recommendation-lapses.js';
import { RecommendationsController } from './recommendations.controller.js';
import { Recommending } from './recommending.service.js';

@Module({
  imports: [
    AccountsModule,
    AwardsModule,
    BadgesModule,
    BehavioursModule,
    NotificationsModule,
    PeopleModule,
    RecommendationsModule,
  ],
  controllers: [RecommendationsController],
  providers: [Recommending, RecommendationDecisions, RecommendationLapses, DecidersRepository],
})
export class RecommendingModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly lapses: RecommendationLapses,
  ) {}

  onModuleInit(): void {
    this.events.register(this.lapses);
  }
}
