import { Controller, Get } from '@nestjs/common';
import { Access } from '../common/access/access.js';
import { type KickOffMessagesView, toKickOffMessageView } from './dto/kick-off-message.view.js';
import { KickOffMessages } from './kick-off-messages.js';

@Controller('kick-off-messages')
export class KickOffController {
  constructor(private readonly messages: KickOffMessages) {}

  /** What the leaders of the company say to whoever begins, before and after the first day. */
  @Access('signed-in')
  @Get()
  async list(): Promise<KickOffMessagesView> {
    return { items: (await this.messages.list()).map(toKickOffMessageView), nextCursor: null };
  }
}
