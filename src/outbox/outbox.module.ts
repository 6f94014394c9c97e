import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailModule } from '../mail/mail.module.js';
import { ClaimsRepository } from './claims.repository.js';
import { OutboxController } from './outbox.controller.js';
import { OutboxListRepository } from './outbox-list.repository.js';
import { OutboxMessageEntity } from './outbox-message.entity.js';
import { OutboxRepository } from './outbox.repository.js';
import { OutboxState } from './outbox-state.js';
import { OutboxService } from './outbox.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([OutboxMessageEntity]), MailModule],
  controllers: [OutboxController],
  providers: [ClaimsRepository, OutboxRepository, OutboxListRepository, OutboxService, OutboxState],
  exports: [ClaimsRepository, OutboxRepository, OutboxListRepository, OutboxService, OutboxState],
})
export class OutboxModule {}
