import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { instantOrNull } from '../database/values.js';
import { NOT_MERGED } from '../people/visible-people.js';

/** What opens somebody's way in, and what closes it. */
export interface WayIn {
  hasPassword: boolean;
  passwordSetAt: Date | null;
  disabledAt: Date | null;
  /** Browsers and shared devices that they are signed in on. */
  sessions: number;
  lastSeenAt: Date | null;
  /** Until when a code on paper, or a link to set a password, can still be used; null without one. */
  codeUntil: Date | null;
  linkUntil: Date | null;
}

interface WayInRow {
  hasPassword: number;
  passwordSetAt: Date | string | null;
  disabledAt: Date | string | null;
  sessions: number | string;
  lastSeenAt: Date | string | null;
  codeUntil: Date | string | null;
  linkUntil: Date | string | null;
}

/** Reads how somebody can sign in. */
@Injectable()
export class WaysInRepository {
  constructor(private readonly database: Database) {}

  async find(publicId: string, now: Date): Promise<WayIn | null> {
    const sessions = "FROM sessions s WHERE s.person_id = p.id AND s.kind <> 'token' AND s.expires_at > ?";
    const link =
      'SELECT MAX(l.expires_at) FROM one_time_links l WHERE l.person_id = p.id AND l.used_at IS NULL AND l.expires_at > ? AND l.purpose =';
    const row = await this.database.first<WayInRow>(
      `SELECT CASE WHEN a.password_hash IS NULL THEN 0 ELSE 1 END AS hasPassword, a.password_set_at AS passwordSetAt,
              a.disabled_at AS disabledAt, (SELECT COUNT(*) ${sessions}) AS sessions,
              (SELECT MAX(s.last_seen_at) ${sessions}) AS lastSeenAt,
              (${link} 'activation') AS codeUntil, (${link} 'set-password') AS linkUntil
         FROM persons p LEFT JOIN accounts a ON a.person_id = p.id
        WHERE p.public_id = ? AND ${NOT_MERGED}`,
      [now, now, now, now, publicId],
    );
    return (
      row && {
        hasPassword: Number(row.hasPassword) === 1,
        passwordSetAt: instantOrNull(row.passwordSetAt),
        disabledAt: instantOrNull(row.disabledAt),
        sessions: Number(row.sessions),
        lastSeenAt: instantOrNull(row.lastSeenAt),
        codeUntil: instantOrNull(row.codeUntil),
        linkUntil: instantOrNull(row.linkUntil),
      }
    );
  }
}
