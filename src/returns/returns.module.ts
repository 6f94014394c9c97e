import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PersonReturnEntity } from './person-return.entity.js';
import { Returns } from './returns.js';
import { ReturnsRepository } from './returns.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([PersonReturnEntity])],
  providers: [Returns, ReturnsRepository],
  exports: [Returns, ReturnsRepository],
})
export class ReturnsModule {}
