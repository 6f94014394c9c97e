import { Controller, Get } from '@nestjs/common';
import { Access } from '../common/access/access.js';
import { CompanyWords } from '../company/company-words.service.js';
import { Env } from '../config/env.js';
import { type KickOffMessagesView, toKickOffMessageView } from './dto/kick-off-message.view.js';
import { KickOffMessages } from './kick-off-messages.js';

@Controller('kick-off-messages')
export class KickOffController {
  constructor(
    private readonly messages: KickOffMessages,
    private readonly words: CompanyWords,
    private readonly env: Env,
  ) {}

  /** What the leaders of the company say to whoever begins, before and after the first day. */
  @Access('signed-in')
  @Get()
  async list(): Promise<KickOffMessagesView> {
    const saying = (await this.words.current()).in(this.env.COMPANY_LANGUAGE);
    const messages = await this.messages.list();
    return { items: messages.map((one) => toKickOffMessageView(one, saying)), nextCursor: null };
  }
}
