import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AudiencesModule } from '../audiences/audiences.module.js';
import { ChatChannelsModule } from '../chat-channels/chat-channels.module.js';
import { EventRunner } from '../events/event-runner.js';
import { MessageTemplatesModule } from '../message-templates/message-templates.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { OutboxModule } from '../outbox/outbox.module.js';
import { TipCalendarModule } from '../tip-calendar/tip-calendar.module.js';
import { TipDeliveriesModule } from '../tip-deliveries/tip-deliveries.module.js';
import { PostRounds } from './post-rounds.js';
import { TipPostEntity } from './tip-post.entity.js';
import { TipPosts } from './tip-posts.js';
import { TipPostsRepository } from './tip-posts.repository.js';
import { TipPostsRetention } from './tip-posts-retention.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([TipPostEntity]),
    AudiencesModule,
    ChatChannelsModule,
    MessageTemplatesModule,
    NotificationsModule,
    OutboxModule,
    TipCalendarModule,
    TipDeliveriesModule,
  ],
  providers: [PostRounds, TipPosts, TipPostsRepository, TipPostsRetention],
})
export class TipPostsModule implements OnModuleInit {
  constructor(
    private readonly events: EventRunner,
    private readonly posts: TipPosts,
    private readonly retention: TipPostsRetention,
  ) {}

  onModuleInit(): void {
    this.events.register(this.posts);
    this.events.register(this.retention);
  }
}
