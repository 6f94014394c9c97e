import { Module } from '@nestjs/common';
import { MessageTemplatesModule } from '../message-templates/message-templates.module.js';
import { TestMessagesModule } from '../test-messages/test-messages.module.js';
import { MessageEditorController } from './message-editor.controller.js';
import { MessageEditor } from './message-editor.service.js';
import { MessagePreviews } from './message-previews.js';

@Module({
  imports: [MessageTemplatesModule, TestMessagesModule],
  controllers: [MessageEditorController],
  providers: [MessageEditor, MessagePreviews],
})
export class MessageEditorModule {}
