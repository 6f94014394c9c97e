import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { OutboxModule } from '../outbox/outbox.module.js';
import { Dispatcher } from './dispatcher.js';
import { Postman } from './postman.js';

@Module({
  imports: [MailModule, OutboxModule],
  providers: [Postman, Dispatcher],
  exports: [Dispatcher],
})
export class DispatchingModule {}
