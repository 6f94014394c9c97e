import { Module } from '@nestjs/common';
import { WaysInController } from './ways-in.controller.js';
import { WaysInRepository } from './ways-in.repository.js';
import { WaysInService } from './ways-in.service.js';

@Module({
  controllers: [WaysInController],
  providers: [WaysInService, WaysInRepository],
})
export class WaysInModule {}
