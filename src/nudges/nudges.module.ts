import { MessageTemplatesModule } from '../message-templates/message-templates.module.js';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { TeamModule } from '../team/team.module.js';
import { NudgeEntity } from './nudge.entity.js';
import { NudgesController } from './nudges.controller.js';
import { NudgesRepository } from './nudges.repository.js';
import { NudgesService } from './nudges.service.js';

@Module({
  imports: [MessageTemplatesModule, TypeOrmModule.forFeature([NudgeEntity]), NotificationsModule, TeamModule],
  controllers: [NudgesController],
  providers: [NudgesRepository, NudgesService],
})
export class NudgesModule {}
