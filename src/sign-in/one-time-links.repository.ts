import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
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

  /** Adds links or codes of one purpose, one a person. */
  async addMany(
    links: readonly { personId: number; tokenHash: string; expiresAt: Date }[],
    { purpose, by, now }: { purpose: LinkPurpose; by: number | null; now: Date },
  ): Promise<void> {
    await this.database.insertMany(
      'one_time_links',
      ['token_hash', 'person_id', 'purpose', 'created_at', 'expires_at', 'created_by'],
      links.map(({ tokenHash, personId, expiresAt }) => [tokenHash, personId, purpose, now, expiresAt, by]),
    );
  }

  /** Uses up the codes that these people have. */
  async useUpActivationsOf(personIds: readonly number[], now: Date): Promise<void> {
    await this.database.execute(
      `UPDATE one_time_links SET used_at = ?
        WHERE person_id IN (${slots(personIds)}) AND purpose = 'activation' AND used_at IS NULL`,
      [now, ...personIds],
    );
  }

  /**
   * Whose password a link or code sets, while it may be used and its person may sign in; else null. A code is for a first
   * password: nobody takes over an account with one.
   */
  async findOwner(
    tokenHash: string,
    purpose: 'set-password' | 'activation',
    now: Date,
  ): Promise<LinkOwner | null> {
    return await this.database.first<LinkOwner>(
      `SELECT p.id AS personId, p.given_name AS givenName, p.family_name AS familyName, p.email,
              p.employee_number AS employeeNumber
         FROM one_time_links l JOIN persons p ON p.id = l.person_id
        WHERE l.token_hash = ? AND l.purpose = ? AND l.used_at IS NULL AND l.expires_at > ?
          AND NOT EXISTS (SELECT 1 FROM accounts a WHERE a.person_id = p.id AND
                            (a.disabled_at IS NOT NULL OR (l.purpose = 'activation' AND a.password_hash IS NOT NULL)))
          AND EXISTS (SELECT 1 FROM service_periods sp WHERE sp.person_id = p.id AND sp.ends_at > ?)`,
      [tokenHash, purpose, now, now],
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
      'UPDATE one_time_links SET used_at = ? WHERE person_id = ? AND used_at IS NULL',
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
