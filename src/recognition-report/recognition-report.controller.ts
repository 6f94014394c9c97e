import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { Downloads } from '../common/http/downloads.js';
import { RecognitionDaysQuery, RecognitionReportQuery } from './dto/recognition-report.query.js';
import {
  type RecognitionReportView,
  toRecognitionReportView,
  toUnthankedView,
  type UnthankedView,
} from './dto/recognition-report.view.js';
import { RecognitionReports } from './recognition-report.service.js';

/** Thanks in numbers, for those in whose scope they were given or received; and whom of their own people a manager may want to look at. */
@Controller()
export class RecognitionReportController {
  constructor(
    private readonly reports: RecognitionReports,
    private readonly downloads: Downloads,
  ) {}

  /** Thanks given and received, by department or by behaviour, about five people or more. */
  @Access('trainer', 'viewer')
  @Get('reports/recognition')
  async report(
    @Me() me: Identity,
    @Query() { by, ...days }: RecognitionReportQuery,
  ): Promise<RecognitionReportView> {
    return toRecognitionReportView(await this.reports.report(me, by, days));
  }

  /** The same by department and by behaviour, as a file for spreadsheets. */
  @Access('trainer', 'viewer')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  @Get('reports/recognition.csv')
  async csv(
    @Me() me: Identity,
    @Query() days: RecognitionDaysQuery,
    @Res() response: Response,
  ): Promise<void> {
    await this.downloads.send(response, me, this.reports.csv(me, days));
  }

  /** Those who report to the caller and whom nobody has thanked for 90 days: a hint to look, told to nobody else. */
  @Access('manager')
  @Get('me/unthanked')
  async unthanked(@Me() me: Identity): Promise<UnthankedView> {
    return toUnthankedView(await this.reports.unthanked(me));
  }
}
