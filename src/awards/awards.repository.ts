import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import { instant, instantOrNull } from '../database/values.js';
import { SERVING } from '../people/people.repository.js';
import { NOT_MERGED, type SqlFragment } from '../people/visible-people.js';

/** A badge that somebody has. */
export interface AwardRow {
  id: number;
  badgeId: number;
  awardedAt: Date;
  isShown: boolean;
  seenAt: Date | null;
  revokedAt: Date | null;
}

/** Somebody who lets everybody read that they have a badge. */
export interface HolderRow {
  publicId: string;
  givenName: string;
  familyName: string;
  department: string | null;
}

/** An award that its person was not told of yet. */
export interface UntoldAward {
  id: number;
  personId: number;
  awardedAt: Date;
  title: string;
  slug: string;
}

type Stored = Omit<AwardRow, 'awardedAt' | 'isShown' | 'seenAt' | 'revokedAt'> & {
  awardedAt: Date | string;
  isShown: number;
  seenAt: Date | string | null;
  revokedAt: Date | string | null;
};

/** Who has which badge. */
@Injectable()
export class AwardsRepository {
  constructor(private readonly database: Database) {}

  /** Gives a badge to everybody of a SELECT of `person_id` who is in service and was not given it before; returns how many are new. */
  async award(badgeId: number, earners: SqlFragment, today: Day, now: Date): Promise<number> {
    return await this.database.insertOnceFrom(
      'awards',
      ['badge_id', 'person_id', 'awarded_at', 'is_shown'],
      `SELECT ?, p.id, ?, 0 FROM (${earners.sql}) e JOIN persons p ON p.id = e.person_id
        WHERE ${GIVEABLE} AND NOT EXISTS (SELECT 1 FROM awards a WHERE a.person_id = p.id AND a.badge_id = ?)`,
      [badgeId, now, ...earners.parameters, today, today, badgeId],
    );
  }

  /** How many people in service would have a badge today by a SELECT of `person_id`. */
  async countEarners(earners: SqlFragment, today: Day): Promise<number> {
    const row = await this.database.first<{ count: number }>(
      `SELECT COUNT(*) AS count FROM (${earners.sql}) e JOIN persons p ON p.id = e.person_id WHERE ${GIVEABLE}`,
      [...earners.parameters, today, today],
    );
    return Number(row?.count ?? 0);
  }

  /** How many people have each badge, by its id. */
  async counts(): Promise<Map<number, number>> {
    const rows = await this.database.query<{ badgeId: number; count: number }>(
      'SELECT badge_id AS badgeId, COUNT(*) AS count FROM awards WHERE revoked_at IS NULL GROUP BY badge_id',
    );
    return new Map(rows.map(({ badgeId, count }) => [badgeId, Number(count)]));
  }

  /** What somebody has, the latest first; also what was revoked. */
  async listOf(personId: number): Promise<AwardRow[]> {
    const rows = await this.database.query<Stored>(
      `SELECT id, badge_id AS badgeId, awarded_at AS awardedAt, is_shown AS isShown, seen_at AS seenAt, revoked_at AS revokedAt
         FROM awards WHERE person_id = ? ORDER BY id DESC LIMIT 200`,
      [personId],
    );
    return rows.map((row) => ({
      ...row,
      awardedAt: instant(row.awardedAt),
      isShown: Number(row.isShown) === 1,
      seenAt: instantOrNull(row.seenAt),
      revokedAt: instantOrNull(row.revokedAt),
    }));
  }

  /** Fifty people in service who let everybody read that they have a badge, the latest first. */
  async holders(badgeId: number, today: Day): Promise<HolderRow[]> {
    return await this.database.query<HolderRow>(
      `SELECT p.public_id AS publicId, p.given_name AS givenName, p.family_name AS familyName, d.name AS department
         FROM awards a JOIN persons p ON p.id = a.person_id
         LEFT JOIN placement_periods pl ON pl.person_id = p.id AND pl.from_on <= ? AND pl.to_on > ?
         LEFT JOIN departments d ON d.id = pl.department_id
        WHERE a.badge_id = ? AND a.is_shown = 1 AND a.revoked_at IS NULL AND ${GIVEABLE}
        ORDER BY a.id DESC LIMIT 50`,
      [today, today, badgeId, today, today],
    );
  }

  /** Notes whether everybody may read that somebody has a badge; returns whether they have it. */
  async show(personId: number, badgeId: number, isShown: boolean): Promise<boolean> {
    return await this.changeOne('is_shown = ?', [isShown], personId, badgeId);
  }

  /** Notes that somebody has seen their badge; the first time stands. */
  async see(personId: number, badgeId: number, now: Date): Promise<boolean> {
    return await this.changeOne('seen_at = COALESCE(seen_at, ?)', [now], personId, badgeId);
  }

  /** Takes a badge away; returns whether this call did. */
  async revoke(personId: number, badgeId: number, by: number, reason: string, now: Date): Promise<boolean> {
    const values = [now, by, reason];
    return await this.changeOne(
      'revoked_at = ?, revoked_by = ?, revoke_reason = ?',
      values,
      personId,
      badgeId,
    );
  }

  /** Awards that nobody was told of, the oldest first. */
  async untold(limit: number): Promise<UntoldAward[]> {
    const rows = await this.database.query<Omit<UntoldAward, 'awardedAt'> & { awardedAt: Date | string }>(
      `SELECT a.id, a.person_id AS personId, a.awarded_at AS awardedAt, b.title, b.slug
         FROM awards a JOIN badges b ON b.id = a.badge_id
        WHERE a.told_at IS NULL ORDER BY a.id LIMIT ${Math.trunc(limit)}`,
    );
    return rows.map((row) => ({ ...row, awardedAt: instant(row.awardedAt) }));
  }

  async noteTold(ids: readonly number[], now: Date): Promise<void> {
    await this.database.execute(
      `UPDATE awards SET told_at = ? WHERE told_at IS NULL AND id IN (${slots(ids)})`,
      [now, ...ids],
    );
  }

  private async changeOne(
    set: string,
    values: readonly unknown[],
    personId: number,
    badgeId: number,
  ): Promise<boolean> {
    const sql = `UPDATE awards SET ${set} WHERE person_id = ? AND badge_id = ? AND revoked_at IS NULL`;
    return (await this.database.execute(sql, [...values, personId, badgeId])) === 1;
  }
}

/** That somebody `p` can have a badge: in service on a day (twice), and a record of their own. */
const GIVEABLE = `p.erased_at IS NULL AND ${NOT_MERGED} AND ${SERVING}`;
