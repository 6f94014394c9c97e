import { Injectable } from '@nestjs/common';
import type { Criterion } from '../badge-criteria/criterion.js';
import { Database, slots } from '../database/database.js';
import { instant, json } from '../database/values.js';
import type { SqlFragment } from '../people/visible-people.js';

/** What a certificate says. */
export interface CompletedTrack {
  personId: number;
  givenName: string;
  familyName: string;
  timeZone: string | null;
  trackSlug: string;
  /** As the track was called in the version that was completed. */
  trackTitle: string;
  completedAt: Date;
  /** By which the completion is found again. */
  number: string;
}

/** A badge that anybody can check. */
export interface SharedBadge {
  personId: number;
  publicId: string;
  title: string;
  criterion: Criterion;
}

/** A completion `c` of a person `p` with all that a certificate says, its enrolment `e` and its track `t`. */
export const COMPLETED = `p.id AS personId, p.given_name AS givenName, p.family_name AS familyName, p.time_zone AS timeZone,
  t.slug AS trackSlug, v.title AS trackTitle, c.completed_at AS completedAt, c.public_id AS number`;
export const OF_COMPLETED = `enrolments e JOIN completions c ON c.enrolment_id = e.id JOIN persons p ON p.id = c.person_id
  JOIN tracks t ON t.id = c.track_id JOIN track_versions v ON v.id = c.track_version_id`;

/** Reads what was completed. */
@Injectable()
export class CertificatesRepository {
  constructor(private readonly database: Database) {}

  /** The completion of an enrolment, if it is one's own or of somebody within reach and its person was not erased. */
  async find(enrolmentId: string, personId: number, within: SqlFragment): Promise<CompletedTrack | null> {
    const row = await this.database.first<
      Omit<CompletedTrack, 'completedAt'> & { completedAt: Date | string }
    >(
      `SELECT ${COMPLETED} FROM ${OF_COMPLETED}
        WHERE e.public_id = ? AND p.erased_at IS NULL AND (p.id = ? OR ${within.sql})`,
      [enrolmentId, personId, ...within.parameters],
    );
    return row && { ...row, completedAt: instant(row.completedAt) };
  }

  /** Whether an enrolment, one's own or of somebody within reach, is completed by something that was completed elsewhere. */
  async isCredited(enrolmentId: string, personId: number, within: SqlFragment): Promise<boolean> {
    const row = await this.database.first(
      `SELECT e.id FROM enrolments e JOIN persons p ON p.id = e.person_id
        WHERE e.public_id = ? AND e.credited_on IS NOT NULL AND (p.id = ? OR ${within.sql})`,
      [enrolmentId, personId, ...within.parameters],
    );
    return row !== null;
  }

  /** The badges that these people share and have, with what earned each. */
  async sharedBadges(personIds: readonly number[], now: Date): Promise<SharedBadge[]> {
    const rows = await this.database.query<Omit<SharedBadge, 'criterion'> & { criterion: unknown }>(
      `SELECT c.person_id AS personId, c.public_id AS publicId, b.title, b.criterion
         FROM credentials c JOIN awards a ON a.person_id = c.person_id AND a.badge_id = c.badge_id AND a.period = c.period
         JOIN badges b ON b.id = c.badge_id
        WHERE c.person_id IN (${slots(personIds)}) AND c.shared_at IS NOT NULL AND a.revoked_at IS NULL
          AND (a.expires_at IS NULL OR a.expires_at > ?) ORDER BY b.position, b.id, a.id DESC`,
      [...personIds, now],
    );
    // Only publishing writes the criterion, from a checked file.
    return rows.map((row) => ({ ...row, criterion: json(row.criterion) as Criterion }));
  }
}
