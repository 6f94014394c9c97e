import { Controller, Get, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { ListMissingDetailsQuery } from './dto/list-missing-details.query.js';
import { MissingCountsView, MissingDetailsPageView } from './dto/missing-details.view.js';
import { MissingDetailsService } from './missing-details.service.js';

@Controller('people/missing-details')
@Access('manager', 'trainer', 'viewer', 'admin')
export class MissingDetailsController {
  constructor(private readonly missing: MissingDetailsService) {}

  /** People in service, or about to begin, without e-mail address, hire date, department, job title, time zone or manager. */
  @Get()
  async list(
    @Me() identity: Identity,
    @Query() query: ListMissingDetailsQuery,
  ): Promise<MissingDetailsPageView> {
    return await this.missing.list(identity, query);
  }

  /** How many people lack which of these. */
  @Get('counts')
  async count(@Me() identity: Identity): Promise<MissingCountsView> {
    return await this.missing.count(identity);
  }
}
