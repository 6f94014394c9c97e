import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { instant } from '../database/values.js';
import type { SessionEntity, SessionKind } from './session.entity.js';

export type NewSession = Omit<SessionEntity, 'id'>;
export type SessionRow = Pick<
  SessionEntity,
  'id' | 'publicId' | 'name' | 'createdAt' | 'lastSeenAt' | 'expiresAt'
>;

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

  /** Live sessions of a kind, the newest first; at most 200. */
  async listOf(personId: number, kind: SessionKind, now: Date): Promise<SessionRow[]> {
    const rows = await this.database.query<SessionRow>(
      `SELECT id, public_id AS publicId, name, created_at AS createdAt, last_seen_at AS lastSeenAt,
              expires_at AS expiresAt
         FROM sessions WHERE person_id = ? AND kind = ? AND expires_at > ? ORDER BY id DESC LIMIT 200`,
      [personId, kind, now],
    );
    return rows.map((row) => ({
      ...row,
      createdAt: instant(row.createdAt),
      lastSeenAt: instant(row.lastSeenAt),
      expiresAt: instant(row.expiresAt),
    }));
  }

  /** Notes that a session was used, unless that was noted after `before`; a browser's end moves with it. */
  async touch(id: number, before: Date, now: Date, browserExpiresAt: Date): Promise<void> {
    await this.database.execute(
      `UPDATE sessions SET last_seen_at = ?, expires_at = CASE WHEN kind = 'browser' THEN ? ELSE expires_at END
        WHERE id = ? AND last_seen_at < ?`,
      [now, browserExpiresAt, id, before],
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

  /** Removes all sessions of a person, or those of one kind. */
  async removeAllOf(personId: number, kind?: SessionKind): Promise<void> {
    await this.database.execute(
      `DELETE FROM sessions WHERE person_id = ?${kind ? ' AND kind = ?' : ''}`,
      kind ? [personId, kind] : [personId],
    );
  }

  async removeExpired(now: Date): Promise<void> {
    await this.database.execute('DELETE FROM sessions WHERE expires_at <= ?', [now]);
  }
}
