import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WorkshopPlanEntity } from './workshop-plan.entity.js';
import { WorkshopPlans } from './workshop-plans.js';
import { WorkshopPlansController } from './workshop-plans.controller.js';
import { WorkshopPlansRepository } from './workshop-plans.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([WorkshopPlanEntity])],
  controllers: [WorkshopPlansController],
  providers: [WorkshopPlans, WorkshopPlansRepository],
  exports: [WorkshopPlans],
})
export class WorkshopPlansModule {}
