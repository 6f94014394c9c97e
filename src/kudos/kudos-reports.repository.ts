import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import { instant } from '../database/values.js';

/** What somebody says of thanks that were reported. */
export interface KudosReportRow {
  kudosId: number;
  reason: string;
  reportedAt: Date;
  givenName: string;
  familyName: string;
}

/** Two people who thank each other, and how often within 30 days of each other. */
export interface ReciprocalRow {
  firstId: string;
  firstGivenName: string;
  firstFamilyName: string;
  secondId: string;
  secondGivenName: string;
  secondFamilyName: string;
  answers: number | string;
  lastAt: Date;
}

/** What was reported, and what admins look at. */
@Injectable()
export class KudosReportsRepository {
  constructor(private readonly database: Database) {}

  /** Notes a report unless this person has made one about these thanks. */
  async report(kudosId: number, reportedBy: number, reason: string, at: Date): Promise<boolean> {
    return await this.database.insertOnce('kudos_reports', {
      kudos_id: kudosId,
      reported_by: reportedBy,
      reason,
      status: 'open',
      reported_at: at,
    });
  }

  /** The public ids of thanks about which a report waits, the one that waits for longest first. */
  async waiting(limit: number): Promise<{ id: number; publicId: string }[]> {
    return await this.database.query(
      `SELECT k.id, k.public_id AS publicId FROM kudos_reports r JOIN kudos k ON k.id = r.kudos_id
        WHERE r.status = 'open' GROUP BY k.id, k.public_id ORDER BY MIN(r.id) LIMIT ${Math.trunc(limit)}`,
    );
  }

  /** The reports that wait, of these thanks. */
  async about(kudosIds: readonly number[]): Promise<KudosReportRow[]> {
    const rows = await this.database.query<
      Omit<KudosReportRow, 'reportedAt'> & { reportedAt: Date | string }
    >(
      `SELECT r.kudos_id AS kudosId, r.reason, r.reported_at AS reportedAt, p.given_name AS givenName, p.family_name AS familyName
         FROM kudos_reports r JOIN persons p ON p.id = r.reported_by
        WHERE r.status = 'open' AND r.kudos_id IN (${slots(kudosIds)}) ORDER BY r.id`,
      kudosIds,
    );
    return rows.map((row) => ({ ...row, reportedAt: instant(row.reportedAt) }));
  }

  /** Settles every report of these thanks that waits, and forgets what it said; returns how many there were. */
  async settle(kudosId: number, as: 'hidden' | 'kept', settledBy: number, at: Date): Promise<number> {
    return await this.database.execute(
      "UPDATE kudos_reports SET status = ?, reason = '', settled_by = ?, settled_at = ? WHERE kudos_id = ? AND status = 'open'",
      [as, settledBy, at, kudosId],
    );
  }

  /** Pairs who thanked each other since an instant, those who did so most often first. */
  async reciprocal(since: Date, limit: number): Promise<ReciprocalRow[]> {
    const rows = await this.database.query<Omit<ReciprocalRow, 'lastAt'> & { lastAt: Date | string }>(
      `SELECT f.public_id AS firstId, f.given_name AS firstGivenName, f.family_name AS firstFamilyName,
              s.public_id AS secondId, s.given_name AS secondGivenName, s.family_name AS secondFamilyName,
              x.answers, x.lastAt
         FROM (SELECT CASE WHEN k.giver_id < k.receiver_id THEN k.giver_id ELSE k.receiver_id END AS low,
                      CASE WHEN k.giver_id < k.receiver_id THEN k.receiver_id ELSE k.giver_id END AS high,
                      COUNT(*) AS answers, MAX(k.given_at) AS lastAt
                 FROM kudos k
                WHERE k.given_at >= ? AND k.status = 'standing' AND ${IS_ANSWER}
                GROUP BY 1, 2) x
         JOIN persons f ON f.id = x.low JOIN persons s ON s.id = x.high
        ORDER BY x.answers DESC, x.lastAt DESC, x.low, x.high LIMIT ${Math.trunc(limit)}`,
      [since],
    );
    return rows.map((row) => ({ ...row, lastAt: instant(row.lastAt) }));
  }
}

/** That thanks `k` answer others: whoever gets them had thanked their giver within the 30 days before. */
export const IS_ANSWER = `EXISTS (SELECT 1 FROM kudos o WHERE o.giver_id = k.receiver_id AND o.receiver_id = k.giver_id
  AND o.status = 'standing' AND o.id < k.id AND o.given_at >= k.answers_since)`;
