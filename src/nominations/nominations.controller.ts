import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { PageQuery } from '../common/paging/page.query.js';
import { NominateDto } from './dto/nominate.dto.js';
import {
  type CurrentRoundView,
  type NominationPageView,
  type NominationView,
  toCurrentRoundView,
  toNominationPage,
  toNominationView,
} from './dto/nomination.view.js';
import { NominationsService } from './nominations.service.js';

/** Nominating colleagues as stars of the quarter. */
@Controller('nominations')
@Access('signed-in')
export class NominationsController {
  constructor(
    private readonly nominations: NominationsService,
    private readonly clock: Clock,
  ) {}

  /** The round of this quarter: until when nominations are taken, and how many the caller has made. */
  @Get('round')
  async round(@Me() { personId }: Identity): Promise<CurrentRoundView> {
    return toCurrentRoundView(await this.nominations.round(personId), this.clock.now());
  }

  /** What the caller nominated, the latest first. */
  @Get('mine')
  async mine(@Me() { personId }: Identity, @Query() query: PageQuery): Promise<NominationPageView> {
    return toNominationPage(await this.nominations.mine(personId, query), this.clock.now());
  }

  /** Nominates a colleague; the panel reads it once nominations have ended. */
  @Post()
  async nominate(@Me() { personId }: Identity, @Body() nomination: NominateDto): Promise<NominationView> {
    return toNominationView(await this.nominations.nominate(personId, nomination), this.clock.now());
  }

  /** Takes back what the caller nominated, until nominations have ended. */
  @Post(':id/withdrawal')
  @HttpCode(204)
  async withdraw(@Me() { personId }: Identity, @Param('id') id: string): Promise<void> {
    await this.nominations.withdraw(personId, id);
  }
}
