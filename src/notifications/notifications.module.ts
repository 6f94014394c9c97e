import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventRunner } from '../events/event-runner.js';
import { MessageTemplatesModule } from '../message-templates/message-templates.module.js';
import { OutboxModule } from '../outbox/outbox.module.js';
import { Digests } from './digests.js';
import { DigestsRepository } from './digests.repository.js';
import { InboxRepository } from './inbox.repository.js';
import { NoticeEntity } from './notice.entity.js';
import { Notices } from './notices.js';
import { NoticesRetention } from './notices-retention.js';
import { NoticesStart } from './notices-start.js';
import { NoticesRepository } from './notices.repository.js';
import { WritingDays } from './writing-days.js';
import { PeopleModule } from '../people/people.module.js';

@Module({
  imports: [TypeOrmModule.forFeature([NoticeEntity]), PeopleModule, OutboxModule, MessageTemplatesModule],
  providers: [
    NoticesStart,
    WritingDays,
    Notices,
    NoticesRepository,
    NoticesRetention,
    Digests,
    DigestsRepository,
    InboxRepository,
  ],
  exports: [NoticesStart, WritingDays, Notices, Digests, InboxRepository],
})
export class NotificationsModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly retention: NoticesRetention,
    private readonly digests: Digests,
  ) {}

  onModuleInit(): void {
    this.events.register(this.retention);
    this.events.register(this.digests);
  }
}
