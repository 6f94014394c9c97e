import { Controller, Get, Param, Query } from '@nestjs/common';
import { Access } from '../common/access/access.js';
import { PageQuery } from '../common/paging/page.query.js';
import { type TipPageView, type TipView, toTipListItemView, toTipView } from './dto/tip.view.js';
import { TipsService } from './tips.service.js';

@Controller('tips')
@Access('trainer')
export class TipsController {
  constructor(private readonly tips: TipsService) {}

  /** Every tip that is published now: the series for everybody, then the customer-facing one, each in its order. */
  @Get()
  async list(@Query() query: PageQuery): Promise<TipPageView> {
    return await this.tips.list(query, toTipListItemView);
  }

  /** A tip with its text and, since trainers may see the key, the right answer to its question. */
  @Get(':slug')
  async get(@Param('slug') slug: string): Promise<TipView> {
    return toTipView(await this.tips.get(slug));
  }
}
