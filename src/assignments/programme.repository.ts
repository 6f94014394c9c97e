import { Injectable } from '@nestjs/common';
import type { WaveScope } from '../audience-rules/audience.js';
import type { Day } from '../common/days.js';
import { publicId } from '../common/random.js';
import { Database, slots } from '../database/database.js';
import type { DueRule } from '../due-dates/due-rule.js';
import type { Recurrence } from '../tracks/recurrence.js';
import { readRecurrence } from '../tracks/tracks.repository.js';
import { readDueRule } from './assignments.repository.js';

export interface WaveRow {
  id: number;
  publicId: string;
  startsOn: Day;
  scope: 'everybody' | 'department' | 'location';
  department: string | null;
  departmentId: string | null;
  location: string | null;
}

/** A track as assignments need it. */
export interface AssignedTrack {
  id: number;
  slug: string;
  title: string;
  /** How it comes back; null where it does not. */
  recurrence: Recurrence | null;
}

/** An assignment that came with the product. */
export interface ShippedRow {
  publicId: string;
  shippedKey: string;
  name: string;
  trackSlug: string;
  trackTitle: string;
  goLiveOn: Day | null;
  due: DueRule;
}

const WAVES = `SELECT w.id, w.public_id AS publicId, w.starts_on AS startsOn, w.scope_kind AS scope, d.name AS department,
  d.public_id AS departmentId, w.location FROM programme_waves w LEFT JOIN departments d ON d.id = w.department_id`;

/** The programme's waves, and what assignments are made of by name. */
@Injectable()
export class ProgrammeRepository {
  constructor(private readonly database: Database) {}

  /** A track that can be assigned: not retired, with a version. */
  async findTrack(slug: string): Promise<AssignedTrack | null> {
    const row = await this.database.first<Omit<AssignedTrack, 'recurrence'> & { recurrence: unknown }>(
      `SELECT t.id, t.slug, v.title, t.recurrence FROM tracks t JOIN track_versions v ON v.id = t.current_version_id
        WHERE t.slug = ? AND t.retired_at IS NULL`,
      [slug],
    );
    return row && { ...row, recurrence: readRecurrence(row.recurrence) };
  }

  async shippedId(shippedKey: string): Promise<number | null> {
    const row = await this.database.first<{ id: number }>(
      'SELECT id FROM assignments WHERE shipped_key = ?',
      [shippedKey],
    );
    return row?.id ?? null;
  }

  /** The assignments that came with the product, of which there is a handful. */
  async shipped(): Promise<ShippedRow[]> {
    const rows = await this.database.query<Omit<ShippedRow, 'due'> & { due: unknown }>(
      `SELECT a.public_id AS publicId, a.shipped_key AS shippedKey, a.name, t.slug AS trackSlug, tv.title AS trackTitle,
              a.go_live_on AS goLiveOn, v.due_rule AS due
         FROM assignments a JOIN assignment_versions v ON v.assignment_id = a.id AND v.version = a.current_version
         JOIN tracks t ON t.id = a.track_id JOIN track_versions tv ON tv.id = t.current_version_id
        WHERE a.shipped_key IS NOT NULL ORDER BY a.id`,
    );
    return rows.map((row) => ({ ...row, due: readDueRule(row.due) }));
  }

  /** Departments by public id, at most 200. */
  async departments(publicIds: readonly string[]): Promise<Map<string, { id: number; name: string }>> {
    const rows = await this.database.query<{ id: number; publicId: string; name: string }>(
      `SELECT id, public_id AS publicId, name FROM departments WHERE public_id IN (${slots(publicIds)}) ORDER BY id`,
      publicIds,
    );
    return new Map(rows.map((row) => [row.publicId, row]));
  }

  async listWaves(assignmentId: number): Promise<WaveRow[]> {
    return await this.database.query(
      `${WAVES} WHERE w.assignment_id = ? ORDER BY w.starts_on, w.id LIMIT 500`,
      [assignmentId],
    );
  }

  async findWave(id: string): Promise<WaveRow | null> {
    return await this.database.first(`${WAVES} WHERE w.public_id = ?`, [id]);
  }

  /** Plans a wave unless the same one is planned for that day. */
  async planWave(
    assignmentId: number,
    startsOn: Day,
    scope: WaveScope,
    createdBy: number | null,
    now: Date,
  ): Promise<void> {
    const departmentId = scope.kind === 'department' ? scope.departmentId : null;
    const location = scope.kind === 'location' ? scope.location : null;
    const same = await this.database.first(
      `SELECT id FROM programme_waves WHERE assignment_id = ? AND starts_on = ? AND scope_kind = ?
          AND COALESCE(department_id, 0) = ? AND COALESCE(location, '') = ?`,
      [assignmentId, startsOn, scope.kind, departmentId ?? 0, location ?? ''],
    );
    if (same) return;
    await this.database.insert('programme_waves', {
      public_id: publicId(),
      assignment_id: assignmentId,
      starts_on: startsOn,
      scope_kind: scope.kind,
      department_id: departmentId,
      location,
      created_by: createdBy,
      created_at: now,
    });
  }

  /** Takes back a wave that starts after `today`; returns whether it stood there. */
  async deleteWave(id: number, today: Day): Promise<boolean> {
    const deleted = await this.database.execute(
      'DELETE FROM programme_waves WHERE id = ? AND starts_on > ?',
      [id, today],
    );
    return deleted === 1;
  }
}
