import { Module, type OnModuleInit } from '@nestjs/common';
import { EventRunner } from '../events/event-runner.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { SignInModule } from '../sign-in/sign-in.module.js';
import { Invitations } from './invitations.js';
import { InvitationsRepository } from './invitations.repository.js';
import { PeopleModule } from '../people/people.module.js';

@Module({
  imports: [PeopleModule, NotificationsModule, SignInModule],
  providers: [Invitations, InvitationsRepository],
})
export class InvitationsModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly invitations: Invitations,
  ) {}

  onModuleInit(): void {
    this.events.register(this.invitations);
  }
}
