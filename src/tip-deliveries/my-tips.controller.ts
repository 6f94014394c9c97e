import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { PageQuery } from '../common/paging/page.query.js';
import { AcknowledgeTipDto, AnswerTipDto } from './dto/my-tip.dto.js';
import {
  type MyTipPageView,
  type MyTipsNowView,
  type MyTipView,
  type TipAnswerView,
  toMyTipListItemView,
  toMyTipView,
  toRefresherQuestionView,
  toTipAnswerView,
} from './dto/my-tip.view.js';
import { MyTips } from './my-tips.service.js';

/** The caller's own tips; those of others are counted in reports and shown to nobody. */
@Controller('deliveries')
@Access('signed-in')
export class MyTipsController {
  constructor(private readonly tips: MyTips) {}

  /** The tips that the caller got, the latest first. */
  @Get()
  async list(@Me() { personId }: Identity, @Query() query: PageQuery): Promise<MyTipPageView> {
    return await this.tips.list(personId, query, toMyTipListItemView);
  }

  /** The tip that the caller has not acknowledged yet, and the question that is due for longest. */
  @Get('now')
  async now(@Me() { personId }: Identity): Promise<MyTipsNowView> {
    const { tip, question } = await this.tips.now(personId);
    return {
      tip: tip && toMyTipListItemView(tip),
      question: question && toRefresherQuestionView(question),
    };
  }

  /** The caller's own copy of a tip, the latest. */
  @Get('of/:slug')
  async ofTip(@Me() { personId }: Identity, @Param('slug') slug: string): Promise<MyTipView> {
    return toMyTipView(await this.tips.ofTip(personId, slug));
  }

  /** The caller's tip of a month, such as 2026-12. */
  @Get(':period')
  async get(@Me() { personId }: Identity, @Param('period') period: string): Promise<MyTipView> {
    return toMyTipView(await this.tips.get(personId, period));
  }

  /** Notes that the caller opened it; only the first time counts. */
  @Post(':period/opening')
  @HttpCode(204)
  async open(@Me() { personId }: Identity, @Param('period') period: string): Promise<void> {
    await this.tips.open(personId, period);
  }

  /** Notes that the caller will try it, or has; the same again changes nothing. */
  @Post(':period/acknowledgement')
  @HttpCode(200)
  async acknowledge(
    @Me() { personId }: Identity,
    @Param('period') period: string,
    @Body() { as }: AcknowledgeTipDto,
  ): Promise<MyTipView> {
    return toMyTipView(await this.tips.acknowledge(personId, period, as));
  }

  /** Answers its question when it is due; the first answer of a round stands. */
  @Post(':period/answers')
  @HttpCode(200)
  async answer(
    @Me() { personId }: Identity,
    @Param('period') period: string,
    @Body() body: AnswerTipDto,
  ): Promise<TipAnswerView> {
    return toTipAnswerView(await this.tips.answer(personId, period, body));
  }
}
