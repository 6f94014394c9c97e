import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/people.module.js';
import { EventRunner } from '../events/event-runner.js';
import { NominationsModule } from '../nominations/nominations.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { StarsModule } from '../stars/stars.module.js';
import { PanelCall } from './panel-call.js';
import { PanelVoting } from './panel-voting.service.js';
import { PanelsRepository } from './panels.repository.js';
import { StarDecisions } from './star-decisions.service.js';
import { StarPanelMemberEntity, StarVoteEntity } from './star-panel.entity.js';
import { StarPanelsController } from './star-panels.controller.js';
import { StarRoundsController } from './star-rounds.controller.js';
import { StarRounds } from './star-rounds.service.js';
import { VotesRepository } from './votes.repository.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([StarPanelMemberEntity, StarVoteEntity]),
    NominationsModule,
    NotificationsModule,
    PeopleModule,
    StarsModule,
  ],
  controllers: [StarPanelsController, StarRoundsController],
  providers: [StarRounds, StarDecisions, PanelVoting, PanelCall, PanelsRepository, VotesRepository],
})
export class StarPanelsModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly call: PanelCall,
  ) {}

  onModuleInit(): void {
    this.events.register(this.call);
  }
}
