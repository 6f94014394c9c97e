import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WorkshopPlansModule } from '../workshop-plans/workshop-plans.module.js';
import { SeatsRepository } from './seats.repository.js';
import { SessionsRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { WorkshopReach } from './workshop-reach.js';
import {
  SessionTrainerEntity,
  WorkshopEntity,
  WorkshopRequirementEntity,
  WorkshopSessionEntity,
} from './workshop.entity.js';
import { WorkshopsController, WorkshopSessionsController } from './workshops.controller.js';
import { WorkshopsRepository } from './workshops.repository.js';
import { WorkshopsService } from './workshops.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      SessionTrainerEntity,
      WorkshopEntity,
      WorkshopRequirementEntity,
      WorkshopSessionEntity,
    ]),
    WorkshopPlansModule,
  ],
  controllers: [WorkshopsController, WorkshopSessionsController],
  providers: [
    SeatsRepository,
    SessionsRepository,
    SessionsService,
    WorkshopReach,
    WorkshopsRepository,
    WorkshopsService,
  ],
  exports: [
    SeatsRepository,
    SessionsRepository,
    WorkshopReach,
    WorkshopsRepository,
    WorkshopsService,
    SessionsService,
  ],
})
export class WorkshopsModule {}
