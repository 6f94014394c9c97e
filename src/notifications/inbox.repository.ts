import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { instant, instantOrNull, instantText } from '../database/values.js';
import type { NoticeKind } from '../notice-preferences/notice-kinds.js';
import { readWords, type Words } from '../outbox/words.js';

/** A notice as its person reads it. */
export interface InboxNotice {
  id: number;
  publicId: string;
  kind: NoticeKind;
  subject: string;
  words: Words;
  saidAt: Date;
  readAt: Date | null;
}

/** Where a page of the inbox ends: the instant as the database writes it, and the id. */
export type InboxPlace = readonly [saidAt: string, id: number];

/** What stands in an inbox: neither what a message of its own said nor what was taken back, and nothing before its time. */
const STANDS = 'person_id = ? AND say_at <= ? AND words IS NOT NULL AND public_id IS NOT NULL';

/** What somebody was told, for themself. */
@Injectable()
export class InboxRepository {
  constructor(private readonly database: Database) {}

  /** The latest first, the next ones below a place. */
  async page(personId: number, now: Date, before: InboxPlace | null, limit: number): Promise<InboxNotice[]> {
    const below = before === null ? '' : 'AND say_at <= ? AND (say_at < ? OR id < ?)';
    const rows = await this.database.query<Stored>(
      `SELECT id, public_id AS publicId, kind, subject, words, say_at AS saidAt, read_at AS readAt FROM notices
        WHERE ${STANDS} ${below} ORDER BY say_at DESC, id DESC LIMIT ${Math.trunc(limit)}`,
      [personId, now, ...(before === null ? [] : [before[0], before[0], before[1]])],
    );
    return rows.map(({ subject, words, saidAt, readAt, ...row }) => ({
      ...row,
      subject: subject ?? '',
      words: readWords(words),
      saidAt: instant(saidAt),
      readAt: instantOrNull(readAt),
    }));
  }

  async countUnread(personId: number, now: Date): Promise<number> {
    const row = await this.database.first<{ unread: number | string }>(
      `SELECT COUNT(*) AS unread FROM notices WHERE ${STANDS} AND read_at IS NULL`,
      [personId, now],
    );
    return Number(row?.unread ?? 0);
  }

  /** The place of a notice of somebody's, or null. */
  async find(personId: number, publicId: string, now: Date): Promise<InboxPlace | null> {
    const row = await this.database.first<{ id: number; saidAt: Date | string }>(
      `SELECT id, say_at AS saidAt FROM notices WHERE public_id = ? AND ${STANDS}`,
      [publicId, personId, now],
    );
    return row && placeOf({ id: row.id, saidAt: instant(row.saidAt) });
  }

  async markRead(id: number, now: Date): Promise<void> {
    await this.database.execute('UPDATE notices SET read_at = ? WHERE id = ? AND read_at IS NULL', [now, id]);
  }

  /** Marks a notice and all that came before it. */
  async markReadUpTo(personId: number, [saidAt, id]: InboxPlace, now: Date): Promise<void> {
    await this.database.execute(
      `UPDATE notices SET read_at = ? WHERE ${STANDS} AND read_at IS NULL AND (say_at < ? OR (say_at = ? AND id <= ?))`,
      [now, personId, now, saidAt, saidAt, id],
    );
  }
}

export const placeOf = ({ saidAt, id }: Pick<InboxNotice, 'saidAt' | 'id'>): InboxPlace => [
  instantText(saidAt),
  id,
];

interface Stored extends Pick<InboxNotice, 'id' | 'publicId' | 'kind'> {
  subject: string | null;
  words: string | null;
  saidAt: Date | string;
  readAt: Date | string | null;
}
