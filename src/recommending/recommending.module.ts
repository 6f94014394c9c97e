import { Module } from '@nestjs/common';
import { AwardsModule } from '../awards/awards.module.js';
import { BadgesModule } from '../badges/badges.module.js';
import { BehavioursModule } from '../behaviours/behaviours.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { DecidersRepository } from './deciders.repository.js';
import { RecommendationDecisions } from './recommendation-decisions.service.js';
import { RecommendationsController } from './recommendations.controller.js';
import { Recommending } from './recommending.service.js';

@Module({
  imports: [
    AwardsModule,
    BadgesModule,
    BehavioursModule,
    NotificationsModule,
    PeopleModule,
    RecommendationsModule,
  ],
  controllers: [RecommendationsController],
  providers: [Recommending, RecommendationDecisions, DecidersRepository],
})
export class RecommendingModule {}
