import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { PageQuery } from '../common/paging/page.query.js';
import type { MissedTipPageView } from './dto/missed-tip.view.js';
import { MissedTips } from './missed-tips.service.js';

@Controller('missed-tips')
@Access('trainer')
export class MissedTipsController {
  constructor(private readonly missed: MissedTips) {}

  /** Who of the caller's people may have missed a tip, since nobody knows whether its message arrived; the latest first. */
  @Get()
  async list(@Me() me: Identity, @Query() query: PageQuery): Promise<MissedTipPageView> {
    return await this.missed.page(me, query);
  }

  /** Sends the message again that said the tip of that month, such as 2026-12: once, since the first one may have arrived. */
  @Post(':period/people/:personId/send-again')
  @HttpCode(204)
  async sendAgain(
    @Me() me: Identity,
    @Param('period') period: string,
    @Param('personId') personId: string,
  ): Promise<void> {
    await this.missed.sendAgain(me, personId, period);
  }
}
