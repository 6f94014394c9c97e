import { Module } from '@nestjs/common';
import { OutboxModule } from '../outbox/outbox.module.js';
import { MissedTipsController } from './missed-tips.controller.js';
import { MissedTipsRepository } from './missed-tips.repository.js';
import { MissedTips } from './missed-tips.service.js';

@Module({
  imports: [OutboxModule],
  controllers: [MissedTipsController],
  providers: [MissedTips, MissedTipsRepository],
})
export class MissedTipsModule {}
