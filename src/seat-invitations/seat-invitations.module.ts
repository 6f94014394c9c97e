import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventRunner } from '../events/event-runner.js';
import { MailModule } from '../mail/mail.module.js';
import { Digests } from '../notifications/digests.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { SeatInvitationEntity } from './seat-invitation.entity.js';
import { SeatInvitations } from './seat-invitations.js';
import { SeatInvitationsRepository } from './seat-invitations.repository.js';
import { SeatsSaid } from './seats-said.js';

@Module({
  imports: [TypeOrmModule.forFeature([SeatInvitationEntity]), MailModule, NotificationsModule],
  providers: [SeatInvitations, SeatInvitationsRepository, SeatsSaid],
  exports: [SeatInvitationsRepository],
})
export class SeatInvitationsModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly digests: Digests,
    private readonly invitations: SeatInvitations,
    private readonly said: SeatsSaid,
  ) {}

  onModuleInit(): void {
    this.events.register(this.invitations);
    this.digests.leaveOut(this.said);
  }
}
