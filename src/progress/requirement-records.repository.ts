import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { publicId } from '../common/random.js';
import { Database, slots } from '../database/database.js';
import { FIRST, LearnersRepository } from '../enrolments/learners.repository.js';

/** What somebody saw people do. */
export interface Witnessed {
  slug: string;
  kind: 'attendance' | 'sign-off';
  onDay: Day;
  minutes: number | null;
  note: string | null;
  recordedBy: number;
}

/** The writes of attendance and sign-offs. */
@Injectable()
export class RequirementRecordsRepository {
  constructor(
    private readonly database: Database,
    private readonly learners: LearnersRepository,
  ) {}

  /** Records what these people did, once a person; returns how many records are new. */
  async record(personIds: readonly number[], seen: Witnessed, at: Date): Promise<number> {
    const columns = [
      'public_id',
      'person_id',
      'slug',
      'kind',
      'cycle',
      'on_day',
      'minutes',
      'note',
      'recorded_by',
      'recorded_at',
    ];
    const cycles = await this.cyclesOf(personIds, seen.slug);
    const rows = personIds.map((personId) => [
      publicId(),
      personId,
      seen.slug,
      seen.kind,
      cycles.get(personId) ?? FIRST.cycle,
      seen.onDay,
      seen.minutes,
      seen.note,
      seen.recordedBy,
      at,
    ]);
    return await this.database.insertMany('requirement_records', columns, rows, { once: true });
  }

  /** The cycle of what these people (at most 2,000) do for a requirement now: of the open enrolment that asks for it, or of their next one. */
  private async cyclesOf(personIds: readonly number[], slug: string): Promise<Map<number, number>> {
    const asking = await this.database.query<{ personId: number; cycle: number }>(
      `SELECT e.person_id AS personId, MAX(e.cycle) AS cycle FROM enrolments e
         JOIN requirements r ON r.track_version_id = e.track_version_id AND r.slug = ?
        WHERE e.person_id IN (${slots(personIds)}) AND e.open_key = 1 GROUP BY e.person_id`,
      [slug, ...personIds],
    );
    const next = [...(await this.learners.beginningsOf(personIds))].map(
      ([personId, { cycle }]): [number, number] => [personId, cycle],
    );
    return new Map([...next, ...asking.map(({ personId, cycle }): [number, number] => [personId, cycle])]);
  }

  /** Takes a wrong record away; returns false when it is gone already. */
  async remove(recordId: number): Promise<boolean> {
    return (await this.database.execute('DELETE FROM requirement_records WHERE id = ?', [recordId])) === 1;
  }

  /** Whether somebody completed a track that asks for this, after it was recorded. */
  async isCompletionBuiltOn(personId: number, slug: string, recordedAt: Date): Promise<boolean> {
    const row = await this.database.first(
      `SELECT c.id FROM completions c
         JOIN requirements r ON r.track_version_id = c.track_version_id AND r.slug = ? WHERE c.person_id = ? AND c.completed_at >= ?`,
      [slug, personId, recordedAt],
    );
    return row !== null;
  }
}
