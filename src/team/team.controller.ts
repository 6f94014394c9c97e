import { Controller, Get, Param, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { TrendView } from '../completion-trend/dto/trend.view.js';
import { TrendService } from '../completion-trend/trend.service.js';
import { TeamPageView } from './dto/team-member.view.js';
import { TeamRecordView } from './dto/team-record.view.js';
import { TeamSummaryView } from './dto/team-summary.view.js';
import { TeamPageQuery, TeamQuery, TeamTrendQuery } from './dto/team.query.js';
import { TeamRecordsService } from './team-records.service.js';
import { TeamScope } from './team-scope.js';
import { TeamService } from './team.service.js';

/** What managers, and who stands in for them, see of the people they answer for. */
@Controller('team')
export class TeamController {
  constructor(
    private readonly scope: TeamScope,
    private readonly team: TeamService,
    private readonly records: TeamRecordsService,
    private readonly trends: TrendService,
  ) {}

  /** How many people stand where, and how much time they still need. */
  @Access('manager')
  @Get()
  async summary(@Me() me: Identity, @Query() { of, direct }: TeamQuery): Promise<TeamSummaryView> {
    return await this.team.summary(me, await this.scope.team(me, of, direct ? 'direct' : 'line'));
  }

  /** The people of a team by name, each with where they are on each track. */
  @Access('manager')
  @Get('people')
  async people(
    @Me() me: Identity,
    @Query() { of, direct, limit, cursor }: TeamPageQuery,
  ): Promise<TeamPageView> {
    return await this.team.page(await this.scope.team(me, of, direct ? 'direct' : 'line'), limit, cursor);
  }

  /** How completion in a team came about, week by week. */
  @Access('manager')
  @Get('trend')
  async trend(@Me() me: Identity, @Query() { of, direct, weeks }: TeamTrendQuery): Promise<TrendView> {
    const { line, asOf } = await this.scope.team(me, of, direct ? 'direct' : 'line');
    return { points: await this.trends.trend({ people: line }, asOf.day, weeks) };
  }

  /** Everything that one person of a line is or was enrolled on, with why. */
  @Access('manager')
  @Get('people/:id')
  async record(@Me() me: Identity, @Param('id') id: string): Promise<TeamRecordView> {
    return await this.records.get(me, id);
  }
}
