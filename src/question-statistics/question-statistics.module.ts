import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/courses.module.js';
import { QuestionStatisticsController } from './question-statistics.controller.js';
import { QuestionStatisticsRepository } from './question-statistics.repository.js';
import { QuestionStatistics } from './question-statistics.service.js';

@Module({
  imports: [CoursesModule],
  controllers: [QuestionStatisticsController],
  providers: [QuestionStatisticsRepository, QuestionStatistics],
})
export class QuestionStatisticsModule {}
