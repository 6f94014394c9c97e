import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanyModule } from '../company/company.module.js';
import { KickOffMessageEntity } from './kick-off-message.entity.js';
import { KickOffMessages } from './kick-off-messages.js';
import { KickOffController } from './kick-off.controller.js';
import { KickOffRepository } from './kick-off.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([KickOffMessageEntity]), CompanyModule],
  controllers: [KickOffController],
  providers: [KickOffRepository, KickOffMessages],
  exports: [KickOffMessages],
})
export class KickOffModule {}
