import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { type Day, dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { grantedDepartments, MAY_SEE, type SqlFragment, visiblePeople } from '../people/visible-people.js';
import { asOfDay } from './as-of.js';
import type { CompletionFilter } from './completion-filter.js';
import type { State } from './counted-enrolments.js';
import { ReportScopeRepository } from './report-scope.repository.js';
import { departmentNotVisible, headNotVisible, trackUnknown } from './reports.errors.js';

/** What a caller asks for, by the names that things have outside. */
export interface Wanted {
  asOf?: Day;
  /** Slug. */
  track?: string;
  /** Public id. */
  department?: string;
  location?: string;
  /** Public id of the head of a line. */
  below?: string;
  /** Only who reports to that head. */
  direct?: boolean;
  text?: string;
  status?: State;
  overdue?: boolean;
}

/** Says which rows a caller gets: what they ask for, within what they may see today. */
@Injectable()
export class CompletionFiltersService {
  constructor(
    private readonly scope: ReportScopeRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** The people whose rows somebody may have now. */
  visibleTo(me: Identity): SqlFragment {
    return visiblePeople(me, MAY_SEE, dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE));
  }

  /** Throws 404 for a track that does not exist, and for a department or person outside the caller's sight. */
  async resolve(
    me: Identity,
    { asOf: day, track, department, below, direct, ...rest }: Wanted,
  ): Promise<CompletionFilter> {
    const now = this.clock.now();
    const today = dayOf(now, this.env.COMPANY_TIME_ZONE);
    const asOf = asOfDay(day, now, this.env.COMPANY_TIME_ZONE);
    const visible = this.visibleTo(me);
    const filter: CompletionFilter = { asOf, visible, ...rest };
    if (track !== undefined) filter.trackId = found(await this.scope.findTrack(track), trackUnknown);
    if (department !== undefined) {
      const id = await this.scope.findDepartment(department, visible, grantedDepartments(me, MAY_SEE), [
        asOf.day,
        today,
      ]);
      filter.departmentId = found(id, departmentNotVisible);
    }
    if (below !== undefined) {
      filter.headId = found(await this.scope.findHead(below, visible, me.linesOf), headNotVisible);
      filter.reach = direct ? 'direct' : 'line';
    }
    return filter;
  }
}

function found(id: number | null, absent: () => Error): number {
  if (id === null) throw absent();
  return id;
}
