import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { TestMessagesController } from './test-messages.controller.js';
import { TestMessages } from './test-messages.js';
import { TestMessagesRepository } from './test-messages.repository.js';

@Module({
  imports: [NotificationsModule],
  controllers: [TestMessagesController],
  providers: [TestMessages, TestMessagesRepository],
  exports: [TestMessages],
})
export class TestMessagesModule {}
