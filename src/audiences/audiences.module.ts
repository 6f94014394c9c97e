import { Module } from '@nestjs/common';
import { AudiencesController } from './audiences.controller.js';
import { CustomerFacing } from './customer-facing.js';
import { CustomerFacingRepository } from './customer-facing.repository.js';

@Module({
  controllers: [AudiencesController],
  providers: [CustomerFacing, CustomerFacingRepository],
  exports: [CustomerFacing],
})
export class AudiencesModule {}
