import { Controller, Get, Query } from '@nestjs/common';
import { Access } from '../common/access/access.js';
import { AuditTrailService } from './audit-trail.service.js';
import { AuditPageView, SealStateView, toSealStateView } from './dto/audit-entry.view.js';
import { ListAuditQuery } from './dto/list-audit.query.js';

@Controller('audit')
@Access('admin')
export class AuditTrailController {
  constructor(private readonly trail: AuditTrailService) {}

  /** Who did what to whom, when and why, latest first. */
  @Get()
  async list(@Query() query: ListAuditQuery): Promise<AuditPageView> {
    return await this.trail.list(query);
  }

  /** How far the entries are sealed. */
  @Get('seals')
  async seals(): Promise<SealStateView> {
    return toSealStateView(await this.trail.sealState());
  }
}
