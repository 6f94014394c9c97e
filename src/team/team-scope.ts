import { Injectable } from '@nestjs/common';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { below, MAY_LEAD, type Reach, type SqlFragment, visiblePeople } from '../people/visible-people.js';
import { type AsOf, asOfDay } from '../reports/as-of.js';
import { sql } from '../reports/sql.js';
import { teamErrors } from './team.errors.js';
import { type TeamPerson, TeamScopeRepository } from './team-scope.repository.js';

/** Whose team is looked at, and when. */
export interface Team {
  head: TeamPerson;
  reach: Reach;
  asOf: AsOf;
  /** The team as a condition on `persons p`: who is in service below the head, or is going to be. */
  members: SqlFragment;
  /** The same with whoever has left: what happened in the line while they were there counts in its past. */
  line: SqlFragment;
}

/** Says whom a caller sees as a team: the lines that are theirs today, whatever else their grants open. */
@Injectable()
export class TeamScope {
  constructor(
    private readonly repository: TeamScopeRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** The team of somebody: of the caller, of whom they stand in for, or of anybody below; throws `PERSON_NOT_FOUND`. */
  async team(me: Identity, of: string, reach: Reach): Promise<Team> {
    const asOf = this.now();
    const head = await this.repository.findHead(of, this.lines(me), me.linesOf);
    if (!head) throw teamErrors.personNotFound();
    const line = below(head.id, reach);
    const members = sql`${line} AND EXISTS (SELECT 1 FROM service_periods st
      WHERE st.person_id = p.id AND st.to_on > ${asOf.day})`;
    return { head, reach, asOf, members, line };
  }

  /** Somebody in a line of the caller's; throws `PERSON_NOT_FOUND`. */
  async member(me: Identity, publicId: string): Promise<TeamPerson> {
    const member = await this.repository.findMember(publicId, this.lines(me));
    if (!member) throw teamErrors.personNotFound();
    return member;
  }

  /** This moment. */
  now(): AsOf {
    return asOfDay(undefined, this.clock.now(), this.env.COMPANY_TIME_ZONE);
  }

  private lines(me: Identity): SqlFragment {
    return visiblePeople(me, MAY_LEAD, dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE));
  }
}
