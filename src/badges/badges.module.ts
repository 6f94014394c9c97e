import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BadgeEntity } from './badge.entity.js';
import { Badges } from './badges.js';
import { BadgesRepository } from './badges.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([BadgeEntity])],
  providers: [Badges, BadgesRepository],
  exports: [Badges],
})
export class BadgesModule {}
