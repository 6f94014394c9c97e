import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import type { Day } from '../common/days.js';
import { publicId, sha256 } from '../common/random.js';
import { Database, slots } from '../database/database.js';
import { instant } from '../database/values.js';
import type { PersonRow } from '../hr-files/person-row.js';
import type { HeldDecision } from './held-row.entity.js';
import { nameKeyOf } from './other-name.js';

/** A row to hold, and whom its employee number belongs to here. */
export interface NewHeldRow {
  row: PersonRow;
  personId: number;
}

/** A held row beside the person whom its employee number belongs to. */
export interface HeldRow {
  id: number;
  publicId: string;
  importId: string;
  source: string;
  employeeNumber: string;
  row: PersonRow;
  heldAt: Date;
  personId: number;
  personPublicId: string;
  givenName: string;
  familyName: string;
  /** The day after their last one; null where they never served. */
  toOn: Day | null;
  /** The name of whoever that record was merged into, whom another number leads; null where it was not. */
  mergedInto: string | null;
}

type Stored = Omit<HeldRow, 'row' | 'heldAt'> & { content: string; heldAt: Date | string };

const SELECT = `SELECT h.id, h.public_id AS publicId, i.public_id AS importId, h.source, h.employee_number AS employeeNumber, h.content,
    h.held_at AS heldAt, k.given_name || ' ' || k.family_name AS mergedInto, p.id AS personId,
    COALESCE(k.public_id, p.public_id) AS personPublicId, p.given_name AS givenName, p.family_name AS familyName,
    (SELECT MAX(s.to_on) FROM service_periods s WHERE s.person_id = p.id) AS toOn
  FROM held_rows h JOIN people_imports i ON i.id = h.import_id JOIN persons p ON p.id = h.person_id
  LEFT JOIN persons k ON k.id = p.merged_into_id WHERE h.open_key = 1`;
const CHUNK = 500;
const hashOf = (row: Pick<PersonRow, 'givenName' | 'familyName'>) => sha256(nameKeyOf(row));

/** Rows that wait for somebody to say whose they are. */
@Injectable()
export class HeldRowsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Holds rows, inside the run of their import; a number that is held already gets the newer row. */
  async hold(importId: number, source: string, rows: readonly NewHeldRow[]): Promise<void> {
    const ignored = await this.ignored(source, rows);
    for (const held of rows) {
      const { row, personId } = held;
      if (ignored.has(row.line)) continue;
      const latest = {
        import_id: importId,
        line: row.line,
        name_hash: hashOf(row),
        content: JSON.stringify(row),
      };
      const isNew = await this.database.insertOnce('held_rows', {
        ...latest,
        public_id: publicId(),
        source,
        employee_number: row.employeeNumber,
        person_id: personId,
        status: 'open',
        open_key: 1,
        held_at: this.clock.now(),
      });
      if (isNew) continue;
      await this.database.execute(
        'UPDATE held_rows SET import_id = ?, line = ?, name_hash = ?, content = ? WHERE source = ? AND employee_number = ? AND open_key = 1',
        [...Object.values(latest), source, row.employeeNumber],
      );
    }
  }

  /** Held rows, oldest first, one more than `limit` if there are more. */
  async page(after: number, limit: number): Promise<HeldRow[]> {
    const rows = await this.database.query<Stored>(
      `${SELECT} AND h.id > ? ORDER BY h.id LIMIT ${Math.trunc(limit) + 1}`,
      [after],
    );
    return rows.map(toHeldRow);
  }

  /** A row that is still held, or null. */
  async find(publicId: string): Promise<HeldRow | null> {
    const row = await this.database.first<Stored>(`${SELECT} AND h.public_id = ?`, [publicId]);
    return row && toHeldRow(row);
  }

  /** Ends the holding and forgets what the row said, inside a run; false when somebody else decided. */
  async decide(id: number, decision: HeldDecision, decidedBy: number): Promise<boolean> {
    const decided = await this.database.execute(
      'UPDATE held_rows SET status = ?, open_key = NULL, content = NULL, decided_by = ?, decided_at = ? WHERE id = ? AND open_key = 1',
      [decision, decidedBy, this.clock.now(), id],
    );
    return decided === 1;
  }

  /** The lines among these rows that somebody said to ignore under the same name. */
  private async ignored(source: string, rows: readonly NewHeldRow[]): Promise<Set<number>> {
    const lines = new Set<number>();
    for (let start = 0; start < rows.length; start += CHUNK) {
      const chunk = rows.slice(start, start + CHUNK).map(({ row }) => row);
      const found = await this.database.query<{ employeeNumber: string; nameHash: string }>(
        `SELECT employee_number AS employeeNumber, name_hash AS nameHash FROM held_rows
          WHERE source = ? AND status = 'ignore' AND employee_number IN (${slots(chunk)})`,
        [source, ...chunk.map(({ employeeNumber }) => employeeNumber)],
      );
      const known = new Set(found.map(({ employeeNumber, nameHash }) => `${nameHash} ${employeeNumber}`));
      for (const row of chunk) if (known.has(`${hashOf(row)} ${row.employeeNumber}`)) lines.add(row.line);
    }
    return lines;
  }
}

function toHeldRow({ content, heldAt, ...row }: Stored): HeldRow {
  // Written by `hold` and no other.
  return { ...row, row: JSON.parse(content) as PersonRow, heldAt: instant(heldAt) };
}
