import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { DepartmentChats } from '../chat-channels/department-chats.service.js';
import { OwnChat } from '../chat-channels/own-chat.service.js';
import { ChatTests } from './chat-tests.js';
import { type ChatAnswerView, toChatAnswerView } from './dto/chat-answer.view.js';

@Controller()
export class ChatTestsController {
  constructor(
    private readonly departments: DepartmentChats,
    private readonly own: OwnChat,
    private readonly tests: ChatTests,
  ) {}

  /** Posts a test to a department’s chat, also to one that is switched off, and answers with what the service said. */
  @Post('chats/:id/test')
  @Access('admin')
  @HttpCode(200)
  async ofDepartment(@Me() { personId }: Identity, @Param('id') id: string): Promise<ChatAnswerView> {
    return toChatAnswerView(await this.tests.post(personId, await this.departments.get(id)));
  }

  /** Posts a test to the caller’s own chat and answers with what the service said. */
  @Post('me/chat/test')
  @Access('signed-in')
  @HttpCode(200)
  async ofMine(@Me() { personId }: Identity): Promise<ChatAnswerView> {
    return toChatAnswerView(await this.tests.post(personId, await this.own.find(personId)));
  }
}
