import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import type { LessonReportsView, LessonReportView } from './dto/lesson-report.view.js';
import { ListReportsQuery } from './dto/list-reports.query.js';
import { AnswerReportDto } from './dto/report.dto.js';
import { LessonReportsService } from './lesson-reports.service.js';

@Controller('lesson-reports')
@Access('trainer')
export class LessonReportsController {
  constructor(private readonly reports: LessonReportsService) {}

  /** What people in the caller's scope say is wrong in lessons, the latest first. */
  @Get()
  async list(@Me() me: Identity, @Query() query: ListReportsQuery): Promise<LessonReportsView> {
    return await this.reports.list(me, query);
  }

  /** Answers a report, once; its learner sees the answer beside the lesson. */
  @Put(':id/answer')
  async answer(
    @Me() me: Identity,
    @Param('id') id: string,
    @Body() { text }: AnswerReportDto,
  ): Promise<LessonReportView> {
    return await this.reports.answer(me, id, text);
  }
}
