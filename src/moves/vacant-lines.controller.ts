import { Controller, Get, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { PageQuery } from '../common/paging/page.query.js';
import { VacantLinesPageView } from './dto/vacant-line.view.js';
import { VacantLinesService } from './vacant-lines.service.js';

@Controller('people/vacant-lines')
@Access('manager', 'admin')
export class VacantLinesController {
  constructor(private readonly lines: VacantLinesService) {}

  /** Posts that somebody left while people report to them. */
  @Get()
  async list(@Me() me: Identity, @Query() query: PageQuery): Promise<VacantLinesPageView> {
    return await this.lines.list(me, query);
  }
}
