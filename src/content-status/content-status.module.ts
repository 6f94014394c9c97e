import { Module } from '@nestjs/common';
import { ContentModule } from '../content/content.module.js';
import { TipsModule } from '../tips/tips.module.js';
import { ContentConflicts } from './content-conflicts.service.js';
import { ContentStatusController } from './content-status.controller.js';
import { ContentStatusRepository } from './content-status.repository.js';
import { ContentStatus } from './content-status.service.js';

@Module({
  imports: [ContentModule, TipsModule],
  controllers: [ContentStatusController],
  providers: [ContentConflicts, ContentStatusRepository, ContentStatus],
})
export class ContentStatusModule {}
