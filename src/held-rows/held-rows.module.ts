import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HeldRowEntity } from './held-row.entity.js';
import { HeldRowsRepository } from './held-rows.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([HeldRowEntity])],
  providers: [HeldRowsRepository],
  exports: [HeldRowsRepository],
})
export class HeldRowsModule {}
