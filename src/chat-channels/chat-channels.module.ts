import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChatChannelEntity } from './chat-channel.entity.js';
import { ChatChannelsRepository } from './chat-channels.repository.js';
import { DepartmentChatsController } from './department-chats.controller.js';
import { DepartmentChats } from './department-chats.service.js';
import { OwnChatController } from './own-chat.controller.js';
import { OwnChat } from './own-chat.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([ChatChannelEntity])],
  controllers: [DepartmentChatsController, OwnChatController],
  providers: [ChatChannelsRepository, DepartmentChats, OwnChat],
  exports: [ChatChannelsRepository, DepartmentChats, OwnChat],
})
export class ChatChannelsModule {}
