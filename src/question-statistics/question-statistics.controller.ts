import { Controller, Get, Param, Query } from '@nestjs/common';
import { Access, Me } from '../common/access/access.js';
import type { Identity } from '../common/access/identity.js';
import { QuestionStatisticsQuery } from './dto/question-statistics.query.js';
import { type QuestionStatisticsView, toQuestionStatisticsView } from './dto/question-statistics.view.js';
import { QuestionStatistics } from './question-statistics.service.js';

@Controller('courses/:slug/question-statistics')
export class QuestionStatisticsController {
  constructor(private readonly statistics: QuestionStatistics) {}

  /** How the questions of a course are answered, by everybody and told of five people or more. */
  @Access('trainer')
  @Get()
  async get(
    @Me() me: Identity,
    @Param('slug') slug: string,
    @Query() { version }: QuestionStatisticsQuery,
  ): Promise<QuestionStatisticsView> {
    return toQuestionStatisticsView(slug, await this.statistics.ofCourse(me, slug, version ?? null));
  }
}
