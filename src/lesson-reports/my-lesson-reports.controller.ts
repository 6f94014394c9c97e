import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { type MyReportsView, type MyReportView, toMyReportView } from './dto/lesson-report.view.js';
import { ReportDto } from './dto/report.dto.js';
import { MyLessonReports } from './my-lesson-reports.service.js';

@Controller('me/courses/:slug/lessons/:lesson/reports')
export class MyLessonReportsController {
  constructor(private readonly reports: MyLessonReports) {}

  /** What the caller said is wrong in a lesson, and what was answered. */
  @Access('signed-in')
  @Get()
  async list(
    @Me() { personId }: Identity,
    @Param('slug') course: string,
    @Param('lesson') lesson: string,
  ): Promise<MyReportsView> {
    const reports = await this.reports.list({ personId, course, lesson });
    return { items: reports.map(toMyReportView), nextCursor: null };
  }

  /** Says that something is wrong in a lesson, under a random id of the caller's making; a repeat changes nothing. */
  @Access('signed-in')
  @Put(':id')
  async report(
    @Me() { personId }: Identity,
    @Param('slug') course: string,
    @Param('lesson') lesson: string,
    @Param('id') id: string,
    @Body() report: ReportDto,
  ): Promise<MyReportView> {
    return toMyReportView(await this.reports.report({ personId, course, lesson }, id, report));
  }
}
