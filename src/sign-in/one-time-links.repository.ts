import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { LinkPurpose, OneTimeLinkEntity } from './one-time-link.entity.js';
import type { PersonalFacts } from '../passwords/password-rules.js';

export interface LinkOwner extends PersonalFacts {
  personId: number;
}

@Injectable()
export class OneTimeLinksRepository {
  constructor(private readonly database: Database) {}

  async add(link: Omit<OneTimeLinkEntity, 'id' | 'usedAt'>): Promise<void> {
    await this.database.insert('one_time_links', {
      token_hash: link.tokenHash,
      person_id: link.personId,
      purpose: link.purpose,
      created_at: link.createdAt,
      expires_at: link.expiresAt,
      created_by: link.createdBy,
    });
  }

  /** Whose password a link sets, while it may be used and its person may sign in; else null. */
  async findOwner(tokenHash: string, now: Date): Promise<LinkOwner | null> {
    return await this.database.first<LinkOwner>(
      `SELECT p.id AS personId, p.given_name AS givenName, p.family_name AS familyName, p.email,
              p.employee_number AS employeeNumber
         FROM one_time_links l JOIN persons p ON p.id = l.person_id
        WHERE l.token_hash = ? AND l.purpose = 'set-password' AND l.used_at IS NULL AND l.expires_at > ?
          AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.person_id = p.id AND a.disabled_at IS NOT NULL)
          AND EXISTS (SELECT 1 FROM service_periods sp WHERE sp.person_id = p.id AND sp.ends_at > ?)`,
      [tokenHash, now, now],
    );
  }

  /** Whether a link of this purpose may be used. */
  async isLive(tokenHash: string, purpose: LinkPurpose, now: Date): Promise<boolean> {
    const sql =
      'SELECT id FROM one_time_links WHERE token_hash = ? AND purpose = ? AND used_at IS NULL AND expires_at > ?';
    return (await this.database.first(sql, [tokenHash, purpose, now])) !== null;
  }

  /** Uses a link up; false for all but the first of those who try. */
  async use(tokenHash: string, purpose: LinkPurpose, now: Date): Promise<boolean> {
    const sql =
      'UPDATE one_time_links SET used_at = ? WHERE token_hash = ? AND purpose = ? AND used_at IS NULL AND expires_at > ?';
    return (await this.database.execute(sql, [now, tokenHash, purpose, now])) === 1;
  }

  /** Uses up what else a person was sent to set a password with. */
  async useUpOthersOf(personId: number, now: Date): Promise<void> {
    await this.database.execute(
      "UPDATE one_time_links SET used_at = ? WHERE person_id = ? AND purpose = 'set-password' AND used_at IS NULL",
      [now, personId],
    );
  }

  /** Uses up every other link that makes a first admin. */
  async useUpFirstAdminLinks(now: Date): Promise<void> {
    await this.database.execute(
      "UPDATE one_time_links SET used_at = ? WHERE purpose = 'first-admin' AND used_at IS NULL",
      [now],
    );
  }

  async removeExpired(now: Date): Promise<void> {
    await this.database.execute('DELETE FROM one_time_links WHERE expires_at <= ?', [now]);
  }
}
