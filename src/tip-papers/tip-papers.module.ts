import { Module } from '@nestjs/common';
import { CompanyModule } from '../company/company.module.js';
import { TipsModule } from '../tips/tips.module.js';
import { CompanyMarks } from './company-mark.js';
import { TipPapersController } from './tip-papers.controller.js';
import { TipPapers } from './tip-papers.service.js';

@Module({
  imports: [CompanyModule, TipsModule],
  controllers: [TipPapersController],
  providers: [TipPapers, CompanyMarks],
})
export class TipPapersModule {}
