import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { asOfDay } from '../reports/as-of.js';
import type { Team } from './team-scope.js';
import { trendDays, trendOf, type TrendPoint } from './trend.js';
import { TrendRepository } from './trend.repository.js';

/** How completion in a team came about, week by week: of the people who are in it today. */
@Injectable()
export class TrendService {
  constructor(
    private readonly repository: TrendRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async trend(team: Team, weeks: number): Promise<TrendPoint[]> {
    const now = this.clock.now();
    const days = trendDays(team.asOf.day, weeks);
    const moments = days.map((day) => asOfDay(day, now, this.env.COMPANY_TIME_ZONE));
    return trendOf(days, await this.repository.stays(team, moments));
  }
}
