import { Injectable } from '@nestjs/common';
import { Database, slots } from '../database/database.js';
import { instantOrNull } from '../database/values.js';
import type { MessageName } from '../message-texts/message-catalogue.js';
import type { MessageContent } from '../message-texts/message-file.js';
import type { TextOrigin } from './message-text.entity.js';

/** A text as it is stored; without words where what was written in the browser was given up. */
export interface StoredText {
  message: MessageName;
  language: string;
  origin: TextOrigin;
  subject: string | null;
  button: string | null;
  body: string | null;
  hash: string | null;
  baseHash: string | null;
  version: number;
  changedAt: Date | null;
  changedByName: string | null;
}

/** Who writes what in the browser over what they read. */
export interface Writing {
  content: Pick<MessageContent, 'message' | 'language'>;
  /** Null gives up what was written. */
  text: Pick<MessageContent, 'subject' | 'button' | 'body' | 'hash'> | null;
  baseHash: string;
  version: number;
  by: number;
  at: Date;
}

const CHUNK = 500;

/** The texts of messages. */
@Injectable()
export class MessageTextsRepository {
  constructor(private readonly database: Database) {}

  /** The texts of these messages, in every language. */
  async of(messages: readonly MessageName[]): Promise<StoredText[]> {
    const rows = await this.database.query<
      Omit<StoredText, 'changedAt'> & { changedAt: Date | string | null }
    >(
      `SELECT t.message, t.language, t.origin, t.subject, t.button, t.body, t.hash, t.base_hash AS baseHash, t.version,
              t.changed_at AS changedAt, p.given_name || ' ' || p.family_name AS changedByName
         FROM message_texts t LEFT JOIN persons p ON p.id = t.changed_by
        WHERE t.message IN (${slots(messages)}) ORDER BY t.message, t.language, t.origin`,
      messages,
    );
    return rows.map((row) => ({ ...row, changedAt: instantOrNull(row.changedAt) }));
  }

  /** What the content folder says, by message and language. */
  async ofFolder(): Promise<Pick<MessageContent, 'message' | 'language' | 'hash'>[]> {
    return await this.database.query(
      "SELECT message, language, hash FROM message_texts WHERE origin = 'folder' ORDER BY message, language",
    );
  }

  /** Puts these texts in the place of all that the folder said, inside the caller's run; a repeat changes nothing. */
  async publish(
    contents: readonly MessageContent[],
    known: readonly Pick<MessageContent, 'message' | 'language'>[],
  ) {
    for (const { message, language, subject, button, body, hash } of contents) {
      const text = { subject, button, body, hash };
      const isNew = await this.database.insertOnce('message_texts', {
        message,
        language,
        origin: 'folder',
        ...text,
        version: 1,
      });
      if (isNew) continue;
      await this.database.execute(
        `UPDATE message_texts SET subject = ?, button = ?, body = ?, hash = ?
          WHERE message = ? AND language = ? AND origin = 'folder'`,
        [subject, button, body, hash, message, language],
      );
    }
    const kept = new Set(contents.map(({ message, language }) => `${message} ${language}`));
    for (const { message, language } of known)
      if (!kept.has(`${message} ${language}`))
        await this.database.execute(
          "DELETE FROM message_texts WHERE message = ? AND language = ? AND origin = 'folder'",
          [message, language],
        );
  }

  /** Writes over the version that was read, inside the caller's run; false where somebody was faster. Version 0 means that nobody had written. */
  async write({
    content: { message, language },
    text,
    baseHash,
    version,
    by,
    at,
  }: Writing): Promise<boolean> {
    const { subject, button, body, hash } = text ?? { subject: null, button: null, body: null, hash: null };
    if (version === 0)
      return await this.database.insertOnce('message_texts', {
        message,
        language,
        origin: 'browser',
        subject,
        button,
        body,
        hash,
        base_hash: baseHash,
        version: 1,
        changed_by: by,
        changed_at: at,
      });
    const changed = await this.database.execute(
      `UPDATE message_texts SET subject = ?, button = ?, body = ?, hash = ?, base_hash = ?, version = version + 1, changed_by = ?,
              changed_at = ? WHERE message = ? AND language = ? AND origin = 'browser' AND version = ?`,
      [subject, button, body, hash, baseHash, by, at, message, language, version],
    );
    return changed === 1;
  }

  /** Which languages people have chosen, for those who have. */
  async languagesOf(personIds: readonly number[]): Promise<Map<number, string>> {
    const languages = new Map<number, string>();
    for (let start = 0; start < personIds.length; start += CHUNK) {
      const some = personIds.slice(start, start + CHUNK);
      const rows = await this.database.query<{ id: number; locale: string }>(
        `SELECT id, locale FROM persons WHERE locale IS NOT NULL AND id IN (${slots(some)})`,
        some,
      );
      for (const { id, locale } of rows) languages.set(id, locale);
    }
    return languages;
  }
}
