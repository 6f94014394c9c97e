import { Injectable } from '@nestjs/common';
import { type Audience, type AudienceContext, plainContext } from '../audience-rules/audience.js';
import { asRule, mentionsOf } from '../audience-rules/mentions.js';
import { withRules } from '../audience-rules/named-audiences.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { DepartmentParentsRepository } from '../departments/department-parents.repository.js';
import { AudiencesRepository } from './audiences.repository.js';
import { CustomerFacing } from './customer-facing.js';

/** Makes audiences ready to be asked: the rules of named ones in their place, and what all of them are read against. */
@Injectable()
export class AudienceReading {
  constructor(
    private readonly audiences: AudiencesRepository,
    private readonly customerFacing: CustomerFacing,
    private readonly departments: DepartmentParentsRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** What audiences are read against at a moment; whatever is an assignment's own is for its feature to add. */
  async context(now = this.clock.now()): Promise<AudienceContext> {
    const today = dayOf(now, this.env.COMPANY_TIME_ZONE);
    return {
      ...plainContext(today, now),
      customerFacing: await this.customerFacing.rule(),
      departments: await this.departments.tree(),
    };
  }

  /** An audience without names in it; asks the database only where there are some. */
  async withoutNames(audience: Audience): Promise<Audience> {
    const rule = asRule(audience);
    if (!rule || mentionsOf([rule]).audience.size === 0) return audience;
    const rules = await this.audiences.all();
    return withRules(audience, new Map(rules.map(({ id, rule }) => [id, rule])));
  }
}
