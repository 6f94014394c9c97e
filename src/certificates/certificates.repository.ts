import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { instant } from '../database/values.js';
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

/** Reads what was completed. */
@Injectable()
export class CertificatesRepository {
  constructor(private readonly database: Database) {}

  /** The completion of an enrolment, if it is one's own or of somebody within reach and its person was not erased. */
  async find(enrolmentId: string, personId: number, within: SqlFragment): Promise<CompletedTrack | null> {
    const row = await this.database.first<
      Omit<CompletedTrack, 'completedAt'> & { completedAt: Date | string }
    >(
      `SELECT p.id AS personId, p.given_name AS givenName, p.family_name AS familyName, p.time_zone AS timeZone,
              t.slug AS trackSlug, v.title AS trackTitle, c.completed_at AS completedAt, c.public_id AS number
         FROM enrolments e JOIN completions c ON c.enrolment_id = e.id JOIN persons p ON p.id = c.person_id
         JOIN tracks t ON t.id = c.track_id JOIN track_versions v ON v.id = c.track_version_id
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
}
