import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import { instant } from '../database/values.js';
import { type Carrier, KINDS, type SessionEntity } from './session.entity.js';

export type NewSession = Omit<SessionEntity, 'id'>;
export type SessionRow = Pick<
  SessionEntity,
  'id' | 'publicId' | 'kind' | 'name' | 'createdAt' | 'lastSeenAt' | 'expiresAt'
>;

const SELECT = `
  SELECT id, public_id AS publicId, kind, name, created_at AS createdAt, last_seen_at AS lastSeenAt, expires_at AS expiresAt
    FROM sessions`;

const toRow = (row: SessionRow): SessionRow => ({
  ...row,
  createdAt: instant(row.createdAt),
  lastSeenAt: instant(row.lastSeenAt),
  expiresAt: instant(row.expiresAt),
});

/** The sessions themselves; who is calling is read by IdentityRepository. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  async add(session: NewSession): Promise<void> {
    await this.database.insert('sessions', {
      public_id: session.publicId,
      token_hash: session.tokenHash,
      person_id: session.personId,
      kind: session.kind,
      name: session.name,
      created_at: session.createdAt,
      last_seen_at: session.lastSeenAt,
      expires_at: session.expiresAt,
    });
  }

  /** Live sessions that travel so, the newest first; at most 200. */
  async listOf(personId: number, carrier: Carrier, now: Date): Promise<SessionRow[]> {
    const kinds = KINDS[carrier];
    const rows = await this.database.query<SessionRow>(
      `${SELECT} WHERE person_id = ? AND kind IN (${slots(kinds)}) AND expires_at > ? ORDER BY id DESC LIMIT 200`,
      [personId, ...kinds, now],
    );
    return rows.map(toRow);
  }

  async find(id: number): Promise<SessionRow | null> {
    const row = await this.database.first<SessionRow>(`${SELECT} WHERE id = ?`, [id]);
    return row && toRow(row);
  }

  /** Notes that a session was used, unless that was noted at `before` or later; null leaves its end where it is. */
  async touch(id: number, before: Date, now: Date, expiresAt: Date | null): Promise<void> {
    await this.database.execute(
      'UPDATE sessions SET last_seen_at = ?, expires_at = COALESCE(?, expires_at) WHERE id = ? AND last_seen_at < ?',
      [now, expiresAt, id, before],
    );
  }

  async remove(id: number): Promise<void> {
    await this.database.execute('DELETE FROM sessions WHERE id = ?', [id]);
  }

  /** Removes a person's own token by its public id; returns whether it stood there. */
  async removeToken(personId: number, publicId: string): Promise<boolean> {
    const sql = "DELETE FROM sessions WHERE person_id = ? AND public_id = ? AND kind = 'token'";
    return (await this.database.execute(sql, [personId, publicId])) === 1;
  }

  async removeByToken(tokenHash: string): Promise<void> {
    await this.database.execute('DELETE FROM sessions WHERE token_hash = ?', [tokenHash]);
  }

  /** Removes all sessions of a person, or those that travel so. */
  async removeAllOf(personId: number, carrier?: Carrier): Promise<void> {
    const kinds = carrier ? KINDS[carrier] : [];
    await this.database.execute(
      `DELETE FROM sessions WHERE person_id = ?${carrier ? ` AND kind IN (${slots(kinds)})` : ''}`,
      [personId, ...kinds],
    );
  }

  /** Removes all sessions of a person but one. */
  async removeOthersOf(personId: number, id: number): Promise<void> {
    await this.database.execute('DELETE FROM sessions WHERE person_id = ? AND id <> ?', [personId, id]);
  }

  async removeExpired(now: Date): Promise<void> {
    await this.database.execute('DELETE FROM sessions WHERE expires_at <= ?', [now]);
  }
}
