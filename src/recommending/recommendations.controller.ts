import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { DecideRecommendationDto, PutForwardDto, RecommendationsQuery } from './dto/recommendation.dto.js';
import {
  type RecommendableBadgesView,
  type RecommendationPageView,
  type RecommendationView,
  toRecommendableBadges,
  toRecommendationPage,
  toRecommendationView,
} from './dto/recommendation.view.js';
import { RecommendationDecisions } from './recommendation-decisions.service.js';
import { Recommending } from './recommending.service.js';

/** Putting people forward for badges, and deciding on what others put forward. */
@Controller('recommendations')
@Access('manager', 'trainer')
export class RecommendationsController {
  constructor(
    private readonly recommending: Recommending,
    private readonly decisions: RecommendationDecisions,
  ) {}

  /** What waits for the caller's decision, the first first, or what they put forward, the latest first. */
  @Get()
  async list(
    @Me() me: Identity,
    @Query() { of, ...page }: RecommendationsQuery,
  ): Promise<RecommendationPageView> {
    const rows = of === 'mine' ? this.recommending.mine(me, page) : this.decisions.waiting(me, page);
    return toRecommendationPage(await rows);
  }

  /** The badges that people are put forward for. */
  @Get('badges')
  async badges(): Promise<RecommendableBadgesView> {
    return toRecommendableBadges(await this.recommending.badgesToGive());
  }

  /** Puts somebody forward whom the caller leads or teaches; a second person decides. */
  @Post()
  async putForward(@Me() me: Identity, @Body() words: PutForwardDto): Promise<RecommendationView> {
    return toRecommendationView(await this.recommending.putForward(me, words));
  }

  /** Takes back what the caller put forward, until it is decided. */
  @Post(':id/withdrawal')
  @HttpCode(204)
  async withdraw(@Me() me: Identity, @Param('id') id: string): Promise<void> {
    await this.recommending.withdraw(me, id);
  }

  /** Approves what somebody else put forward, so that the badge is given, or declines it with a reason. */
  @Post(':id/decision')
  @HttpCode(204)
  async decide(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() { isApproved, reason }: DecideRecommendationDto,
  ): Promise<void> {
    await this.decisions.decide(me, id, isApproved, reason ?? null);
  }
}
