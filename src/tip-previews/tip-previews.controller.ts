import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { type TipChatView, toTipChatView } from './dto/tip-chat.view.js';
import { type TipMailView, toTipMailView } from './dto/tip-mail.view.js';
import { MAIL_POLICY } from './tip-message.js';
import { TipPreviews } from './tip-previews.service.js';

@Controller('tips/:slug')
@Access('trainer')
export class TipPreviewsController {
  constructor(private readonly previews: TipPreviews) {}

  /** The tip as a message to the caller: subject and plain text. */
  @Get('mail')
  async mail(@Me() me: Identity, @Param('slug') slug: string): Promise<TipMailView> {
    return toTipMailView(await this.previews.mail(me, slug));
  }

  /** The same as the page that mail programs show. */
  @Get('mail.html')
  @ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } } })
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', MAIL_POLICY)
  async page(@Me() me: Identity, @Param('slug') slug: string): Promise<string> {
    return (await this.previews.mail(me, slug)).html;
  }

  /** The same as a chat shows it to whoever connected one. */
  @Get('chat')
  async chat(@Me() me: Identity, @Param('slug') slug: string): Promise<TipChatView> {
    return toTipChatView(await this.previews.chat(me, slug));
  }

  /** Writes the tip to the caller alone, marked as a test; five in a quarter of an hour at most. */
  @Post('test-message')
  @HttpCode(204)
  async test(@Me() me: Identity, @Param('slug') slug: string): Promise<void> {
    await this.previews.sendTest(me, slug);
  }
}
