import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { NamePanelDto } from './dto/name-panel.dto.js';
import { SetRoundDaysDto } from './dto/set-round-days.dto.js';
import { type StarRoundsView, type StarRoundView, toStarRoundView } from './dto/star-round.view.js';
import { StarDecisions } from './star-decisions.service.js';
import { StarRounds } from './star-rounds.service.js';

/** Rounds of nominations, for admins: their days, panels and ends; never who voted for whom. */
@Controller('star-rounds')
@Access('admin')
export class StarRoundsController {
  constructor(
    private readonly rounds: StarRounds,
    private readonly decisions: StarDecisions,
  ) {}

  /** This quarter's round and the latest before it, the latest first. */
  @Get()
  async list(): Promise<StarRoundsView> {
    return { items: (await this.rounds.list()).map(toStarRoundView), nextCursor: null };
  }

  /** Says until when nominations and votes are taken. */
  @Put(':quarter/days')
  async setDays(
    @Me() { personId }: Identity,
    @Param('quarter') quarter: string,
    @Body() days: SetRoundDaysDto,
  ): Promise<StarRoundView> {
    return toStarRoundView(await this.rounds.setDays(personId, quarter, days));
  }

  /** Names the panel, in place of whoever was on it. */
  @Put(':quarter/panel')
  async namePanel(
    @Me() { personId }: Identity,
    @Param('quarter') quarter: string,
    @Body() { people }: NamePanelDto,
  ): Promise<StarRoundView> {
    return toStarRoundView(await this.rounds.namePanel(personId, quarter, people));
  }

  /** Counts the votes: announces whom the panel chose, or has it vote once more after a tie. */
  @Post(':quarter/announcement')
  @HttpCode(200)
  async announce(@Me() { personId }: Identity, @Param('quarter') quarter: string): Promise<StarRoundView> {
    await this.decisions.announce(personId, quarter);
    return toStarRoundView(await this.rounds.progress(quarter));
  }

  /** Ends a round without a star. */
  @Post(':quarter/end')
  @HttpCode(200)
  async close(@Me() { personId }: Identity, @Param('quarter') quarter: string): Promise<StarRoundView> {
    await this.decisions.close(personId, quarter);
    return toStarRoundView(await this.rounds.progress(quarter));
  }
}
