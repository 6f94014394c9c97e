import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KickOffMessageEntity } from './kick-off-message.entity.js';
import { KickOffMessages } from './kick-off-messages.js';
import { KickOffController } from './kick-off.controller.js';
import { KickOffRepository } from './kick-off.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([KickOffMessageEntity])],
  controllers: [KickOffController],
  providers: [KickOffRepository, KickOffMessages],
  exports: [KickOffMessages],
})
export class KickOffModule {}
