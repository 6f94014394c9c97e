import { Injectable } from '@nestjs/common';
import { publicId } from '../common/random.js';
import { Database, slots } from '../database/database.js';
import { instant } from '../database/values.js';
import { isEverybody, type SqlFragment } from '../people/visible-people.js';

/** The three answers. */
export interface Answers {
  usefulness: number;
  worth: number;
  suggestion: string | null;
}

/** What somebody said of a track, after which of its enrolments. */
export interface FeedbackRow extends Answers {
  enrolmentId: number;
  cycle: number;
  sentAt: Date;
}

/** How many people gave both answers. */
export interface AnswerCount {
  usefulness: number;
  worth: number;
  people: number;
}

/** Answers about a track from people within reach; the people are looked at only where some are out of it. */
const from = (within: SqlFragment) =>
  isEverybody(within)
    ? 'FROM track_feedback f WHERE f.track_id = ?'
    : `FROM track_feedback f JOIN persons p ON p.id = f.person_id WHERE ${within.sql} AND f.track_id = ?`;
/** Their values, in this order. */
const valuesOf = (within: SqlFragment, trackId: number) =>
  isEverybody(within) ? [trackId] : [...within.parameters, trackId];

@Injectable()
export class TrackFeedbackRepository {
  constructor(private readonly database: Database) {}

  async find(personId: number, trackId: number): Promise<FeedbackRow | null> {
    const row = await this.database.first<Omit<FeedbackRow, 'sentAt'> & { sentAt: Date | string }>(
      `SELECT f.usefulness, f.worth, f.suggestion, f.enrolment_id AS enrolmentId, e.cycle, f.sent_at AS sentAt
         FROM track_feedback f JOIN enrolments e ON e.id = f.enrolment_id WHERE f.person_id = ? AND f.track_id = ?`,
      [personId, trackId],
    );
    return row && { ...row, sentAt: instant(row.sentAt) };
  }

  /** Stores what somebody says after an enrolment, in the place of what they said in an earlier cycle; a repeat changes nothing. */
  async say(
    of: { personId: number; trackId: number; enrolmentId: number; cycle: number },
    { usefulness, worth, suggestion }: Answers,
    at: Date,
  ): Promise<void> {
    await this.database.execute(
      `DELETE FROM track_feedback WHERE person_id = ? AND track_id = ? AND enrolment_id IN (
         SELECT e.id FROM enrolments e WHERE e.person_id = ? AND e.track_id = ? AND e.cycle < ?)`,
      [of.personId, of.trackId, of.personId, of.trackId, of.cycle],
    );
    await this.database.insertOnce('track_feedback', {
      public_id: publicId(),
      person_id: of.personId,
      track_id: of.trackId,
      enrolment_id: of.enrolmentId,
      usefulness,
      worth,
      suggestion,
      sent_at: at,
    });
  }

  /** How many people within reach answered, and the number of the latest answer. */
  async answersOf(trackId: number, within: SqlFragment): Promise<{ count: number; latestId: number }> {
    const row = await this.database.first<{ count: number; latestId: number | null }>(
      `SELECT COUNT(*) AS count, MAX(f.id) AS latestId ${from(within)}`,
      valuesOf(within, trackId),
    );
    return { count: Number(row?.count ?? 0), latestId: row?.latestId ?? 0 };
  }

  /** The number of the answer with so many after it, up to the latest one that was counted. */
  async withAfterIt(trackId: number, within: SqlFragment, latestId: number, after: number): Promise<number> {
    const row = await this.database.first<{ id: number }>(
      `SELECT f.id ${from(within)} AND f.id <= ? ORDER BY f.id DESC LIMIT 1 OFFSET ${Math.trunc(after)}`,
      [...valuesOf(within, trackId), latestId],
    );
    return row?.id ?? 0;
  }

  /** How often each pair of answers was given, up to this number. */
  async figures(trackId: number, within: SqlFragment, upToId: number): Promise<AnswerCount[]> {
    const rows = await this.database.query<AnswerCount>(
      `SELECT f.usefulness, f.worth, COUNT(*) AS people ${from(within)} AND f.id <= ?
        GROUP BY f.usefulness, f.worth`,
      [...valuesOf(within, trackId), upToId],
    );
    return rows.map((row) => ({ ...row, people: Number(row.people) }));
  }

  /** What people would change, up to this number, in the order of random keys. */
  async suggestions(
    trackId: number,
    within: SqlFragment,
    upToId: number,
    after: string,
    limit: number,
  ): Promise<{ publicId: string; text: string }[]> {
    return await this.database.query(
      `SELECT f.public_id AS publicId, f.suggestion AS text ${from(within)} AND f.id <= ? AND f.public_id > ?
          AND f.suggestion IS NOT NULL ORDER BY f.public_id LIMIT ${Math.trunc(limit)}`,
      [...valuesOf(within, trackId), upToId, after],
    );
  }

  /** Deletes what was sent before then, at most so many; returns how many there were. */
  async deleteBefore(before: Date, most: number): Promise<number> {
    const old = await this.database.query<{ id: number }>(
      `SELECT id FROM track_feedback WHERE sent_at < ? ORDER BY sent_at LIMIT ${Math.trunc(most)}`,
      [before],
    );
    const ids = old.map(({ id }) => id);
    if (ids.length === 0) return 0;
    return await this.database.execute(`DELETE FROM track_feedback WHERE id IN (${slots(ids)})`, ids);
  }
}
