import { Controller, Get, Param } from '@nestjs/common';
import { Access } from '../common/access/access.js';
import { toWorkshopPlanView, type WorkshopPlanView } from './dto/workshop-plan.view.js';
import { WorkshopPlans } from './workshop-plans.js';

@Controller('workshop-plans')
@Access('trainer')
export class WorkshopPlansController {
  constructor(private readonly plans: WorkshopPlans) {}

  /** A plan to run a workshop by; the same for every trainer. */
  @Get(':slug')
  async get(@Param('slug') slug: string): Promise<WorkshopPlanView> {
    return toWorkshopPlanView(await this.plans.get(slug));
  }
}
