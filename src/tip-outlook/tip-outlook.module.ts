import { Module } from '@nestjs/common';
import { AudiencesModule } from '../audiences/audiences.module.js';
import { TipOutlookController } from './tip-outlook.controller.js';
import { TipOutlookRepository } from './tip-outlook.repository.js';
import { TipOutlooks } from './tip-outlook.service.js';

@Module({
  imports: [AudiencesModule],
  controllers: [TipOutlookController],
  providers: [TipOutlookRepository, TipOutlooks],
})
export class TipOutlookModule {}
