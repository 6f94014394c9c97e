import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailModule } from '../mail/mail.module.js';
import { Dispatcher } from './dispatcher.js';
import { OutboxController } from './outbox.controller.js';
import { OutboxListRepository } from './outbox-list.repository.js';
import { OutboxMessageEntity } from './outbox-message.entity.js';
import { OutboxRepository } from './outbox.repository.js';
import { OutboxState } from './outbox-state.js';
import { OutboxService } from './outbox.service.js';
import { Postman } from './postman.js';

@Module({
  imports: [TypeOrmModule.forFeature([OutboxMessageEntity]), MailModule],
  controllers: [OutboxController],
  providers: [OutboxRepository, OutboxListRepository, OutboxService, OutboxState, Postman, Dispatcher],
  exports: [OutboxRepository, OutboxListRepository, OutboxService, OutboxState],
})
export class OutboxModule {}
