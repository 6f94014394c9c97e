import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import type { Day } from '../common/days.js';
import { Env } from '../config/env.js';
import { asOfDay } from '../reports/as-of.js';
import { enrolmentsOf, setOf } from '../reports/completion-filter.js';
import { CompletionFiltersService, type Wanted } from '../reports/completion-filters.service.js';
import { allOf } from '../reports/sql.js';
import { trendDays, trendOf, type TrendPoint } from './trend.js';
import { type Followed, TrendRepository } from './trend.repository.js';

/** How completion came about, week by week. */
@Injectable()
export class TrendService {
  constructor(
    private readonly filters: CompletionFiltersService,
    private readonly repository: TrendRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** What the completion report follows, within what a caller may see today; throws as the report does. */
  async reported(me: Identity, wanted: Wanted, weeks: number): Promise<TrendPoint[]> {
    const filter = await this.filters.resolve(me, wanted);
    const followed = { people: allOf(setOf(filter)), enrolments: enrolmentsOf(filter) };
    return await this.trend(followed, filter.asOf.day, weeks);
  }

  /** One point a week up to a day, of the same people throughout. */
  async trend(followed: Followed, last: Day, weeks: number): Promise<TrendPoint[]> {
    const now = this.clock.now();
    const days = trendDays(last, weeks);
    const moments = days.map((day) => asOfDay(day, now, this.env.COMPANY_TIME_ZONE));
    return trendOf(days, await this.repository.stays(followed, moments));
  }
}
