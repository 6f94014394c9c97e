import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import type { MessageKind } from '../notice-preferences/notice-kinds.js';

/** A notice as it is stored; without a public id, words and a digest where a message of its own says it. */
export interface NoticeRow {
  publicId?: string;
  cause: string;
  personId: number;
  kind: MessageKind;
  aboutId?: number | null;
  subject: string | null;
  words: string | null;
  sayAt: Date;
  digestAt?: Date | null;
  expiresAt: Date;
}

/** Somebody whom a new notice is for. */
export interface Addressee {
  noticeId: number;
  cause: string;
  personId: number;
  email: string | null;
}

/** What does not hold any more: what was said to these people of these kinds about these rows. */
export interface Retracted {
  kinds: readonly MessageKind[];
  personIds: readonly number[];
  aboutIds: readonly number[];
  /** Of these people also what names several rows at once. */
  aboutNothing: readonly number[];
}

export interface UnreadNotice {
  id: number;
  personId: number;
  aboutId: number | null;
  messageId: number | null;
}

const COLUMNS = [
  'public_id',
  'cause',
  'person_id',
  'kind',
  'about_id',
  'subject',
  'words',
  'say_at',
  'digest_at',
  'expires_at',
  'created_at',
];

/** What features want said. */
@Injectable()
export class NoticesRepository {
  constructor(private readonly database: Database) {}

  /** Stores notices; those whose cause is known are left alone. Returns how many are new. */
  async insert(notices: readonly NoticeRow[], now: Date): Promise<number> {
    const rows = notices.map((one) => [
      one.publicId ?? null,
      one.cause,
      one.personId,
      one.kind,
      one.aboutId ?? null,
      one.subject,
      one.words,
      one.sayAt,
      one.digestAt ?? null,
      one.expiresAt,
      now,
    ]);
    return await this.database.insertMany('notices', COLUMNS, rows, { once: true });
  }

  /** Of these causes, those that no message says yet, with whom they are for. */
  async unsaid(causes: readonly string[]): Promise<Addressee[]> {
    return await this.database.query(
      `SELECT n.id AS noticeId, n.cause, n.person_id AS personId, p.email FROM notices n JOIN persons p ON p.id = n.person_id
        WHERE n.cause IN (${slots(causes)}) AND n.message_id IS NULL`,
      causes,
    );
  }

  /** Notes which messages say these notices, each in a message of its own. */
  async saidAlone(noticeIds: readonly number[]): Promise<void> {
    await this.database.execute(
      `UPDATE notices SET message_id = (SELECT o.id FROM outbox o
          WHERE o.person_id = notices.person_id AND o.slot = 'notice ' || notices.id)
        WHERE id IN (${slots(noticeIds)})`,
      noticeIds,
    );
  }

  /** What was said to these people of some work, or of work that came together, and that they have not read. */
  async unreadAbout({ kinds, personIds, aboutIds, aboutNothing }: Retracted): Promise<UnreadNotice[]> {
    const rows = await this.database.query<UnreadNotice>(
      `SELECT n.id, n.person_id AS personId, n.about_id AS aboutId, n.message_id AS messageId FROM notices n
        WHERE n.person_id IN (${slots(personIds)}) AND n.kind IN (${slots(kinds)}) AND n.words IS NOT NULL AND n.read_at IS NULL`,
      [...personIds, ...kinds],
    );
    const [about, idle] = [new Set(aboutIds), new Set(aboutNothing)];
    return rows.filter(({ aboutId, personId }) =>
      aboutId === null ? idle.has(personId) : about.has(aboutId),
    );
  }

  /** Lets what stopped messages would have said wait for another digest, where it is still worth saying. */
  async waitAgain(messageIds: readonly number[], now: Date): Promise<void> {
    await this.database.execute(
      `UPDATE notices SET message_id = NULL, digest_at = CASE WHEN expires_at > ? THEN ? ELSE NULL END WHERE message_id IN (${slots(messageIds)})`,
      [now, now, ...messageIds],
    );
  }

  /** Takes the words of these notices away where no message has said them: neither a digest nor the inbox says them. */
  async retract(ids: readonly number[]): Promise<void> {
    await this.database.execute(
      `UPDATE notices SET digest_at = NULL, subject = NULL, words = NULL WHERE id IN (${slots(ids)}) AND message_id IS NULL AND read_at IS NULL`,
      ids,
    );
  }

  /** Deletes what was said before then, at most so many notices; returns how many there were. */
  async deleteBefore(before: Date, most: number): Promise<number> {
    const old = await this.database.query<{ id: number }>(
      `SELECT id FROM notices WHERE created_at < ? ORDER BY created_at LIMIT ${Math.trunc(most)}`,
      [before],
    );
    const ids = old.map(({ id }) => id);
    if (ids.length === 0) return 0;
    return await this.database.execute(`DELETE FROM notices WHERE id IN (${slots(ids)})`, ids);
  }
}
