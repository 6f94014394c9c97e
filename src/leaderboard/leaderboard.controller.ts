import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { BeNamedDto, TurnLeaderboardDto } from './dto/leaderboard.dto.js';
import { type LeaderboardView, toLeaderboardView } from './dto/leaderboard.view.js';
import { LeaderboardService } from './leaderboard.service.js';

/** The top ten of the most thanked, where the company wants one. */
@Controller()
@Access('signed-in')
export class LeaderboardController {
  constructor(private readonly leaderboard: LeaderboardService) {}

  /** The top ten as it is now, and whether the caller wants to be named in it. */
  @Get('leaderboard')
  async read(@Me() { personId }: Identity): Promise<LeaderboardView> {
    return toLeaderboardView(await this.leaderboard.of(personId));
  }

  /** Turns it on or off for everybody. */
  @Put('leaderboard')
  @HttpCode(204)
  @Access('admin')
  async turn(@Me() { personId }: Identity, @Body() { isOn }: TurnLeaderboardDto): Promise<void> {
    await this.leaderboard.turn(personId, isOn);
  }

  /** Says whether the caller wants to be named; nobody is who has not said so. */
  @Put('me/leaderboard')
  @HttpCode(204)
  async choose(@Me() { personId }: Identity, @Body() { isNamed }: BeNamedDto): Promise<void> {
    await this.leaderboard.choose(personId, isNamed);
  }
}
