import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { WorkshopPlanContent } from './workshop-plan.js';
import { workshopPlanNotFound } from './workshop-plans.errors.js';
import { type PlanChoice, WorkshopPlansRepository } from './workshop-plans.repository.js';

/** The plans that trainers follow in workshops, as the content folder says. */
@Injectable()
export class WorkshopPlans {
  constructor(
    private readonly repository: WorkshopPlansRepository,
    private readonly audit: AuditLog,
  ) {}

  async choices(): Promise<PlanChoice[]> {
    return await this.repository.choices();
  }

  async has(slug: string): Promise<boolean> {
    return (await this.repository.find(slug)) !== null;
  }

  /** Throws WORKSHOP_PLAN_NOT_FOUND. */
  async get(slug: string): Promise<WorkshopPlanContent> {
    const plan = await this.repository.find(slug);
    if (!plan) throw workshopPlanNotFound();
    return plan;
  }

  /** Whether publishing would do anything; reads only. */
  async wouldChange(wanted: readonly WorkshopPlanContent[]): Promise<boolean> {
    return statesOf(await this.repository.hashes()) !== statesOf(wanted);
  }

  /** Publishes checked plans inside the caller's run. */
  async publish(wanted: readonly WorkshopPlanContent[]): Promise<void> {
    if (!(await this.wouldChange(wanted))) return;
    await this.repository.publish(wanted);
    await this.audit.record({
      actor: 'system',
      action: 'workshop-plans.published',
      subject: { type: 'content', id: null },
      facts: { plans: wanted.map(({ slug }) => slug).join(', ') },
    });
  }
}

const statesOf = (plans: readonly { slug: string; hash: string }[]) =>
  plans
    .map(({ slug, hash }) => `${slug} ${hash}`)
    .toSorted()
    .join('\n');
