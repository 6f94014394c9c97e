import { Controller, Get, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { CompletionTrendQuery } from './dto/trend.query.js';
import { TrendView } from './dto/trend.view.js';
import { TrendService } from './trend.service.js';

/** How the numbers of the completion report came about. */
@Controller('reports/completion/trend')
@Access('manager', 'viewer', 'trainer')
export class CompletionTrendController {
  constructor(private readonly trends: TrendService) {}

  /** Completion week by week up to the day of the report, of those whom it counts on that day. */
  @Get()
  async trend(@Me() me: Identity, @Query() { weeks, ...wanted }: CompletionTrendQuery): Promise<TrendView> {
    return { points: await this.trends.reported(me, wanted, weeks) };
  }
}
