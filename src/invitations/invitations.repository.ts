import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Env } from '../config/env.js';
import { Database, slots } from '../database/database.js';
import { NOT_MERGED } from '../people/visible-people.js';

/** Somebody who is about to begin, or has begun, and has no way in yet. */
export interface Newcomer {
  serviceId: number;
  personId: number;
  givenName: string;
  firstDay: Day;
  zone: string;
  location: string | null;
}

/** Who begins, and was not invited for this time in service. */
@Injectable()
export class InvitationsRepository {
  constructor(
    private readonly database: Database,
    private readonly env: Env,
  ) {}

  /** People in these zones whose service begins on one of these days, with an address and without a password, who may sign in; above an id. */
  async toInvite(
    zones: readonly string[],
    days: { from: Day; to: Day },
    now: Date,
    afterId: number,
    most: number,
  ): Promise<Newcomer[]> {
    const company = this.env.COMPANY_TIME_ZONE;
    return await this.database.query(
      `SELECT s.id AS serviceId, p.id AS personId, p.given_name AS givenName, s.from_on AS firstDay, COALESCE(p.time_zone, ?) AS zone, p.location
         FROM service_periods s JOIN persons p ON p.id = s.person_id LEFT JOIN accounts a ON a.person_id = p.id
        WHERE s.from_on >= ? AND s.from_on <= ? AND s.ends_at > ? AND s.id > ? AND COALESCE(p.time_zone, ?) IN (${slots(zones)})
          AND p.email IS NOT NULL AND p.erased_at IS NULL AND ${NOT_MERGED} AND a.password_hash IS NULL AND a.disabled_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM notices n WHERE n.cause = 'invited:' || p.id || ':' || s.id)
        ORDER BY s.id LIMIT ${Math.trunc(most)}`,
      [company, days.from, days.to, now, afterId, company, ...zones],
    );
  }
}
