import { Injectable } from '@nestjs/common';
import { addDays, type Day } from '../common/days.js';
import { groupBy } from '../common/group-by.js';
import { Env } from '../config/env.js';
import { Database, slots } from '../database/database.js';
import type { SqlValue } from '../database/values.js';
import { FAIR_DAYS } from '../due-dates/due-date.js';
import { COURSE_SEEN, RECORD_SEEN } from '../progress/track-progress.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { StagedPart } from '../staged-release/staged-release.js';
import { atWork, resting } from './reminders.repository.js';

/** Parts of tracks that open on the same day of an enrolment, by the versions that have some. */
export interface Opening {
  opensOnDay: number;
  trackVersionIds: number[];
  trackIds: number[];
}

/** A part that may open now, of an enrolment whose person was not told of it. */
export interface OpeningPart extends StagedPart {
  enrolmentId: number;
  publicId: string;
  trackTitle: string;
  title: string;
  minutes: number;
  opensOnDay: number;
}

/** How somebody's days may have come to an opening: counted from their start, moved by days away, or brought forward by the due day. */
export const WAYS = ['start', 'return', 'due'] as const;
export type Way = (typeof WAYS)[number];

/** Whose parts may open, and where. */
export interface Around {
  zones: readonly string[];
  /** Today there, and the days before it of which an opening may still be told. */
  days: readonly Day[];
  now: Date;
}

/** Where nobody has begun a course `r` or recorded a requirement `r` of an enrolment `e`. */
const SEEN = `LEFT JOIN course_progress cp ON ${COURSE_SEEN('r.course_id')} LEFT JOIN requirement_records rr ON ${RECORD_SEEN}`;
const UNTOUCHED = 'cp.id IS NULL AND rr.id IS NULL';

/** The parts of tracks that wait for a day of their own. */
@Injectable()
export class ReleasesRepository {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
    private readonly env: Env,
  ) {}

  /** The time zones of everybody. */
  async zones(): Promise<string[]> {
    return await this.people.timeZones(this.env.COMPANY_TIME_ZONE);
  }

  /** Every day of an enrolment on which parts open, of versions that somebody is on or may be. */
  async openings(): Promise<Opening[]> {
    const rows = await this.database.query<{ opensOnDay: number; trackVersionId: number; trackId: number }>(
      `SELECT DISTINCT r.opens_on_day AS opensOnDay, v.id AS trackVersionId, v.track_id AS trackId
         FROM requirements r JOIN track_versions v ON v.id = r.track_version_id
        WHERE r.opens_on_day IS NOT NULL ORDER BY r.opens_on_day, v.id`,
    );
    return [...groupBy(rows, ({ opensOnDay }) => opensOnDay)].map(([opensOnDay, versions]) => ({
      opensOnDay,
      trackVersionIds: versions.map(({ trackVersionId }) => trackVersionId),
      trackIds: [...new Set(versions.map(({ trackId }) => trackId))],
    }));
  }

  /**
   * Enrolments of people at work in these zones of which parts may open on these days, in order; nobody who was told. All at once, since few come on a
   * day, and paging by id would keep a server from the index that finds them.
   */
  async mayOpen(opening: Opening, way: Way, around: Around): Promise<number[]> {
    const { zones, now } = around;
    const by = byWay(way, opening, around);
    const rows = await this.database.query<{ id: number }>(
      `SELECT DISTINCT e.id FROM ${by.from} JOIN persons p ON p.id = e.person_id
        WHERE ${by.condition} AND e.track_version_id IN (${slots(opening.trackVersionIds)}) AND e.open_key = 1
          AND e.starts_at <= ? AND COALESCE(p.time_zone, ?) IN (${slots(zones)}) AND ${atWork('e.person_id')} AND NOT ${resting('e.id')}
          AND NOT EXISTS (SELECT 1 FROM notices n WHERE n.cause = 'released:' || e.id || ':' || e.starts_on || ?)`,
      [
        ...by.parameters,
        ...opening.trackVersionIds,
        now,
        this.env.COMPANY_TIME_ZONE,
        ...zones,
        ...Array.from({ length: 4 }, () => now),
        // As `releaseCause` makes it.
        `:${opening.opensOnDay}`,
      ],
    );
    return rows.map(({ id }) => id).toSorted((a, b) => a - b);
  }

  /** Of these open enrolments, by enrolment and day of opening, the parts that nobody has touched. */
  async untouched(enrolmentIds: readonly number[]): Promise<Set<string>> {
    if (enrolmentIds.length === 0) return new Set();
    const rows = await this.database.query<{ id: number; opensOnDay: number }>(
      `SELECT e.id, r.opens_on_day AS opensOnDay FROM enrolments e JOIN requirements r ON r.track_version_id = e.track_version_id ${SEEN}
        WHERE e.id IN (${slots(enrolmentIds)}) AND e.open_key = 1 AND r.opens_on_day IS NOT NULL AND ${UNTOUCHED}`,
      enrolmentIds,
    );
    return new Set(rows.map(({ id, opensOnDay }) => `${id}:${opensOnDay}`));
  }

  /**
   * The parts of these enrolments (at most 500) that open on this day of theirs, untouched and not open by another track. Whether they do open is for
   * the rule to say, which knows of days away.
   */
  async partsOf(enrolmentIds: readonly number[], opensOnDay: number, now: Date): Promise<OpeningPart[]> {
    return await this.database.query(
      `SELECT e.id AS enrolmentId, e.public_id AS publicId, e.person_id AS personId, v.title AS trackTitle, r.title, r.minutes,
              r.opens_on_day AS opensOnDay, r.due_on_day AS dueOnDay, e.starts_on AS startsOn, e.due_on AS dueOn,
              (SELECT MIN(er.due_on) FROM enrolment_reasons er WHERE er.enrolment_id = e.id AND er.open_key = 1) AS ruledDueOn
         FROM enrolments e JOIN track_versions v ON v.id = e.track_version_id
         JOIN requirements r ON r.track_version_id = e.track_version_id AND r.opens_on_day = ? ${SEEN}
        WHERE e.id IN (${slots(enrolmentIds)}) AND ${UNTOUCHED}
          AND NOT EXISTS (SELECT 1 FROM enrolments o JOIN requirements q ON q.track_version_id = o.track_version_id AND q.course_id = r.course_id
                WHERE o.person_id = e.person_id AND o.open_key = 1 AND o.starts_at <= ? AND o.id <> e.id AND q.opens_on_day IS NULL)
        ORDER BY e.id, r.position`,
      [opensOnDay, ...enrolmentIds, now],
    );
  }
}

/** The rows from which an index leads to whoever's days may have come. */
function byWay(
  way: Way,
  { opensOnDay, trackIds }: Opening,
  { days, now }: Around,
): { from: string; condition: string; parameters: SqlValue[] } {
  switch (way) {
    case 'start': {
      const starts = days.map((day) => addDays(day, 1 - opensOnDay));
      return { from: 'enrolments e', condition: `e.starts_on IN (${slots(starts)})`, parameters: starts };
    }
    case 'return':
      // What days away moved opens so many days after the last return at the latest.
      return {
        from: 'absences a JOIN enrolments e ON e.person_id = a.person_id',
        condition: 'a.ends_at > ? AND a.ends_at <= ? AND a.to_on > e.starts_on',
        parameters: [new Date(now.getTime() - (opensOnDay + days.length) * 86_400_000), now],
      };
    case 'due': {
      const due = days.map((day) => addDays(day, FAIR_DAYS));
      const margin = 2 * 86_400_000;
      return {
        from: 'enrolments e',
        condition: `e.track_id IN (${slots(trackIds)}) AND e.status = 'active' AND e.due_at > ? AND e.due_at < ? AND e.due_on IN (${slots(due)})`,
        parameters: [
          ...trackIds,
          new Date(now.getTime() + (FAIR_DAYS - days.length) * 86_400_000 - margin),
          new Date(now.getTime() + (FAIR_DAYS + 1) * 86_400_000 + margin),
          ...due,
        ],
      };
    }
  }
}

/** By what parts are told once; who is put on a track anew is told anew. */
export const releaseCause = ({ enrolmentId, startsOn, opensOnDay }: OpeningPart) =>
  `released:${enrolmentId}:${startsOn}:${opensOnDay}`;

/** Enrolment and day of opening in a cause of `releaseCause`. */
export const releaseOf = (cause: string): string => {
  const [, enrolmentId = '', , opensOnDay = ''] = cause.split(':');
  return `${enrolmentId}:${opensOnDay}`;
};
