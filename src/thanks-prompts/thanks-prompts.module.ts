import { Module, type OnModuleInit } from '@nestjs/common';
import { EventRunner } from '../events/event-runner.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ThanksPrompts } from './thanks-prompts.js';
import { ThanksPromptsRepository } from './thanks-prompts.repository.js';

@Module({
  imports: [NotificationsModule, PeopleModule],
  providers: [ThanksPrompts, ThanksPromptsRepository],
})
export class ThanksPromptsModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly prompts: ThanksPrompts,
  ) {}

  onModuleInit(): void {
    this.events.register(this.prompts);
  }
}
