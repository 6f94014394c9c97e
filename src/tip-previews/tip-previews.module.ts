import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { PeopleModule } from '../people/people.module.js';
import { TipsModule } from '../tips/tips.module.js';
import { TipPreviewsController } from './tip-previews.controller.js';
import { TipPreviews } from './tip-previews.service.js';

@Module({
  imports: [NotificationsModule, PeopleModule, TipsModule],
  controllers: [TipPreviewsController],
  providers: [TipPreviews],
})
export class TipPreviewsModule {}
