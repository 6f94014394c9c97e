import { Injectable } from '@nestjs/common';
import type { Audience, AudienceContext, StartedWave } from '../audience-rules/audience.js';
import { needsWords } from '../audience-rules/audience-match.js';
import { asRule } from '../audience-rules/mentions.js';
import { AudienceReading } from '../audiences/audience-reading.js';
import { AudienceRules } from '../audiences/audience-rules.service.js';
import { Clock } from '../common/clock.js';
import type { Day } from '../common/days.js';
import { publicId } from '../common/random.js';
import { Database, slots } from '../database/database.js';
import { instant, json } from '../database/values.js';
import type { DueRule } from '../due-dates/due-rule.js';
import type { Recurrence } from '../tracks/recurrence.js';
import type { AssignmentStatus } from './assignment.entity.js';
import { readRecurrence } from '../tracks/tracks.repository.js';

/** What an assignment says, before it is stored. */
export interface NewAssignment {
  name: string;
  trackId: number;
  audience: Audience;
  due: DueRule;
  shippedKey: string | null;
  requestKey: string | null;
  goLiveOn: Day | null;
  createdBy: number | null;
  managersMayDecide?: boolean;
}

/** An assignment as a run reads it: its current version, its track's current version and what its audience is read against. */
export interface ActiveAssignment {
  id: number;
  version: number;
  /** Since when that version holds. */
  versionSince: Date;
  trackId: number;
  trackVersionId: number;
  requirementsTotal: number;
  /** How the track comes back; null where it does not. */
  recurrence: Recurrence | null;
  /** Whom it reaches, with the rules of named audiences in their place. */
  audience: Audience;
  /** The same as it was said, and in words where a rule said it: for reasons. */
  told: Told;
  due: DueRule;
  context: AudienceContext;
}

/** An audience as somebody said it; `words` only where it takes words to say what matched. */
export interface Told {
  audience: Audience;
  words: string | null;
}

export interface StoredWave {
  startsOn: Day;
  kind: 'everybody' | 'department' | 'location';
  departmentId: number | null;
  location: string | null;
}

type Read = 'recurrence' | 'audience' | 'due';
type Stored = Omit<ActiveAssignment, Read | 'versionSince' | 'told' | 'context'> &
  Record<Read, unknown> & { versionSince: Date | string; goLiveOn: Day | null };

const ACTIVE: readonly AssignmentStatus[] = ['active'];

// Both columns are written by this repository alone, from these types.
export const readAudience = (value: unknown) => json(value) as Audience;
export const readDueRule = (value: unknown) => json(value) as DueRule;

/** Whom a stored wave reaches, from when on. */
export function toStartedWave({ startsOn, kind, departmentId, location }: StoredWave): StartedWave {
  if (kind === 'department' && departmentId !== null)
    return { startsOn, scope: { kind: 'department', departmentId } };
  if (kind === 'location' && location !== null) return { startsOn, scope: { kind: 'location', location } };
  return { startsOn, scope: { kind: 'everybody' } };
}

@Injectable()
export class AssignmentsRepository {
  constructor(
    private readonly database: Database,
    private readonly reading: AudienceReading,
    private readonly rules: AudienceRules,
    private readonly clock: Clock,
  ) {}

  /** Assignments that may reach somebody: active, on a track that is there. */
  async activeIds(): Promise<number[]> {
    const rows = await this.database.query<{ id: number }>(
      `SELECT a.id FROM assignments a JOIN tracks t ON t.id = a.track_id
        WHERE a.status = 'active' AND t.current_version_id IS NOT NULL AND t.retired_at IS NULL ORDER BY a.id`,
    );
    return rows.map(({ id }) => id);
  }

  /** An assignment with everything that a run needs, or null: active, unless another status is asked for. */
  async findActive(id: number, now: Date, statuses = ACTIVE): Promise<ActiveAssignment | null> {
    const stored = await this.database.first<Stored>(
      `SELECT a.id, v.version, v.created_at AS versionSince, a.track_id AS trackId, tv.id AS trackVersionId, tv.requirement_count AS requirementsTotal, t.recurrence,
              v.audience, v.due_rule AS due, a.go_live_on AS goLiveOn
         FROM assignments a JOIN assignment_versions v ON v.assignment_id = a.id AND v.version = a.current_version
         JOIN tracks t ON t.id = a.track_id JOIN track_versions tv ON tv.id = t.current_version_id
        WHERE a.id = ? AND a.status IN (${slots(statuses)}) AND t.retired_at IS NULL`,
      [id, ...statuses],
    );
    if (!stored) return null;
    const { audience, due, goLiveOn, versionSince, recurrence, ...rest } = stored;
    const said = readAudience(audience);
    return {
      ...rest,
      versionSince: instant(versionSince),
      recurrence: readRecurrence(recurrence),
      audience: await this.reading.withoutNames(said),
      told: await this.told(said),
      due: readDueRule(due),
      context: await this.contextOf(id, goLiveOn, now),
    };
  }

  private async told(audience: Audience): Promise<Told> {
    const rule = needsWords(audience) ? asRule(audience) : null;
    return { audience, words: rule && (await this.rules.inStoredWords(rule)) };
  }

  /** Stores an assignment unless its shipped key or the caller's request key is taken; returns whether it was ours. */
  async insertOnce(assignment: NewAssignment): Promise<{ id: number; isNew: boolean }> {
    const newId = publicId();
    const { shippedKey, requestKey, createdBy } = assignment;
    const isNew = await this.database.insertOnce('assignments', {
      public_id: newId,
      shipped_key: shippedKey,
      name: assignment.name,
      track_id: assignment.trackId,
      status: 'active',
      current_version: 1,
      go_live_on: assignment.goLiveOn,
      request_key: requestKey,
      created_by: createdBy,
      created_at: this.clock.now(),
      managers_decide_since: assignment.managersMayDecide ? this.clock.now() : null,
    });
    const row = await this.database.first<{ id: number }>(
      'SELECT id FROM assignments WHERE public_id = ? OR shipped_key = ? OR (created_by = ? AND request_key = ?)',
      [newId, shippedKey, createdBy, requestKey],
    );
    if (!row) throw new Error('The assignment was not stored.');
    if (isNew) await this.insertVersion(row.id, 1, assignment);
    return { id: row.id, isNew };
  }

  async end(id: number): Promise<boolean> {
    const ended = await this.database.execute(
      "UPDATE assignments SET status = 'ended', ended_at = ? WHERE id = ? AND status <> 'ended'",
      [this.clock.now(), id],
    );
    return ended === 1;
  }

  /** Lets a version follow the one that its editor had before them; false where another one holds meanwhile, or it has ended. */
  async edit(
    { id, version }: { id: number; version: number },
    edited: Pick<NewAssignment, 'name' | 'audience' | 'due' | 'createdBy'>,
  ): Promise<boolean> {
    const changed = await this.database.execute(
      "UPDATE assignments SET current_version = ?, name = ? WHERE id = ? AND current_version = ? AND status <> 'ended'",
      [version + 1, edited.name, id, version],
    );
    if (changed === 1) await this.insertVersion(id, version + 1, edited);
    return changed === 1;
  }

  /** Gives it another name, which makes no version; false where another version or name holds meanwhile. */
  async rename(
    { id, version, name }: { id: number; version: number; name: string },
    to: string,
  ): Promise<boolean> {
    const changed = await this.database.execute(
      "UPDATE assignments SET name = ? WHERE id = ? AND current_version = ? AND name = ? AND status <> 'ended'",
      [to, id, version, name],
    );
    return changed === 1;
  }

  /** Lets an active assignment enrol nobody until it is resumed; false where it is not active. */
  async pause(id: number): Promise<boolean> {
    const paused = await this.database.execute(
      "UPDATE assignments SET status = 'paused', paused_at = ? WHERE id = ? AND status = 'active'",
      [this.clock.now(), id],
    );
    return paused === 1;
  }

  /** Lets a paused assignment enrol again; false where it is not paused. */
  async resume(id: number): Promise<boolean> {
    const resumed = await this.database.execute(
      "UPDATE assignments SET status = 'active', paused_at = NULL WHERE id = ? AND status = 'paused'",
      [id],
    );
    return resumed === 1;
  }

  /** Notes that an assignment asks nothing of anybody any more. */
  async noteTakenBack(id: number): Promise<void> {
    await this.database.execute(
      'UPDATE assignments SET taken_back_at = ? WHERE id = ? AND taken_back_at IS NULL',
      [this.clock.now(), id],
    );
  }

  /** Lets managers decide about its enrolments within their line, or trainers alone. */
  async letManagersDecide(id: number, may: boolean): Promise<void> {
    await this.database.execute('UPDATE assignments SET managers_decide_since = ? WHERE id = ?', [
      may ? this.clock.now() : null,
      id,
    ]);
  }

  async setGoLive(id: number, goLiveOn: Day): Promise<void> {
    await this.database.execute('UPDATE assignments SET go_live_on = ? WHERE id = ?', [goLiveOn, id]);
  }

  private async insertVersion(
    assignmentId: number,
    version: number,
    assignment: Pick<NewAssignment, 'audience' | 'due' | 'createdBy'>,
  ): Promise<void> {
    await this.database.insertOnce('assignment_versions', {
      assignment_id: assignmentId,
      version,
      audience: JSON.stringify(assignment.audience),
      due_rule: JSON.stringify(assignment.due),
      created_by: assignment.createdBy,
      created_at: this.clock.now(),
    });
  }

  private async contextOf(assignmentId: number, goLiveOn: Day | null, now: Date): Promise<AudienceContext> {
    const context = await this.reading.context(now);
    const waves = await this.database.query<StoredWave>(
      `SELECT starts_on AS startsOn, scope_kind AS kind, department_id AS departmentId, location FROM programme_waves
        WHERE assignment_id = ? AND starts_on <= ? ORDER BY starts_on, id`,
      [assignmentId, context.today],
    );
    return { ...context, goLiveOn, waves: waves.map(toStartedWave) };
  }
}
