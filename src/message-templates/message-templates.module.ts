import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MessageTemplates } from './message-templates.js';
import { MessageTextEntity } from './message-text.entity.js';
import { MessageTextsRepository } from './message-texts.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([MessageTextEntity])],
  providers: [MessageTemplates, MessageTextsRepository],
  exports: [MessageTemplates, MessageTextsRepository],
})
export class MessageTemplatesModule {}
