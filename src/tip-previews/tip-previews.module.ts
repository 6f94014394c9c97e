import { MessageTemplatesModule } from '../message-templates/message-templates.module.js';
import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { TestMessagesModule } from '../test-messages/test-messages.module.js';
import { TipsModule } from '../tips/tips.module.js';
import { TipPreviewsController } from './tip-previews.controller.js';
import { TipPreviews } from './tip-previews.service.js';

@Module({
  imports: [MessageTemplatesModule, TestMessagesModule, PeopleModule, TipsModule],
  controllers: [TipPreviewsController],
  providers: [TipPreviews],
  exports: [TipPreviews],
})
export class TipPreviewsModule {}
