import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database } from '../database/database.js';
import { instant, instantOrNull } from '../database/values.js';
import { SERVING } from '../people/people.repository.js';
import { DEPARTMENT_OF_DAY, NOT_MERGED, type SqlFragment } from '../people/visible-people.js';
import type { RecommendationStatus } from './recommendation.entity.js';

/** What somebody wrote of a colleague. */
export interface RecommendationWords {
  behaviour: string;
  behaviourTitle: string;
  evidence: string;
}

export interface NewRecommendation extends RecommendationWords {
  publicId: string;
  badgeId: number;
  personId: number;
  proposerId: number;
}

/** A recommendation with whom it is about, for what, and who wrote and decided. */
export interface RecommendationRow extends RecommendationWords {
  id: number;
  publicId: string;
  badgeSlug: string;
  badgeTitle: string;
  personId: number;
  personPublicId: string;
  givenName: string;
  familyName: string;
  department: string | null;
  proposerId: number;
  proposerGivenName: string;
  proposerFamilyName: string;
  status: RecommendationStatus;
  putForwardAt: Date;
  decidedAt: Date | null;
  deciderGivenName: string | null;
  deciderFamilyName: string | null;
  reason: string | null;
}

/** Whose recommendations wait for somebody: of the people whom they may see, but for themself and what they wrote. */
export interface Decider {
  personId: number;
  visible: SqlFragment;
  today: Day;
}

type Stored = Omit<RecommendationRow, 'putForwardAt' | 'decidedAt'> & {
  putForwardAt: Date | string;
  decidedAt: Date | string | null;
};

/** Begins with the day, twice. */
const SELECT = `SELECT n.id, n.public_id AS publicId, b.slug AS badgeSlug, b.title AS badgeTitle, p.id AS personId,
    p.public_id AS personPublicId, p.given_name AS givenName, p.family_name AS familyName, ${DEPARTMENT_OF_DAY} AS department,
    n.proposer_id AS proposerId, g.given_name AS proposerGivenName, g.family_name AS proposerFamilyName,
    n.behaviour, n.behaviour_title AS behaviourTitle, n.evidence, n.status, n.put_forward_at AS putForwardAt,
    n.decided_at AS decidedAt, d.given_name AS deciderGivenName, d.family_name AS deciderFamilyName, n.reason
  FROM badge_recommendations n JOIN badges b ON b.id = n.badge_id JOIN persons p ON p.id = n.person_id
  JOIN persons g ON g.id = n.proposer_id LEFT JOIN persons d ON d.id = n.decider_id`;

/** Who was put forward for which badge, and what came of it. */
@Injectable()
export class RecommendationsRepository {
  constructor(private readonly database: Database) {}

  /** Stores a recommendation; returns whether it did: else one of this person for this badge waits. */
  async putForward(recommendation: NewRecommendation, now: Date): Promise<boolean> {
    return await this.database.insertOnce('badge_recommendations', {
      public_id: recommendation.publicId,
      badge_id: recommendation.badgeId,
      person_id: recommendation.personId,
      proposer_id: recommendation.proposerId,
      behaviour: recommendation.behaviour,
      behaviour_title: recommendation.behaviourTitle,
      evidence: recommendation.evidence,
      status: 'waiting',
      open_key: 1,
      put_forward_at: now,
    });
  }

  /** What somebody put forward, the latest first. */
  async pageOf(
    proposerId: number,
    beforeId: number | null,
    limit: number,
    today: Day,
  ): Promise<RecommendationRow[]> {
    return await this.read(
      `WHERE n.proposer_id = ? ${beforeId === null ? '' : 'AND n.id < ?'} ORDER BY n.id DESC LIMIT ${Math.trunc(limit)}`,
      today,
      [proposerId, ...(beforeId === null ? [] : [beforeId])],
    );
  }

  /** What waits for somebody, the first first. */
  async pageFor(decider: Decider, afterId: number, limit: number): Promise<RecommendationRow[]> {
    const waiting = waitingFor(decider);
    return await this.read(
      `WHERE ${waiting.sql} AND n.id > ? ORDER BY n.id LIMIT ${Math.trunc(limit)}`,
      decider.today,
      [...waiting.parameters, afterId],
    );
  }

  async findOf(publicId: string, proposerId: number, today: Day): Promise<RecommendationRow | null> {
    const rows = await this.read('WHERE n.public_id = ? AND n.proposer_id = ?', today, [
      publicId,
      proposerId,
    ]);
    return rows[0] ?? null;
  }

  async findFor(publicId: string, decider: Decider): Promise<RecommendationRow | null> {
    const waiting = waitingFor(decider);
    const rows = await this.read(`WHERE n.public_id = ? AND ${waiting.sql}`, decider.today, [
      publicId,
      ...waiting.parameters,
    ]);
    return rows[0] ?? null;
  }

  /** Takes one back that waits; returns whether this call did. */
  async withdraw(id: number): Promise<boolean> {
    const sql =
      "UPDATE badge_recommendations SET status = 'withdrawn', open_key = NULL WHERE id = ? AND status = 'waiting'";
    return (await this.database.execute(sql, [id])) === 1;
  }

  /** Decides on one that waits, unless it is the decider's own or about them; returns whether this call did. */
  async decide(
    id: number,
    as: 'approved' | 'declined',
    { by, reason, at }: { by: number; reason: string | null; at: Date },
  ): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE badge_recommendations SET status = ?, open_key = NULL, decider_id = ?, reason = ?, decided_at = ?
        WHERE id = ? AND status = 'waiting' AND proposer_id <> ? AND person_id <> ?`,
      [as, by, reason, at, id, by, by],
    );
    return changed === 1;
  }

  /** Ends those that wait about people who have left for good, as things stand, were erased or were merged into another record. */
  async lapse(now: Date): Promise<number> {
    return await this.database.execute(
      `UPDATE badge_recommendations SET status = 'lapsed', open_key = NULL
        WHERE status = 'waiting' AND (
          EXISTS (SELECT 1 FROM persons p WHERE p.id = badge_recommendations.person_id
                     AND (p.erased_at IS NOT NULL OR p.merged_into_id IS NOT NULL))
          OR NOT EXISTS (SELECT 1 FROM service_periods s
                          WHERE s.person_id = badge_recommendations.person_id AND s.ends_at > ?))`,
      [now],
    );
  }

  private async read(
    where: string,
    today: Day,
    parameters: readonly unknown[],
  ): Promise<RecommendationRow[]> {
    const rows = await this.database.query<Stored>(`${SELECT} ${where}`, [today, today, ...parameters]);
    return rows.map((row) => ({
      ...row,
      putForwardAt: instant(row.putForwardAt),
      decidedAt: instantOrNull(row.decidedAt),
    }));
  }
}

/** That `n` about `p` waits and somebody may decide on it. */
const waitingFor = ({ personId, visible, today }: Decider): SqlFragment => ({
  sql: `n.status = 'waiting' AND n.proposer_id <> ? AND n.person_id <> ? AND p.erased_at IS NULL AND ${NOT_MERGED}
    AND ${SERVING} AND ${visible.sql}`,
  parameters: [personId, personId, today, today, ...visible.parameters],
});
