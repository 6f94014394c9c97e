import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { PageQuery } from '../common/paging/page.query.js';
import { CastVoteDto } from './dto/cast-vote.dto.js';
import {
  type CandidatePageView,
  type PanelRoundsView,
  toCandidatePage,
  toPanelRounds,
} from './dto/panel.view.js';
import { PanelVoting } from './panel-voting.service.js';

/** What members of a panel read and do. */
@Controller('star-panels')
@Access('signed-in')
export class StarPanelsController {
  constructor(private readonly voting: PanelVoting) {}

  /** The undecided rounds on whose panel the caller is, with their own vote. */
  @Get()
  async mine(@Me() { personId }: Identity): Promise<PanelRoundsView> {
    return toPanelRounds(await this.voting.mine(personId));
  }

  /** Those to vote on, with what colleagues wrote and what ties the caller to them. */
  @Get(':quarter/candidates')
  async candidates(
    @Me() { personId }: Identity,
    @Param('quarter') quarter: string,
    @Query() query: PageQuery,
  ): Promise<CandidatePageView> {
    return toCandidatePage(await this.voting.candidates(personId, quarter, query));
  }

  /** Votes, abstains, or changes the vote, until the last day. */
  @Put(':quarter/vote')
  @HttpCode(204)
  async vote(
    @Me() { personId }: Identity,
    @Param('quarter') quarter: string,
    @Body() { nominee }: CastVoteDto,
  ): Promise<void> {
    await this.voting.vote(personId, quarter, nominee);
  }
}
