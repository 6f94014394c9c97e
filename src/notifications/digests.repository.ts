import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { Database, slots } from '../database/database.js';
import { instant } from '../database/values.js';
import { isOptional, type NoticeKind } from '../notice-preferences/notice-kinds.js';

/** Where a walk through what waits has come to. */
export interface Place {
  digestAt: Date;
  id: number;
}

/** Somebody for whom notices wait, as they are now. */
export interface Recipient {
  personId: number;
  givenName: string;
  email: string | null;
  zone: string | null;
  location: string | null;
  /** Their own chat, while it works. */
  chatChannelId: number | null;
  isServing: boolean;
  isToStart: boolean;
  isAbsent: boolean;
}

/** A notice that waits for the digest of its person. */
export interface WaitingNotice {
  id: number;
  personId: number;
  cause: string;
  kind: NoticeKind;
  aboutId: number | null;
  subject: string;
  words: string;
  /** Whether its person wants the kind in the app alone. */
  isAppOnly: boolean;
}

/** After these ends a digest has certainly not been sent, and another day's may say what it would have said. */
const NEVER_SENT = `o.repeated_at IS NULL AND o.status IN ('expired', 'suppressed') AND (o.status = 'expired' OR o.reason IN ('on-leave', 'address-changed'))`;

/** The notices that wait for a digest. */
@Injectable()
export class DigestsRepository {
  constructor(private readonly database: Database) {}

  /** Lets what digests settled since then would have said wait again, where none of them can have been sent. */
  async takeBack(since: Date, now: Date): Promise<void> {
    const messages = await this.database.query<{ id: number }>(
      `SELECT o.id FROM outbox o JOIN notices n ON n.message_id = o.id
        WHERE o.kind = 'digest' AND o.settled_at > ? AND ${NEVER_SENT} AND n.expires_at > ? GROUP BY o.id LIMIT 1000`,
      [since, now],
    );
    const ids = messages.map(({ id }) => id);
    if (ids.length === 0) return;
    await this.database.execute(
      `UPDATE notices SET message_id = NULL, digest_at = ? WHERE message_id IN (${slots(ids)}) AND expires_at > ?`,
      [now, ...ids, now],
    );
  }

  /** Takes what is not worth saying any more, or was to be said before `since`, off the digests, at most so many notices; the inbox keeps it. */
  async letLapse(since: Date, now: Date, most: number): Promise<number> {
    const late = await this.database.query<{ id: number }>(
      `SELECT id FROM notices WHERE digest_at <= ? AND (expires_at <= ? OR say_at < ?) ORDER BY digest_at, id LIMIT ${Math.trunc(most)}`,
      [now, now, since],
    );
    return await this.keepToInbox(late.map(({ id }) => id));
  }

  /** Whom the next so many waiting notices are for, and how far that goes. */
  async waitingAfter(place: Place, now: Date, most: number): Promise<(Place & { personId: number })[]> {
    const rows = await this.database.query<{ id: number; digestAt: Date | string; personId: number }>(
      `SELECT id, digest_at AS digestAt, person_id AS personId FROM notices
        WHERE digest_at <= ? AND digest_at >= ? AND (digest_at > ? OR id > ?) ORDER BY digest_at, id LIMIT ${Math.trunc(most)}`,
      [now, place.digestAt, place.digestAt, place.id],
    );
    return rows.map(({ digestAt, ...row }) => ({ ...row, digestAt: instant(digestAt) }));
  }

  /** These people as they are now. */
  async recipients(personIds: readonly number[], now: Date): Promise<Recipient[]> {
    const rows = await this.database.query<
      Pick<Recipient, 'personId' | 'givenName' | 'email' | 'zone' | 'location' | 'chatChannelId'> &
        Record<'serving' | 'toStart' | 'absent', number | string>
    >(
      `SELECT p.id AS personId, p.given_name AS givenName, p.email, p.time_zone AS zone, p.location, c.id AS chatChannelId,
              (SELECT COUNT(*) FROM service_periods s WHERE s.person_id = p.id AND s.starts_at <= ? AND s.ends_at > ?) AS serving,
              (SELECT COUNT(*) FROM service_periods s WHERE s.person_id = p.id AND s.starts_at > ? AND s.ends_at > ?) AS toStart,
              (SELECT COUNT(*) FROM absences a WHERE a.person_id = p.id AND a.starts_at <= ? AND a.ends_at > ?) AS absent
         FROM persons p LEFT JOIN chat_channels c ON c.person_id = p.id AND c.status = 'on' AND c.hook_url IS NOT NULL
        WHERE p.id IN (${slots(personIds)}) ORDER BY p.id`,
      [now, now, now, now, now, now, ...personIds],
    );
    return rows.map(({ serving, toStart, absent, ...person }) => ({
      ...person,
      isServing: Number(serving) > 0,
      isToStart: Number(toStart) > 0,
      isAbsent: Number(absent) > 0,
    }));
  }

  /** All that waits for these people now. */
  async waitingFor(personIds: readonly number[], now: Date): Promise<WaitingNotice[]> {
    const rows = await this.database.query<
      Omit<WaitingNotice, 'isAppOnly'> & { preferenceId: number | null }
    >(
      `SELECT n.id, n.person_id AS personId, n.cause, n.kind, n.about_id AS aboutId, n.subject, n.words, np.id AS preferenceId
         FROM notices n LEFT JOIN notice_preferences np ON np.person_id = n.person_id AND np.kind = n.kind
        WHERE n.person_id IN (${slots(personIds)}) AND n.digest_at <= ? AND n.expires_at > ? AND n.words IS NOT NULL ORDER BY n.id`,
      [...personIds, now, now],
    );
    return rows.map(({ preferenceId, ...notice }) => ({
      ...notice,
      isAppOnly: preferenceId !== null && isOptional(notice.kind),
    }));
  }

  /** Who of these people has a digest of that day already. */
  async withDigest(personIds: readonly number[], day: Day): Promise<Set<number>> {
    const rows = await this.database.query<{ personId: number }>(
      `SELECT person_id AS personId FROM outbox
        WHERE person_id IN (${slots(personIds)}) AND day = ? AND slot = 'digest'`,
      [...personIds, day],
    );
    return new Set(rows.map(({ personId }) => personId));
  }

  /** Leaves notices to the inbox: no digest takes them up any more. Returns how many there were. */
  async keepToInbox(ids: readonly number[]): Promise<number> {
    if (ids.length === 0) return 0;
    return await this.database.execute(
      `UPDATE notices SET digest_at = NULL WHERE id IN (${slots(ids)}) AND digest_at IS NOT NULL`,
      ids,
    );
  }

  /** Takes back notices that do not hold any more: neither a digest nor the inbox says them. */
  async retract(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await this.database.execute(
      `UPDATE notices SET digest_at = NULL, subject = NULL, words = NULL WHERE id IN (${slots(ids)}) AND digest_at IS NOT NULL`,
      ids,
    );
  }

  /** Notes that the digests of that day say these notices. */
  async said(ids: readonly number[], day: Day): Promise<void> {
    await this.database.execute(
      `UPDATE notices SET digest_at = NULL, message_id = (SELECT o.id FROM outbox o
          WHERE o.person_id = notices.person_id AND o.day = ? AND o.slot = 'digest')
        WHERE id IN (${slots(ids)}) AND digest_at IS NOT NULL`,
      [day, ...ids],
    );
  }
}
