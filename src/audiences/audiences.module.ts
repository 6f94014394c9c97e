import { Module } from '@nestjs/common';
import { AudiencesController } from './audiences.controller.js';
import { CustomerFacing } from './customer-facing.js';

@Module({
  controllers: [AudiencesController],
  providers: [CustomerFacing],
  exports: [CustomerFacing],
})
export class AudiencesModule {}
