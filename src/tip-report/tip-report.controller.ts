import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { Downloads } from '../common/http/downloads.js';
import { TipMonthsQuery, TipReportQuery } from './dto/tip-report.query.js';
import { type TipReportView, toTipReportView } from './dto/tip-report.view.js';
import { TipReports } from './tip-report.service.js';

/** How tips are received by people in the caller's scope: in numbers about five people or more, never by name. */
@Controller('reports')
export class TipReportController {
  constructor(
    private readonly reports: TipReports,
    private readonly downloads: Downloads,
  ) {}

  /** Reach, acknowledgements and answers by month, tip or department. */
  @Access('trainer', 'viewer')
  @Get('tips')
  async report(@Me() me: Identity, @Query() { by, ...months }: TipReportQuery): Promise<TipReportView> {
    return toTipReportView(await this.reports.report(me, by, months));
  }

  /** The same by month, tip and department at once, as a file for spreadsheets. */
  @Access('trainer', 'viewer')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  @Get('tips.csv')
  async csv(@Me() me: Identity, @Query() months: TipMonthsQuery, @Res() response: Response): Promise<void> {
    await this.downloads.send(response, me, this.reports.csv(me, months));
  }
}
