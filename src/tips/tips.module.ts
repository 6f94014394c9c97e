import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TipEntity, TipVersionEntity } from './tip.entity.js';
import { TipPublishing } from './tip-publishing.js';
import { TipsController } from './tips.controller.js';
import { TipsRepository } from './tips.repository.js';
import { TipsService } from './tips.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([TipEntity, TipVersionEntity])],
  controllers: [TipsController],
  providers: [TipsRepository, TipsService, TipPublishing],
  exports: [TipPublishing, TipsService],
})
export class TipsModule {}
