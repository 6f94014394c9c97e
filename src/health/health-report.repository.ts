import { Injectable } from '@nestjs/common';
import { performance } from 'node:perf_hooks';
import { Database, slots } from '../database/database.js';
import { instant, instantOrNull } from '../database/values.js';

/** A consumer of news with what it has yet to take. */
export interface ConsumerLag {
  consumer: string;
  waiting: number;
  parked: number;
  /** When the oldest of these happened. */
  oldestAt: Date;
}

/** An event of the clock. */
export interface Told {
  id: number;
  at: Date;
}

export interface LastImport {
  publicId: string;
  fileName: string;
  status: string;
  at: Date;
}

/** Reads what the parts that work by themselves left behind. */
@Injectable()
export class HealthReportRepository {
  constructor(private readonly database: Database) {}

  get databaseKind(): string {
    return this.database.dialect.name;
  }

  /** How long the database takes to answer, in milliseconds. */
  async answerMs(): Promise<number> {
    const begun = performance.now();
    await this.database.query('SELECT 1');
    return Math.round(performance.now() - begun);
  }

  /** The last event of a kind of the clock's. */
  async lastTold(kind: string): Promise<Told | null> {
    const row = await this.database.first<{ id: number; at: Date | string }>(
      'SELECT e.id, e.occurred_at AS at FROM events e WHERE e.kind = ? ORDER BY e.id DESC LIMIT 1',
      [kind],
    );
    return row && { id: row.id, at: instant(row.at) };
  }

  /** An event by its unique key. */
  async find(uniqueKey: string): Promise<Told | null> {
    const row = await this.database.first<{ id: number; at: Date | string }>(
      'SELECT e.id, e.occurred_at AS at FROM events e WHERE e.unique_key = ?',
      [uniqueKey],
    );
    return row && { id: row.id, at: instant(row.at) };
  }

  /** How many consumers have an event behind them and before them, and when the last one had. */
  async progressOf(eventId: number): Promise<{ done: number; open: number; doneAt: Date | null }> {
    const row = await this.database.first<
      Record<'done' | 'open', number | null> & { doneAt: Date | string | null }
    >(
      `SELECT SUM(CASE WHEN c.status = 'done' THEN 1 ELSE 0 END) AS done,
              SUM(CASE WHEN c.status = 'done' THEN 0 ELSE 1 END) AS open, MAX(c.done_at) AS doneAt
         FROM event_consumptions c WHERE c.event_id = ?`,
      [eventId],
    );
    return {
      done: Number(row?.done ?? 0),
      open: Number(row?.open ?? 0),
      doneAt: instantOrNull(row?.doneAt ?? null),
    };
  }

  /** What these consumers have yet to take, the longest waiting first. */
  async lags(consumers: readonly string[]): Promise<ConsumerLag[]> {
    if (consumers.length === 0) return [];
    const rows = await this.database.query<{
      consumer: string;
      waiting: number | string;
      parked: number | string;
      oldestAt: Date | string;
    }>(
      `SELECT c.consumer, SUM(CASE WHEN c.status = 'parked' THEN 0 ELSE 1 END) AS waiting,
              SUM(CASE WHEN c.status = 'parked' THEN 1 ELSE 0 END) AS parked, MIN(e.occurred_at) AS oldestAt
         FROM event_consumptions c JOIN events e ON e.id = c.event_id
        WHERE c.consumer IN (${slots(consumers)}) AND c.status IN ('waiting', 'claimed', 'parked')
        GROUP BY c.consumer ORDER BY oldestAt, c.consumer`,
      consumers,
    );
    return rows.map(({ consumer, waiting, parked, oldestAt }) => ({
      consumer,
      waiting: Number(waiting),
      parked: Number(parked),
      oldestAt: instant(oldestAt),
    }));
  }

  /** The import of an HR file that was begun last, dry runs aside. */
  async lastImport(): Promise<LastImport | null> {
    const row = await this.database.first<Omit<LastImport, 'at'> & { at: Date | string }>(
      `SELECT i.public_id AS publicId, i.file_name AS fileName, i.status, COALESCE(i.applied_at, i.created_at) AS at
         FROM people_imports i WHERE i.status IN ('running', 'applied', 'failed', 'undone') ORDER BY i.id DESC LIMIT 1`,
    );
    return row && { ...row, at: instant(row.at) };
  }

  /** When an act of this kind was last audited. */
  async lastAct(action: string): Promise<Date | null> {
    const row = await this.database.first<{ at: Date | string }>(
      'SELECT a.occurred_at AS at FROM audit_entries a WHERE a.action = ? ORDER BY a.id DESC LIMIT 1',
      [action],
    );
    return row && instant(row.at);
  }

  /** The last seal, and what waits for the next one. */
  async seals(): Promise<{ lastAt: Date | null; unsealed: number; oldestUnsealedAt: Date | null }> {
    const last = await this.database.first<{ toId: number; at: Date | string }>(
      'SELECT s.to_entry_id AS toId, s.sealed_at AS at FROM audit_seals s ORDER BY s.number DESC LIMIT 1',
    );
    const tail = await this.database.first<{ entries: number | string; oldest: Date | string | null }>(
      'SELECT COUNT(*) AS entries, MIN(a.occurred_at) AS oldest FROM audit_entries a WHERE a.id > ?',
      [last?.toId ?? 0],
    );
    return {
      lastAt: instantOrNull(last?.at ?? null),
      unsealed: Number(tail?.entries ?? 0),
      oldestUnsealedAt: instantOrNull(tail?.oldest ?? null),
    };
  }
}
