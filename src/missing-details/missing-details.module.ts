import { Module } from '@nestjs/common';
import { MissingDetailsController } from './missing-details.controller.js';
import { MissingDetailsRepository } from './missing-details.repository.js';
import { MissingDetailsService } from './missing-details.service.js';

@Module({
  controllers: [MissingDetailsController],
  providers: [MissingDetailsService, MissingDetailsRepository],
})
export class MissingDetailsModule {}
