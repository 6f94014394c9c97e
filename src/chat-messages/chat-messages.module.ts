import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ChatChannelsModule } from '../chat-channels/chat-channels.module.js';
import { EventRunner } from '../events/event-runner.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { Dispatcher } from '../dispatching/dispatcher.js';
import { DispatchingModule } from '../dispatching/dispatching.module.js';
import { OutboxModule } from '../outbox/outbox.module.js';
import { WebCallsModule } from '../web-calls/web-calls.module.js';
import { BrokenChats } from './broken-chats.js';
import { ChatPostman } from './chat-postman.js';
import { ChatTests } from './chat-tests.js';
import { ChatTestsController } from './chat-tests.controller.js';
import { ChatUpkeep } from './chat-upkeep.js';

@Module({
  imports: [
    AccountsModule,
    ChatChannelsModule,
    DispatchingModule,
    OutboxModule,
    NotificationsModule,
    WebCallsModule,
  ],
  controllers: [ChatTestsController],
  providers: [BrokenChats, ChatPostman, ChatTests, ChatUpkeep],
})
export class ChatMessagesModule implements OnModuleInit {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly postman: ChatPostman,
    private readonly events: EventRunner,
    private readonly upkeep: ChatUpkeep,
  ) {}

  onModuleInit(): void {
    this.dispatcher.add(this.postman);
    this.events.register(this.upkeep);
  }
}
