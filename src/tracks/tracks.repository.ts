import { Injectable } from '@nestjs/common';
import { publicId } from '../common/random.js';
import type { PublishedState } from '../courses/published-difference.js';
import { Database, slots } from '../database/database.js';
import { json } from '../database/values.js';
import type { Recurrence } from './recurrence.js';
import type { RequirementContent, RequirementKind, TrackContent, TrackDepth } from './track.js';

export interface TrackRow {
  id: number;
  versionId: number;
  slug: string;
  depth: TrackDepth;
  number: number;
  title: string;
  summary: string;
  minutes: number;
  recurrence: Recurrence | null;
}

type StoredTrack = Omit<TrackRow, 'recurrence'> & { recurrence: unknown };

export interface RequirementRow {
  id: number;
  trackVersionId: number;
  position: number;
  slug: string;
  kind: RequirementKind;
  courseId: number | null;
  title: string;
  minutes: number;
  guide: string | null;
  opensOnDay: number | null;
  dueOnDay: number | null;
}

interface Known {
  id: number;
  versionId: number | null;
  hash: string | null;
  number: number | null;
}

const CURRENT = `SELECT t.id, v.id AS versionId, t.slug, t.depth, v.number, v.title, v.summary, v.minutes, t.recurrence
  FROM tracks t JOIN track_versions v ON v.id = t.current_version_id WHERE t.retired_at IS NULL`;

/** The policy of a track, as we wrote it. */
export const readRecurrence = (value: unknown): Recurrence | null =>
  // Only this feature writes the column, always from a Recurrence.
  value === null ? null : (json(value) as Recurrence);

const toTrack = (row: StoredTrack): TrackRow => ({ ...row, recurrence: readRecurrence(row.recurrence) });

@Injectable()
export class TracksRepository {
  constructor(private readonly database: Database) {}

  /** Current versions of tracks that are not retired, by slug. */
  async listCurrent(afterSlug: string, limit: number): Promise<TrackRow[]> {
    const rows = await this.database.query<StoredTrack>(
      `${CURRENT} AND t.slug > ? ORDER BY t.slug LIMIT ${limit}`,
      [afterSlug],
    );
    return rows.map(toTrack);
  }

  async findCurrent(slug: string): Promise<TrackRow | null> {
    const row = await this.database.first<StoredTrack>(`${CURRENT} AND t.slug = ?`, [slug]);
    return row && toTrack(row);
  }

  /** What track versions ask, in order. */
  async requirementsOf(versionIds: readonly number[]): Promise<RequirementRow[]> {
    return await this.database.query(
      `SELECT id, track_version_id AS trackVersionId, position, slug, kind, course_id AS courseId, title, minutes, guide,
              opens_on_day AS opensOnDay, due_on_day AS dueOnDay
         FROM requirements WHERE track_version_id IN (${slots(versionIds)}) ORDER BY track_version_id, position`,
      versionIds,
    );
  }

  /** Every track with the hash of its current version. */
  async publishedStates(): Promise<PublishedState[]> {
    const rows = await this.database.query<{ slug: string; hash: string | null; isRetired: number }>(
      `SELECT t.slug, v.hash, CASE WHEN t.retired_at IS NULL THEN 0 ELSE 1 END AS isRetired
         FROM tracks t LEFT JOIN track_versions v ON v.id = t.current_version_id`,
    );
    return rows.map((row) => ({ ...row, isRetired: Number(row.isRetired) === 1 }));
  }

  /**
   * Makes a new version unless the current one has the same hash; returns its id, or null. To be called in a run,
   * after the track's courses. The first statement holds the track's row, so that of two processes the second sees what the first published.
   */
  async publish(track: TrackContent, now: Date): Promise<number | null> {
    await this.database.insertOnce('tracks', {
      public_id: publicId(),
      slug: track.slug,
      depth: track.depth,
      created_at: now,
    });
    const known = await this.database.first<Known>(
      `SELECT t.id, v.id AS versionId, v.hash, v.number
         FROM tracks t LEFT JOIN track_versions v ON v.id = t.current_version_id WHERE t.slug = ?`,
      [track.slug],
    );
    if (!known) throw new Error(`The track ${track.slug} vanished while it was published.`);
    await this.database.execute(
      'UPDATE tracks SET retired_at = NULL WHERE id = ? AND retired_at IS NOT NULL',
      [known.id],
    );
    if (known.hash === track.hash) return null;
    const versionId = await this.database.insert('track_versions', {
      track_id: known.id,
      number: (known.number ?? 0) + 1,
      hash: track.hash,
      title: track.title,
      summary: track.summary,
      minutes: track.minutes,
      requirement_count: track.requirements.length,
      created_at: now,
    });
    await this.insertRequirements(versionId, track.requirements);
    const moved = await this.database.execute(
      'UPDATE tracks SET current_version_id = ?, depth = ?, recurrence = ? WHERE id = ? AND COALESCE(current_version_id, 0) = ?',
      [
        versionId,
        track.depth,
        track.recurrence && JSON.stringify(track.recurrence),
        known.id,
        known.versionId ?? 0,
      ],
    );
    if (moved !== 1) throw new Error(`Two processes published ${track.slug} at once: publish again.`);
    return versionId;
  }

  /** Retires tracks; to be called in a run. Their versions stay for those who are enrolled on them. */
  async retire(slugs: readonly string[], now: Date): Promise<number> {
    return await this.database.execute(
      `UPDATE tracks SET retired_at = ? WHERE retired_at IS NULL AND slug IN (${slots(slugs)})`,
      [now, ...slugs],
    );
  }

  private async insertRequirements(versionId: number, requirements: RequirementContent[]): Promise<void> {
    const courses = requirements.filter(({ kind }) => kind === 'course').map(({ slug }) => slug);
    const ids = await this.database.query<{ id: number; slug: string }>(
      `SELECT id, slug FROM courses WHERE slug IN (${slots(courses)})`,
      courses,
    );
    const idOf = new Map(ids.map(({ id, slug }) => [slug, id]));
    const rows = requirements.map(({ kind, slug, title, minutes, guide, opensOnDay, dueOnDay }, index) => {
      const courseId = kind === 'course' ? idOf.get(slug) : null;
      if (courseId === undefined) throw new Error(`The course ${slug} must be published before its track.`);
      const stage = [opensOnDay ?? null, dueOnDay ?? null];
      return [versionId, index + 1, slug, kind, courseId, title, minutes, guide, ...stage];
    });
    const columns = [
      'track_version_id',
      'position',
      'slug',
      'kind',
      'course_id',
      'title',
      'minutes',
      'guide',
      'opens_on_day',
      'due_on_day',
    ];
    await this.database.insertMany('requirements', columns, rows);
  }
}
