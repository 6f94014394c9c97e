import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WrittenBadgeEntity } from './written-badge.entity.js';
import { WrittenBadgesRepository } from './written-badges.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([WrittenBadgeEntity])],
  providers: [WrittenBadgesRepository],
  exports: [WrittenBadgesRepository],
})
export class WrittenBadgesModule {}
