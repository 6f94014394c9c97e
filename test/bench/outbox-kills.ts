import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Manner, SinkStep } from '../support/mail-sink.js';
import { type Death, type Moment, type WorkerOrder, WRITES } from './outbox-order.js';

/** How a round ends a worker: by itself at one of its writes; or both workers, at a step of the mail server or after some time. */
export type Kill =
  | { kind: 'write'; at: Moment; nth: number }
  | { kind: 'step'; step: SinkStep; nth: number }
  | { kind: 'time'; afterMs: number };

/** What the harness asks of the database. */
export interface KillsDatabase {
  query<T>(sql: string): Promise<T[]>;
}

/** The other side, which counts what it took over. */
export interface KillsSink {
  /** Messages that were taken over, each time, by their public ids. */
  readonly accepted: readonly { messageId: string }[];
  /** Messages after which nothing definite was said. */
  readonly ambiguous: readonly string[];
  /** Called at every step that a message takes there, which waits for it. */
  onStep: (step: SinkStep) => void | Promise<void>;
  /** Takes over whatever comes from now on. */
  behave(): void;
}

/** What came of all rounds. */
export interface KillsTally {
  messages: number;
  kills: number;
  accepted: number;
  /** Messages that were accepted more than once. */
  twice: number;
  /** Messages marked as sent that nobody accepted. */
  sentUnaccepted: number;
  /** Messages accepted of which nothing says so. */
  acceptedUnsaid: number;
  unconfirmed: number;
  /** Of these, those that were neither under way at a kill nor left open by the server. */
  unconfirmedUnexplained: number;
  /** Messages that are nowhere yet. */
  unfinished: number;
}

const MANNERS: readonly Manner[] = [
  ...Array.from({ length: 20 }, (): Manner => 'accepts'),
  'is-slow',
  'no-for-now',
  'no-for-good',
  'no-for-now-after-body',
  'drops-at-recipient',
  'drops-before-body',
  'drops-after-body',
  'accepts-and-drops',
  'accepts-and-hangs',
  'hangs',
];
/** The longest pause after a refusal takes two minutes at the speed of the workers' clock. */
const OVER_WITHIN_MS = 180_000;
/** A worker that does not come to its place by then, since the other one has sent everything, is killed where it stands. */
const MISSED_AFTER_MS = 400;

/** Every step at which a worker can die. */
export const EVERY_STEP: readonly Kill[] = [
  ...WRITES.filter((write) => write !== 'release').flatMap((write): Kill[] => [
    { kind: 'write', at: `before ${write}`, nth: write === 'hand' || write === 'settle' ? 3 : 1 },
    { kind: 'write', at: `after ${write}`, nth: write === 'hand' || write === 'settle' ? 3 : 1 },
  ]),
  ...(['recipient', 'data', 'body', 'accepted'] as const).map((step): Kill => ({
    kind: 'step',
    step,
    nth: 4,
  })),
];

/** How the mail server treats messages, by a list of chances that repeats. */
export function mixedManners(chance: () => number): (to: string) => Manner {
  return () => MANNERS[Math.floor(chance() * MANNERS.length)] ?? 'accepts';
}

/** A worker that waits for its order to begin. */
class Worker {
  private readonly ready: Promise<unknown>;
  private readonly gone: Promise<unknown>;

  private isOver = false;
  private how: unknown[] = [];
  private stderr = '';

  constructor(private readonly child: ChildProcess) {
    this.gone = once(child, 'exit').then((how) => {
      this.isOver = true;
      this.how = how;
    });
    this.ready = Promise.race([
      once(child, 'message'),
      this.gone.then(() => {
        throw new Error(`A worker ended before it began: ${this.how.join(' ')} ${this.stderr}`);
      }),
    ]);
    this.ready.catch(() => undefined);
    child.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
  }

  async isReady(): Promise<void> {
    await this.ready;
  }

  async begin(die: Death | 'live' = 'live'): Promise<void> {
    await this.ready;
    this.child.send(die);
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.gone;
  }

  /** Waits until it ended, at most so long. */
  async ended(withinMs: number): Promise<boolean> {
    await Promise.race([this.gone, pause(withinMs)]);
    return this.isOver;
  }
}

/** Processes that send from one outbox and are killed in the middle of it, and the count of what that did. */
export class OutboxKills {
  private readonly all: Worker[] = [];
  private readonly waiting: Worker[] = [];
  private readonly underWay = new Set<string>();
  private kills = 0;
  private readonly order: WorkerOrder;
  private beside: Worker | null = null;

  constructor(
    private readonly database: KillsDatabase,
    private readonly settings: Record<string, string>,
    private readonly sink: KillsSink,
    { isNaive = false, hasChat = false } = {},
  ) {
    this.order = { since: Date.now(), speed: 200, leaseMs: 800_000, answerMs: 1_500, isNaive, hasChat };
    // Some are always about to be ready: starting one takes longer than a round.
    this.waiting.push(this.spawn(), this.spawn(), this.spawn());
  }

  /** One round: `plan` makes messages, which two workers send of whom one or both are killed. */
  async round(kill: Kill, plan: () => Promise<void>): Promise<void> {
    if (!this.beside) {
      this.beside = await this.next();
      await this.beside.begin();
    }
    const worker = await this.next();
    // The other one goes on with what is left meanwhile: nothing may come to its step before this one is there.
    await worker.isReady();
    const both = [worker, this.beside];
    const reached = kill.kind === 'step' ? this.killedAt(kill, both) : null;
    await worker.begin(kill.kind === 'write' ? { at: kill.at, nth: kill.nth } : 'live');
    await plan();
    if (kill.kind === 'write') await worker.ended(MISSED_AFTER_MS);
    if (kill.kind === 'time') await pause(kill.afterMs);
    if (reached) await Promise.race([reached, pause(MISSED_AFTER_MS)]);
    const killed = kill.kind === 'write' ? [worker] : both;
    await Promise.all(killed.map((one) => one.kill()));
    if (kill.kind !== 'write') this.beside = null;
    this.kills += killed.length;
    await this.noteUnderWay();
  }

  /** Kills workers when a message comes to a step of the mail server, before the server goes on. */
  private async killedAt({ step: at, nth }: Kill & { kind: 'step' }, workers: Worker[]): Promise<void> {
    let passed = 0;
    await new Promise<void>((resolve) => {
      this.sink.onStep = async (step) => {
        if (step !== at || ++passed !== nth) return;
        await Promise.all(workers.map((one) => one.kill()));
        resolve();
      };
    });
  }

  /** Lets two workers finish everything, with a mail server that behaves, and counts. */
  async finish(): Promise<KillsTally> {
    this.sink.onStep = () => undefined;
    this.sink.behave();
    const workers = [await this.next(), ...(this.beside ? [this.beside] : [await this.next()])];
    for (const worker of workers) if (worker !== this.beside) await worker.begin();
    for (const deadline = Date.now() + OVER_WITHIN_MS; Date.now() < deadline; await pause(50)) {
      if ((await this.unfinished()) === 0) break;
    }
    return await this.tally();
  }

  /** Ends every worker. */
  async stop(): Promise<void> {
    await Promise.all(this.all.map((worker) => worker.kill()));
  }

  private async unfinished(): Promise<number> {
    const rows = await this.database.query<{ id: number }>(
      "SELECT id FROM outbox WHERE status IN ('planned', 'claimed', 'handing')",
    );
    return rows.length;
  }

  /** Whatever was being handed over when a worker died may be unconfirmed afterwards; nothing else may. */
  private async noteUnderWay(): Promise<void> {
    const rows = await this.database.query<{ publicId: string }>(
      "SELECT public_id AS publicId FROM outbox WHERE status = 'handing'",
    );
    for (const { publicId } of rows) this.underWay.add(publicId);
  }

  private async tally(): Promise<KillsTally> {
    const rows = await this.database.query<{ publicId: string; status: string }>(
      'SELECT public_id AS publicId, status FROM outbox',
    );
    const idOf = (messageId: string) => messageId.split('@')[0] ?? '';
    const times = new Map<string, number>();
    for (const { messageId } of this.sink.accepted)
      times.set(idOf(messageId), (times.get(idOf(messageId)) ?? 0) + 1);
    const ambiguous = new Set(this.sink.ambiguous.map(idOf));
    const of = (...statuses: string[]) => rows.filter(({ status }) => statuses.includes(status));
    return {
      messages: rows.length,
      kills: this.kills,
      accepted: times.size,
      twice: [...times.values()].filter((count) => count > 1).length,
      sentUnaccepted: of('sent').filter(({ publicId }) => !times.has(publicId)).length,
      acceptedUnsaid: rows.filter(
        ({ publicId, status }) => times.has(publicId) && status !== 'sent' && status !== 'unconfirmed',
      ).length,
      unconfirmed: of('unconfirmed').length,
      unconfirmedUnexplained: of('unconfirmed').filter(
        ({ publicId }) => !this.underWay.has(publicId) && !ambiguous.has(publicId),
      ).length,
      unfinished: of('planned', 'claimed', 'handing').length,
    };
  }

  private async next(): Promise<Worker> {
    this.waiting.push(this.spawn());
    const worker = this.waiting.shift();
    if (!worker) throw new Error('No worker is left.');
    return worker;
  }

  private spawn(): Worker {
    const child = fork(
      join(process.cwd(), 'dist/test/bench/outbox-worker.js'),
      [JSON.stringify(this.order)],
      {
        env: { PATH: process.env.PATH, NODE_ENV: 'test', LOG_LEVEL: 'silent', ...this.settings },
        execArgv: [],
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      },
    );
    const worker = new Worker(child);
    this.all.push(worker);
    return worker;
  }
}
