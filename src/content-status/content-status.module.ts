import { Module } from '@nestjs/common';
import { CompanyModule } from '../company/company.module.js';
import { ContentModule } from '../content/content.module.js';
import { KickOffModule } from '../kick-off/kick-off.module.js';
import { TipsModule } from '../tips/tips.module.js';
import { ContentConflicts } from './content-conflicts.service.js';
import { ContentStatusController } from './content-status.controller.js';
import { ContentStatusRepository } from './content-status.repository.js';
import { ContentStatus } from './content-status.service.js';
import { UnsetWords } from './unset-words.service.js';

@Module({
  imports: [CompanyModule, ContentModule, KickOffModule, TipsModule],
  controllers: [ContentStatusController],
  providers: [ContentConflicts, ContentStatusRepository, ContentStatus, UnsetWords],
})
export class ContentStatusModule {}
