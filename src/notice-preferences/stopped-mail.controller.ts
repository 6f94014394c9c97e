import { Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { Access } from '../common/access/access.js';
import { NoticePreferencesService } from './notice-preferences.service.js';

/** The link by which a message is answered with "no more of these". Mail scanners open links, so that only a POST does anything. */
@Controller('stopped-mail')
@Access('anyone')
export class StoppedMailController {
  constructor(private readonly preferences: NoticePreferencesService) {}

  /** Stops the optional mail of whoever the message went to; what mail programs send for one click (RFC 8058). */
  @Post(':messageId')
  @HttpCode(204)
  async stop(@Param('messageId') messageId: string): Promise<void> {
    await this.preferences.stopBy(messageId);
  }

  /** Lets it come again. */
  @Delete(':messageId')
  @HttpCode(204)
  async resume(@Param('messageId') messageId: string): Promise<void> {
    await this.preferences.resumeBy(messageId);
  }
}
