import { Controller, Get, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { Colleagues } from './colleagues.js';
import { type ColleaguesView, toColleagueView } from './dto/colleague.view.js';
import { type TeamsView, toTeamView } from './dto/team.view.js';
import { FindColleaguesQuery } from './dto/find-colleagues.query.js';
import { Teams } from './teams.js';

@Controller('colleagues')
export class ColleaguesController {
  constructor(
    private readonly colleagues: Colleagues,
    private readonly teams: Teams,
  ) {}

  /** Colleagues by name, for whoever is signed in: name, title and department, and nothing else of anybody. */
  @Access('signed-in')
  @Get()
  async find(@Me() { personId }: Identity, @Query() { text }: FindColleaguesQuery): Promise<ColleaguesView> {
    return { items: (await this.colleagues.named(text, personId)).map(toColleagueView), nextCursor: null };
  }

  /** Teams by name, for whoever is signed in: departments, and the people who report to a manager; how many are in them, and none of their names. */
  @Access('signed-in')
  @Get('teams')
  async findTeams(@Me() { personId }: Identity, @Query() { text }: FindColleaguesQuery): Promise<TeamsView> {
    return { items: (await this.teams.named(text, personId)).map(toTeamView), nextCursor: null };
  }
}
