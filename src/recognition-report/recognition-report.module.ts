import { Module } from '@nestjs/common';
import { RecognitionReportController } from './recognition-report.controller.js';
import { RecognitionReportRepository } from './recognition-report.repository.js';
import { RecognitionReports } from './recognition-report.service.js';

@Module({
  controllers: [RecognitionReportController],
  providers: [RecognitionReportRepository, RecognitionReports],
})
export class RecognitionReportModule {}
