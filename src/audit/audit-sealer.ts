import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Database } from '../database/database.js';
import { isUniqueViolation } from '../database/driver-errors.js';
import { Transactions } from '../database/transactions.js';
import { FIRST_SEAL, sealRoot } from './digest.js';

/** Longer than any transaction of ours: after it no entry with a lower id can still appear. */
const SETTLED_AFTER_MS = 150_000;
const SEAL_EVERY_MS = 60_000;
const MOST_ENTRIES = 20_000;

/** Adds a seal over the settled entries once a minute; two processes cannot both add the same number. */
@Injectable()
export class AuditSealer implements OnModuleDestroy {
  private readonly logger = new Logger(AuditSealer.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  start(): void {
    const seal = () => {
      this.seal().catch((error: unknown) => this.logger.error({ err: error }, 'The audit was not sealed'));
    };
    this.timer = setInterval(seal, SEAL_EVERY_MS);
    this.timer.unref();
  }

  /** Seals what has settled; returns how many entries it took. */
  async seal(): Promise<number> {
    const last = await this.database.first<{ number: number; to_entry_id: number; root: string }>(
      'SELECT number, to_entry_id, root FROM audit_seals ORDER BY number DESC LIMIT 1',
    );
    const after = last?.to_entry_id ?? 0;
    const now = this.clock.now();
    const youngest = await this.database.first<{ id: number | null }>(
      'SELECT MIN(id) AS id FROM audit_entries WHERE id > ? AND occurred_at > ?',
      [after, new Date(now.getTime() - SETTLED_AFTER_MS)],
    );
    const before = youngest?.id ?? Number.MAX_SAFE_INTEGER;
    const entries = await this.database.query<{ id: number; digest: string }>(
      `SELECT id, digest FROM audit_entries WHERE id > ? AND id < ? ORDER BY id LIMIT ${MOST_ENTRIES}`,
      [after, before],
    );
    const first = entries[0];
    const end = entries.at(-1);
    if (!first || !end) return 0;
    const previous = last?.root ?? FIRST_SEAL;
    const number = (last?.number ?? 0) + 1;
    const seal = {
      number,
      from_entry_id: first.id,
      to_entry_id: end.id,
      entry_count: entries.length,
      previous,
      root: sealRoot(previous, entries),
      sealed_at: now,
    };
    try {
      await this.transactions.run(() => this.database.insert('audit_seals', seal));
    } catch (error) {
      // Another process sealed first; what is left waits for the next minute.
      if (isUniqueViolation(error)) return 0;
      throw error;
    }
    return entries.length;
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }
}
