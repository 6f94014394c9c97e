import { Injectable } from '@nestjs/common';
import { publicId } from '../common/random.js';
import { Database, slots } from '../database/database.js';
import { instant, instantOrNull } from '../database/values.js';
import type { ChatKind, ChatStatus } from './chat-channel.entity.js';

/** A chat; its address is for calls and to be shown masked. */
export interface ChatRow {
  id: number;
  publicId: string;
  kind: ChatKind;
  name: string | null;
  url: string | null;
  personId: number | null;
  department: { id: number; publicId: string; name: string } | null;
  status: ChatStatus;
  createdAt: Date;
  brokenAt: Date | null;
}

/** Of a department’s chat, what an admin says. */
export interface ChatWords {
  kind: ChatKind;
  name: string;
  departmentId: number;
}

type Stored = Pick<ChatRow, 'id' | 'publicId' | 'kind' | 'name' | 'url' | 'personId' | 'status'> & {
  departmentId: number | null;
  departmentPublicId: string | null;
  departmentName: string | null;
  createdAt: Date | string;
  brokenAt: Date | string | null;
};

const ROW = `SELECT c.id, c.public_id AS publicId, c.kind, c.name, c.hook_url AS url, c.person_id AS personId, c.status,
    d.id AS departmentId, d.public_id AS departmentPublicId, d.name AS departmentName, c.created_at AS createdAt, c.broken_at AS brokenAt
  FROM chat_channels c LEFT JOIN departments d ON d.id = c.department_id`;

const STAYS_BROKEN = "? = 'on' AND status = 'broken' AND hook_url = COALESCE(?, hook_url)";

/** Chats of departments and people’s own. */
@Injectable()
export class ChatChannelsRepository {
  constructor(private readonly database: Database) {}

  /** Chats of departments that were not removed, by name. */
  async ofDepartments(): Promise<ChatRow[]> {
    const rows = await this.database.query<Stored>(
      `${ROW} WHERE c.status IN ('on', 'off', 'broken') AND c.department_id IS NOT NULL ORDER BY c.name, c.id`,
    );
    return rows.map(toRow);
  }

  /** A department’s chat. */
  async find(id: string): Promise<ChatRow | null> {
    const row = await this.database.first<Stored>(
      `${ROW} WHERE c.public_id = ? AND c.status <> 'removed' AND c.department_id IS NOT NULL`,
      [id],
    );
    return row && toRow(row);
  }

  /** The chat that is somebody’s own now, working or broken. */
  async findOwn(personId: number): Promise<ChatRow | null> {
    const row = await this.database.first<Stored>(`${ROW} WHERE c.live_key = ? AND c.hook_url IS NOT NULL`, [
      liveKeyOf(personId),
    ]);
    return row && toRow(row);
  }

  async departmentOf(id: string): Promise<number | null> {
    const sql = 'SELECT id FROM departments WHERE public_id = ?';
    return (await this.database.first<{ id: number }>(sql, [id]))?.id ?? null;
  }

  async add({ kind, name, departmentId }: ChatWords, url: string, now: Date): Promise<string> {
    const id = publicId();
    const row = { public_id: id, kind, name, hook_url: url, department_id: departmentId };
    await this.database.insert('chat_channels', { ...row, status: 'on', created_at: now });
    return id;
  }

  /** Says anew what a department’s chat is; without an address the one that it has stays, and then a broken one stays broken. */
  async change(id: number, words: ChatWords, url: string | null, isOn: boolean): Promise<void> {
    const wished = isOn ? 'on' : 'off';
    // The address comes last: MariaDB reads what was set before it.
    await this.database.execute(
      `UPDATE chat_channels SET kind = ?, name = ?, department_id = ?,
              broken_at = CASE WHEN ${STAYS_BROKEN} THEN broken_at ELSE NULL END,
              status = CASE WHEN ${STAYS_BROKEN} THEN status ELSE ? END, hook_url = COALESCE(?, hook_url)
        WHERE id = ? AND status <> 'removed'`,
      [words.kind, words.name, words.departmentId, wished, url, wished, url, wished, url, id],
    );
  }

  /** Makes a chat somebody’s own, where none is; false where one is there. */
  async connect(personId: number, kind: ChatKind, url: string, now: Date): Promise<boolean> {
    return await this.database.insertOnce('chat_channels', {
      public_id: publicId(),
      kind,
      hook_url: url,
      person_id: personId,
      live_key: liveKeyOf(personId),
      status: 'on',
      created_at: now,
    });
  }

  /** Forgets its address; the row stays for as long as its messages do. False where it was removed before. */
  async remove(id: number): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE chat_channels SET status = 'removed', hook_url = NULL, live_key = NULL WHERE id = ? AND status <> 'removed'`,
      [id],
    );
    return changed === 1;
  }

  /** Notes that the service knows its webhook no more; false where that is known, or it has another address by now. */
  async breakOff(id: number, url: string, now: Date): Promise<boolean> {
    const changed = await this.database.execute(
      `UPDATE chat_channels SET status = 'broken', broken_at = ? WHERE id = ? AND status = 'on' AND hook_url = ?`,
      [now, id, url],
    );
    return changed === 1;
  }

  /** Lets it be posted to again, since it took a test. */
  async mend(id: number, url: string): Promise<void> {
    await this.database.execute(
      `UPDATE chat_channels SET status = 'on', broken_at = NULL WHERE id = ? AND status = 'broken' AND hook_url = ?`,
      [id, url],
    );
  }

  /** Takes away removed chats. */
  async delete(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await this.database.execute(
      `DELETE FROM chat_channels WHERE status = 'removed' AND id IN (${slots(ids)})`,
      ids,
    );
  }

  /** How many of departments are broken: only their own person can mend one of somebody's own. */
  async countBroken(): Promise<number> {
    const sql =
      "SELECT COUNT(*) AS many FROM chat_channels WHERE status = 'broken' AND department_id IS NOT NULL";
    return Number((await this.database.first<{ many: number | string }>(sql))?.many ?? 0);
  }

  /** Notes a test, unless there was one since `before`; false then. */
  async beginTest(id: number, before: Date, now: Date): Promise<boolean> {
    const changed = await this.database.execute(
      'UPDATE chat_channels SET tested_at = ? WHERE id = ? AND (tested_at IS NULL OR tested_at <= ?)',
      [now, id, before],
    );
    return changed === 1;
  }

  /** Forgets the own chats of people who are in service no more and will not begin again. */
  async removeOfLeavers(now: Date): Promise<void> {
    await this.database.execute(
      `UPDATE chat_channels SET status = 'removed', hook_url = NULL, live_key = NULL
        WHERE status IN ('on', 'off', 'broken') AND person_id IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM service_periods s WHERE s.person_id = chat_channels.person_id AND s.ends_at > ?)`,
      [now],
    );
  }
}

const liveKeyOf = (personId: number) => `person ${personId}`;

const toRow = ({
  departmentId,
  departmentPublicId,
  departmentName,
  createdAt,
  brokenAt,
  ...row
}: Stored) => ({
  ...row,
  department:
    departmentId === null || departmentPublicId === null
      ? null
      : { id: departmentId, publicId: departmentPublicId, name: departmentName ?? '' },
  createdAt: instant(createdAt),
  brokenAt: instantOrNull(brokenAt),
});
