import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import { Unavailable } from '../common/errors/domain-error.js';
import { type Dialect, dialectOf } from './dialect.js';
import { isConnectionLost, isOutcomeUnknown, isRetriable, StatementTimeout } from './driver-errors.js';
import { bind } from './values.js';

/** The name of the connection, or on a server the pool, that runs write through. */
export const WRITER = Symbol('writer');

/** `interactive`: somebody waits, 3 s a statement. `bulk`: imports and runs, 120 s a statement. */
export type WorkClass = 'interactive' | 'bulk';
export const LIMIT_MS: Record<WorkClass, number> = { interactive: 3_000, bulk: 120_000 };

export interface RunOptions<T> {
  /** Reads back by key after an unknown outcome; returns the result, or null when nothing was written. */
  confirm?: () => Promise<T | null>;
  work?: WorkClass;
}

interface OpenRun {
  runner: QueryRunner;
  work: WorkClass;
  afterCommit: (() => void)[];
}

const ATTEMPTS = 8;

class CommitUncertain extends Error {}

/** The one path of every write: retried when the database says so, one at a time on SQLite, nested runs join. */
@Injectable()
export class Transactions implements OnApplicationShutdown {
  private readonly open = new AsyncLocalStorage<OpenRun>();
  private readonly dialect: Dialect;
  private last: Promise<unknown> = Promise.resolve();

  constructor(@Inject(WRITER) private readonly writer: DataSource) {
    this.dialect = dialectOf(writer.options.type);
  }

  /**
   * Runs `fn` in a transaction; it may be replayed and must await nothing but the database.
   * Throws `OUTCOME_UNKNOWN` (503) when nobody can say whether it was committed and no `confirm` was given.
   */
  async run<T>(fn: () => Promise<T>, options: RunOptions<T> = {}): Promise<T> {
    if (this.open.getStore()) return fn();
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.inTurn(() => this.once(fn, options.work ?? 'interactive'));
      } catch (error) {
        if (error instanceof CommitUncertain) return await this.settle(error, options.confirm);
        const mayRetry = isRetriable(error) || isConnectionLost(error);
        if (!mayRetry) throw error;
        if (attempt >= ATTEMPTS || error instanceof StatementTimeout) throw unavailable(error);
        await pause(Math.random() * Math.min(1_000, 10 * 2 ** attempt));
      }
    }
  }

  /** Every promise of the process carries each storage that is not let go of: a process that starts many apps would slow down with each. */
  onApplicationShutdown(): void {
    this.open.disable();
  }

  /** The connection of the run that the caller is inside of, or null. */
  current(): { runner: QueryRunner; work: WorkClass } | null {
    return this.open.getStore() ?? null;
  }

  /** Calls back once the run around the caller is committed, never if it is rolled back; only for wake-up calls. */
  afterCommit(callback: () => void): void {
    const run = this.open.getStore();
    if (!run) throw new Error('afterCommit was called outside a run.');
    run.afterCommit.push(callback);
  }

  private inTurn<T>(fn: () => Promise<T>): Promise<T> {
    if (!this.dialect.isEmbedded) return fn();
    const turn = this.last.then(fn, fn);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async once<T>(fn: () => Promise<T>, work: WorkClass): Promise<T> {
    const runner = this.writer.createQueryRunner();
    try {
      // On a server the first statement begins it.
      if (this.dialect.isEmbedded) await runner.query('BEGIN IMMEDIATE');
      const run: OpenRun = { runner, work, afterCommit: [] };
      let result: T;
      try {
        result = await this.open.run(run, fn);
      } catch (error) {
        await runner.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
      await this.commit(runner);
      for (const callback of run.afterCommit) callback();
      return result;
    } finally {
      // TypeORM has one runner for the embedded database, and never gives it back.
      if (!this.dialect.isEmbedded) await runner.release();
    }
  }

  private async commit(runner: QueryRunner): Promise<void> {
    try {
      await limited(runner, LIMIT_MS.interactive * 5, () => runner.query('COMMIT'));
    } catch (error) {
      if (isOutcomeUnknown(error)) throw new CommitUncertain('COMMIT was not answered.', { cause: error });
      await runner.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  private async settle<T>(error: CommitUncertain, confirm?: () => Promise<T | null>): Promise<T> {
    const confirmed = confirm ? await confirm() : null;
    if (confirmed !== null) return confirmed;
    throw new Unavailable(
      'OUTCOME_UNKNOWN',
      'The database went away at the last moment: look whether it was saved, then try again.',
      undefined,
      { cause: error },
    );
  }
}

/** What a caller hears when the database does not answer: nothing was written, try again. */
export function unavailable(cause: unknown): Unavailable {
  return new Unavailable(
    'DATABASE_BUSY',
    'The database does not answer at the moment: try again.',
    undefined,
    { cause },
  );
}

/**
 * Ends a server connection at once. mysql2's own `destroy` only half-closes it, and even a closed one works on until it has something to say:
 * another connection tells the server to stop, so that what nobody waits for any more does not slow the others.
 */
export async function cut(runner: QueryRunner): Promise<void> {
  const connection: { threadId: number; destroy(): void; stream: { destroy(): void } } =
    await runner.connect();
  connection.destroy();
  connection.stream.destroy();
  // Gone by itself by now, or a pool without a free connection: then it ends later.
  runner.dataSource.query(`KILL CONNECTION ${Number(connection.threadId)}`).catch(() => undefined);
}

/** Waits for a statement at most so long, then cuts the connection, since a frozen server would hang us for ever. */
export async function limited<T>(runner: QueryRunner, limitMs: number, fn: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new StatementTimeout(`No answer from the database within ${limitMs} ms.`));
      // Where there is not even a connection yet, there is nothing to cut.
      cut(runner).catch(() => undefined);
    }, limitMs);
  });
  try {
    return await Promise.race([fn(), limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs one statement on a runner with its time limit; long work lets other requests in between on the embedded database. */
export async function statement(
  runner: QueryRunner,
  dialect: Dialect,
  work: WorkClass,
  sql: string,
  parameters: readonly unknown[],
): Promise<{ records: unknown[]; affected: number; insertId: number }> {
  const values = parameters.map(bind);
  if (dialect.isEmbedded && work === 'bulk') await nextTurn();
  const run = () => runner.query(sql, values, true);
  const result = await (dialect.isEmbedded ? run() : limited(runner, LIMIT_MS[work], run));
  const raw: unknown = result.raw;
  const insertId =
    typeof raw === 'object' && raw !== null && 'insertId' in raw ? Number(raw.insertId) : Number(raw);
  return { records: result.records, affected: result.affected ?? 0, insertId };
}
