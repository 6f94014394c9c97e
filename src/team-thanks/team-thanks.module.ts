import { Module, type OnModuleInit } from '@nestjs/common';
import { EventRunner } from '../events/event-runner.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { TeamThanks } from './team-thanks.js';
import { TeamThanksRepository } from './team-thanks.repository.js';

@Module({ imports: [NotificationsModule], providers: [TeamThanks, TeamThanksRepository] })
export class TeamThanksModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly thanks: TeamThanks,
  ) {}

  onModuleInit(): void {
    this.events.register(this.thanks);
  }
}
