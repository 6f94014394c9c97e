import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Worker } from 'node:worker_threads';
import { DataSource } from 'typeorm';
import { dialectOf } from './dialect.js';
import { cut, statement } from './transactions.js';
import { bind } from './values.js';

const CHUNK = 1_000;

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Reads that may take longer than 50 ms: on the embedded database they run on a worker thread, on a server on the pool. */
@Injectable()
export class LongReads implements OnApplicationShutdown {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private lastCall = 0;

  constructor(private readonly dataSource: DataSource) {}

  async query<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    const dialect = dialectOf(this.dataSource.options.type);
    if (dialect.isEmbedded) {
      return (await this.call({ act: 'query', sql, parameters: parameters.map(bind) })) as T[];
    }
    const runner = this.dataSource.createQueryRunner();
    try {
      return (await statement(runner, dialect, 'bulk', sql, parameters)).records as T[];
    } finally {
      await runner.release();
    }
  }

  /** Yields the rows in chunks of up to 1,000; holds no more than two chunks, and ends the query when the reader leaves. */
  stream<T>(sql: string, parameters: readonly unknown[] = []): AsyncGenerator<T[]> {
    const isEmbedded = dialectOf(this.dataSource.options.type).isEmbedded;
    return isEmbedded ? this.streamEmbedded<T>(sql, parameters) : this.streamServer<T>(sql, parameters);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.worker?.terminate();
  }

  private async *streamEmbedded<T>(sql: string, parameters: readonly unknown[]): AsyncGenerator<T[]> {
    const id = ++this.lastCall;
    await this.call({ act: 'open', id, sql, parameters: parameters.map(bind), size: CHUNK });
    // The thread reads a chunk while the caller works on the one before.
    const ask = () => {
      const asked = this.call({ act: 'next', id }) as Promise<T[] | null>;
      asked.catch(() => undefined);
      return asked;
    };
    try {
      for (let coming = ask(); ;) {
        const chunk = await coming;
        if (chunk === null) return;
        coming = ask();
        yield chunk;
      }
    } finally {
      await this.call({ act: 'close', id });
    }
  }

  private async *streamServer<T>(sql: string, parameters: readonly unknown[]): AsyncGenerator<T[]> {
    const runner = this.dataSource.createQueryRunner();
    let isDone = false;
    try {
      const rows = await runner.stream(sql, parameters.map(bind));
      let chunk: T[] = [];
      for await (const row of rows) {
        chunk.push(row as T);
        if (chunk.length < CHUNK) continue;
        yield chunk;
        chunk = [];
      }
      if (chunk.length > 0) yield chunk;
      isDone = true;
    } finally {
      // A half-read result cannot be given back to the pool.
      if (!isDone) await cut(runner);
      await runner.release();
    }
  }

  private call(request: Record<string, unknown>): Promise<unknown> {
    const worker = this.start();
    const call = ++this.lastCall;
    return new Promise((resolve, reject) => {
      this.waiting.set(call, { resolve, reject });
      worker.postMessage({ call, request });
    });
  }

  private start(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(new URL('./read-worker.js', import.meta.url), {
      workerData: { file: this.dataSource.options.database },
    });
    worker.unref();
    worker.on('message', ({ call, result, error }: { call: number; result: unknown; error?: string }) => {
      const waiting = this.waiting.get(call);
      this.waiting.delete(call);
      if (error === undefined) waiting?.resolve(result);
      else waiting?.reject(new Error(error));
    });
    worker.on('error', (error) => this.fail(error));
    worker.on('exit', () => this.fail(new Error('The reading thread ended.')));
    this.worker = worker;
    return worker;
  }

  private fail(error: Error): void {
    this.worker = null;
    for (const waiting of this.waiting.values()) waiting.reject(error);
    this.waiting.clear();
  }
}
