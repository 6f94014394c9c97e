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
  /** `once`, or the quarter or year that it was given for. */
  period: string;
  awardedAt: Date;
  /** Null where it holds for good. */
  expiresAt: Date | null;
  isShown: boolean;
  seenAt: Date | null;
  revokedAt: Date | null;
}

/** A badge as it is given on a day. */
export interface Giving {
  badgeId: number;
  expiresAt: Date | null;
  today: Day;
  now: Date;
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

type Stored = Omit<AwardRow, 'awardedAt' | 'expiresAt' | 'isShown' | 'seenAt' | 'revokedAt'> & {
  awardedAt: Date | string;
  expiresAt: Date | string | null;
  isShown: number;
  seenAt: Date | string | null;
  revokedAt: Date | string | null;
};

/** Who has which badge. */
@Injectable()
export class AwardsRepository {
  constructor(private readonly database: Database) {}

  /**
   * Gives a badge to everybody of a SELECT of `person_id` and `period` who is in service and was not given it for that period before; returns how
   * many are new. Whoever lets everybody read that they have it goes on doing so.
   */
  async award(earners: SqlFragment, { badgeId, expiresAt, today, now }: Giving): Promise<number> {
    return await this.database.insertOnceFrom(
      'awards',
      ['badge_id', 'person_id', 'period', 'awarded_at', 'expires_at', 'is_shown'],
      `SELECT ?, p.id, e.period, ?, ?, COALESCE((SELECT MAX(x.is_shown) FROM awards x
                 WHERE x.person_id = p.id AND x.badge_id = ? AND ${holds('x')}), 0)
         FROM (${earners.sql}) e JOIN persons p ON p.id = e.person_id
        WHERE ${GIVEABLE} AND NOT EXISTS (SELECT 1 FROM awards a WHERE a.person_id = p.id AND a.badge_id = ? AND a.period = e.period)`,
      [badgeId, now, expiresAt, badgeId, now, ...earners.parameters, today, today, badgeId],
    );
  }

  /** How many people in service would have a badge today by a SELECT of `person_id`. */
  async countEarners(earners: SqlFragment, today: Day): Promise<number> {
    const row = await this.database.first<{ count: number }>(
      `SELECT COUNT(DISTINCT p.id) AS count FROM (${earners.sql}) e JOIN persons p ON p.id = e.person_id WHERE ${GIVEABLE}`,
      [...earners.parameters, today, today],
    );
    return Number(row?.count ?? 0);
  }

  /** How often people of a SELECT of `person_id` and `period` have not been given a badge for that period yet, whatever its id. */
  async countNew(earners: SqlFragment, slug: string, today: Day): Promise<number> {
    const row = await this.database.first<{ count: number }>(
      `SELECT COUNT(*) AS count FROM (${earners.sql}) e JOIN persons p ON p.id = e.person_id WHERE ${GIVEABLE}
          AND NOT EXISTS (SELECT 1 FROM awards a JOIN badges b ON b.id = a.badge_id
                           WHERE a.person_id = p.id AND b.slug = ? AND a.period = e.period)`,
      [...earners.parameters, today, today, slug],
    );
    return Number(row?.count ?? 0);
  }

  /** Who would have a badge today, by their ids after one, one more than `limit` if there are more. */
  async earnersAfter(
    earners: SqlFragment,
    today: Day,
    after: number,
    limit: number,
  ): Promise<(HolderRow & { id: number })[]> {
    return await this.database.query<HolderRow & { id: number }>(
      `SELECT DISTINCT p.id, p.public_id AS publicId, p.given_name AS givenName, p.family_name AS familyName, d.name AS department
         FROM (${earners.sql}) e JOIN persons p ON p.id = e.person_id
         LEFT JOIN placement_periods pl ON pl.person_id = p.id AND pl.from_on <= ? AND pl.to_on > ?
         LEFT JOIN departments d ON d.id = pl.department_id
        WHERE p.id > ? AND ${GIVEABLE} ORDER BY p.id LIMIT ${Math.trunc(limit + 1)}`,
      [...earners.parameters, today, today, after, today, today],
    );
  }

  /** How many people have each badge, by its id. */
  async counts(now: Date): Promise<Map<number, number>> {
    const rows = await this.database.query<{ badgeId: number; count: number }>(
      `SELECT a.badge_id AS badgeId, COUNT(DISTINCT a.person_id) AS count FROM awards a WHERE ${holds('a')} GROUP BY a.badge_id`,
      [now],
    );
    return new Map(rows.map(({ badgeId, count }) => [badgeId, Number(count)]));
  }

  /** What somebody has, the latest first; also what was revoked. */
  async listOf(personId: number): Promise<AwardRow[]> {
    const rows = await this.database.query<Stored>(
      `SELECT id, badge_id AS badgeId, period, awarded_at AS awardedAt, expires_at AS expiresAt, is_shown AS isShown, seen_at AS seenAt, revoked_at AS revokedAt
         FROM awards WHERE person_id = ? ORDER BY id DESC LIMIT 1000`,
      [personId],
    );
    return rows.map((row) => ({
      ...row,
      awardedAt: instant(row.awardedAt),
      expiresAt: instantOrNull(row.expiresAt),
      isShown: Number(row.isShown) === 1,
      seenAt: instantOrNull(row.seenAt),
      revokedAt: instantOrNull(row.revokedAt),
    }));
  }

  /** Fifty people in service who let everybody read that they have a badge, the latest first. */
  async holders(badgeId: number, today: Day, now: Date): Promise<HolderRow[]> {
    return await this.database.query<HolderRow>(
      `SELECT p.public_id AS publicId, p.given_name AS givenName, p.family_name AS familyName, d.name AS department
         FROM awards a JOIN persons p ON p.id = a.person_id
         LEFT JOIN placement_periods pl ON pl.person_id = p.id AND pl.from_on <= ? AND pl.to_on > ?
         LEFT JOIN departments d ON d.id = pl.department_id
        WHERE a.badge_id = ? AND a.is_shown = 1 AND ${holds('a')} AND ${GIVEABLE}
          AND NOT EXISTS (SELECT 1 FROM awards x WHERE x.person_id = a.person_id AND x.badge_id = a.badge_id AND x.id > a.id
                             AND x.is_shown = 1 AND ${holds('x')})
        ORDER BY a.id DESC LIMIT 50`,
      [today, today, badgeId, now, today, today, now],
    );
  }

  /** Notes whether everybody may read that somebody has a badge; returns whether they have it. */
  async show(personId: number, badgeId: number, isShown: boolean): Promise<boolean> {
    return await this.change('is_shown = ?', [isShown], personId, badgeId);
  }

  /** Notes that somebody has seen their badge; the first time stands. */
  async see(personId: number, badgeId: number, now: Date): Promise<boolean> {
    return await this.change('seen_at = COALESCE(seen_at, ?)', [now], personId, badgeId);
  }

  /** Takes an award away; returns whether this call did. */
  async revoke(id: number, by: number, reason: string, now: Date): Promise<boolean> {
    const sql =
      'UPDATE awards SET revoked_at = ?, revoked_by = ?, revoke_reason = ? WHERE id = ? AND revoked_at IS NULL';
    return (await this.database.execute(sql, [now, by, reason, id])) === 1;
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

  private async change(
    set: string,
    values: readonly unknown[],
    personId: number,
    badgeId: number,
  ): Promise<boolean> {
    const sql = `UPDATE awards SET ${set} WHERE person_id = ? AND badge_id = ? AND revoked_at IS NULL`;
    await this.database.execute(sql, [...values, personId, badgeId]);
    // Said once more, it changes no row: whether there is one is asked of the table.
    const held = 'SELECT id FROM awards WHERE person_id = ? AND badge_id = ? AND revoked_at IS NULL LIMIT 1';
    return (await this.database.first(held, [personId, badgeId])) !== null;
  }
}

/** That an award stands and holds at an instant. */
const holds = (award: string) =>
  `${award}.revoked_at IS NULL AND (${award}.expires_at IS NULL OR ${award}.expires_at > ?)`;

/** That somebody `p` can have a badge: in service on a day (twice), and a record of their own. */
const GIVEABLE = `p.erased_at IS NULL AND ${NOT_MERGED} AND ${SERVING}`;
