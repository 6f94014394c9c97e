import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TipEntity, TipVersionEntity } from './tip.entity.js';
import { TipPublishing } from './tip-publishing.js';
import { TipsController } from './tips.controller.js';
import { TipsRepository } from './tips.repository.js';
import { TipsService } from './tips.service.js';
import { WrittenTipEntity } from './written-tip.entity.js';
import { WrittenTipsRepository } from './written-tips.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([TipEntity, TipVersionEntity, WrittenTipEntity])],
  controllers: [TipsController],
  providers: [TipsRepository, TipsService, TipPublishing, WrittenTipsRepository],
  exports: [TipPublishing, TipsService, WrittenTipsRepository],
})
export class TipsModule {}
