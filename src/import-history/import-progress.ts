import { Injectable, Logger } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import type { ImportPhase } from './people-import.entity.js';
import { ImportRunsRepository, type ImportStanding } from './import-runs.repository.js';

const BEAT_EVERY_MS = 2_000;
/** What each phase takes of the whole, per mille, as measured with 100,000 people. */
const WEIGHTS: Record<ImportPhase, number> = { reading: 150, comparing: 300, writing: 450, finishing: 100 };
const PHASES: readonly ImportPhase[] = ['reading', 'comparing', 'writing', 'finishing'];

/** How much of an import is done, per mille of the time that the whole takes. */
export function shareOf({ phase, rowsDone, rowsTotal }: ImportStanding): number {
  const before = PHASES.slice(0, PHASES.indexOf(phase)).reduce((sum, one) => sum + WEIGHTS[one], 0);
  const within = rowsTotal ? Math.min(1, rowsDone / rowsTotal) : 0;
  return Math.floor(before + WEIGHTS[phase] * within);
}

/** An import that this process carries out, and how far it is. */
export class RunningImport {
  standing: ImportStanding = { phase: 'reading', rowsDone: 0, rowsTotal: null };
  private watcher: (standing: ImportStanding) => void = () => undefined;

  constructor(readonly importId: number) {}

  /** Begins a phase over so many rows. */
  enter(phase: ImportPhase, rowsTotal: number | null = null): void {
    this.standing = { phase, rowsDone: 0, rowsTotal };
    this.watcher(this.standing);
  }

  advance(rows: number): void {
    this.standing = { ...this.standing, rowsDone: this.standing.rowsDone + rows };
    this.watcher(this.standing);
  }

  /** Tells one watcher of every step. */
  watch(watcher: (standing: ImportStanding) => void): void {
    this.watcher = watcher;
    watcher(this.standing);
  }
}

interface Beating {
  running: RunningImport;
  timer: NodeJS.Timeout;
  beat: Promise<void> | null;
}

/**
 * How far running imports are. This process knows its own at every moment; every two seconds it notes them in a table for
 * the others, in a transaction beside the import's. On the embedded database such a note waits while the import writes.
 */
@Injectable()
export class ImportProgress {
  private readonly logger = new Logger(ImportProgress.name);
  private readonly beating = new Map<number, Beating>();

  constructor(
    private readonly runs: ImportRunsRepository,
    private readonly transactions: Transactions,
  ) {}

  /** Follows an import until `end`; must be called outside its transaction. */
  begin(importId: number): RunningImport {
    const running = new RunningImport(importId);
    const timer = setInterval(() => this.beat(importId), BEAT_EVERY_MS);
    timer.unref();
    this.beating.set(importId, { running, timer, beat: null });
    return running;
  }

  /** How far an import of this process is, or null. */
  find(importId: number): ImportStanding | null {
    return this.beating.get(importId)?.running.standing ?? null;
  }

  async end(importId: number): Promise<void> {
    const entry = this.beating.get(importId);
    this.beating.delete(importId);
    clearInterval(entry?.timer);
    await entry?.beat;
  }

  private beat(importId: number): void {
    const entry = this.beating.get(importId);
    if (!entry || entry.beat) return;
    entry.beat = this.transactions
      .run(() => this.runs.beat(importId, entry.running.standing))
      .catch((error: unknown) => this.logger.error({ err: error }, 'The progress of an import was not noted'))
      .finally(() => {
        entry.beat = null;
      });
  }
}
