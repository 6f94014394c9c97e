import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { addDays, dayOf, endOfDay } from '../common/days.js';
import { Env } from '../config/env.js';
import { EnrolmentUpkeep } from '../enrolments/enrolment-upkeep.js';
import { DecisionActs } from './decision-acts.js';
import { DecisionsRepository } from './decisions.repository.js';

/** Days by which somebody's day may be ahead of the organisation's, and one more for what ends with a day. */
const DAYS_AROUND = 2;

/** Brings back the work of waivers whose last day is over where their people are. */
@Injectable()
export class WaiverEnds {
  constructor(
    private readonly decisions: DecisionsRepository,
    private readonly acts: DecisionActs,
    private readonly upkeep: EnrolmentUpkeep,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** May be called at any time; a repeat does no harm. */
  async endThem(): Promise<void> {
    const now = this.clock.now();
    const before = addDays(dayOf(now, this.env.COMPANY_TIME_ZONE), DAYS_AROUND);
    let ended = 0;
    for (let afterId = 0; ;) {
      const rows = await this.decisions.endingBefore(before, afterId);
      const last = rows.at(-1);
      if (!last) break;
      afterId = last.id;
      const over = rows.filter(
        ({ waivedUntil, zone }) => waivedUntil !== null && endOfDay(waivedUntil, zone) <= now,
      );
      for (const row of over) {
        const remark = { note: 'The waiver ended' };
        await this.acts.bringBack(row, 'waived', dayOf(now, row.zone), remark, 'enrolments.waiver-ended');
      }
      ended += over.length;
    }
    // Whoever left meanwhile has nothing to come back to.
    if (ended > 0) await this.upkeep.withdrawLeavers();
  }
}
