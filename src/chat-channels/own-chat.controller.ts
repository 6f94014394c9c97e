import { Body, Controller, Delete, Get, HttpCode, Put } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { OwnChatDto } from './dto/chat-channel.dto.js';
import { type OwnChatView, toChatView } from './dto/chat-channel.view.js';
import { OwnChat } from './own-chat.service.js';

@Controller('me/chat')
@Access('signed-in')
export class OwnChatController {
  constructor(private readonly own: OwnChat) {}

  /** The chat in which the caller is told what would come by mail otherwise. */
  @Get()
  async read(@Me() { personId }: Identity): Promise<OwnChatView> {
    const chat = await this.own.find(personId);
    return { chat: chat && toChatView(chat) };
  }

  /** Connects one, in place of the one before; its address is not shown again. */
  @Put()
  async connect(@Me() me: Identity, @Body() { kind, url }: OwnChatDto): Promise<OwnChatView> {
    await this.own.connect(me.personId, kind, url);
    return await this.read(me);
  }

  /** Takes it away: mail comes again from the next message on. */
  @Delete()
  @HttpCode(204)
  async disconnect(@Me() { personId }: Identity): Promise<void> {
    await this.own.disconnect(personId);
  }
}
