import { Injectable } from '@nestjs/common';
import type { Day } from '../common/days.js';
import { publicId } from '../common/random.js';
import { Database } from '../database/database.js';

/** What somebody saw people do. */
export interface Witnessed {
  slug: string;
  kind: 'attendance' | 'sign-off';
  onDay: Day;
  minutes: number | null;
  note: string | null;
  recordedBy: number;
}

/** Everything starts in the first cycle; recurrence will open further ones. */
const FIRST_CYCLE = 1;

/** The writes of attendance and sign-offs. */
@Injectable()
export class RequirementRecordsRepository {
  constructor(private readonly database: Database) {}

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
    const rows = personIds.map((personId) => [
      publicId(),
      personId,
      seen.slug,
      seen.kind,
      FIRST_CYCLE,
      seen.onDay,
      seen.minutes,
      seen.note,
      seen.recordedBy,
      at,
    ]);
    return await this.database.insertMany('requirement_records', columns, rows, { once: true });
  }

  /** Takes a wrong record away; returns false when it is gone already. */
  async remove(recordId: number): Promise<boolean> {
    return (await this.database.execute('DELETE FROM requirement_records WHERE id = ?', [recordId])) === 1;
  }

  /** Whether somebody completed a track that asks for this. */
  async isCompletionBuiltOn(personId: number, slug: string): Promise<boolean> {
    const row = await this.database.first(
      `SELECT c.id FROM completions c
         JOIN requirements r ON r.track_version_id = c.track_version_id AND r.slug = ? WHERE c.person_id = ?`,
      [slug, personId],
    );
    return row !== null;
  }
}
