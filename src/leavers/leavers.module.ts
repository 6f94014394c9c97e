import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ExpectedStarterEntity } from './expected-starter.entity.js';
import { LeaversRepository } from './leavers.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([ExpectedStarterEntity])],
  providers: [LeaversRepository],
  exports: [LeaversRepository],
})
export class LeaversModule {}
