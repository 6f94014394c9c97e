import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { EventLog } from './event-log.js';
import { EventsRepository, type StoredEvent, type Turn } from './events.repository.js';

interface Reader {
  readonly name: string;
  readonly kinds: readonly string[];
}

/** Reads the news of certain kinds one by one, after commit. `consume` may be repeated for the same event and must not mind. */
export interface EventConsumer extends Reader {
  consume(event: StoredEvent): Promise<void>;
}

/** Reads what is new together, up to 100 events at a time, where much can happen at once; may be repeated, also for some of them. */
export interface BatchConsumer extends Reader {
  consumeTogether(events: readonly StoredEvent[]): Promise<void>;
}

type AnyConsumer = EventConsumer | BatchConsumer;

const LOOK_EVERY_MS = 2_000;
/** News that comes in quick succession is read together. */
const REST_MS = 100;
const MOST_ATTEMPTS = 10;

/** Hands every event to every consumer that wants its kind: at least once each, one pass at a time, shared between processes. */
@Injectable()
export class EventRunner implements OnModuleDestroy {
  private readonly logger = new Logger(EventRunner.name);
  private readonly consumers: AnyConsumer[] = [];
  private readonly woken = new Set<AnyConsumer>();
  private timer: NodeJS.Timeout | undefined;
  private rest: NodeJS.Timeout | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private isLooking = false;
  private isStopping = false;

  constructor(
    private readonly events: EventsRepository,
    private readonly clock: Clock,
    log: EventLog,
  ) {
    log.onNews((kinds) => this.wake(kinds));
  }

  /** Called by a feature's module when it starts. */
  register(consumer: AnyConsumer): void {
    this.consumers.push(consumer);
  }

  /** Everybody who reads news. */
  get consumerNames(): string[] {
    return this.consumers.map(({ name }) => name);
  }

  /** Looks for news now and every two seconds from now on. */
  start(): void {
    const look = () => {
      if (this.isLooking) return;
      this.isLooking = true;
      void this.look(this.consumers).finally(() => (this.isLooking = false));
    };
    this.timer = setInterval(look, LOOK_EVERY_MS);
    this.timer.unref();
    look();
  }

  /** Works until nothing is left that is due; used by commands and tests. */
  async drain(): Promise<void> {
    await this.read(this.consumers);
  }

  /** Before the database is closed, and while requests under way are still answered. */
  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    clearInterval(this.timer);
    clearTimeout(this.rest);
    await this.last;
  }

  /** Those who want this news read it at once, and what comes while they do a moment later. */
  private wake(kinds: readonly string[]): void {
    if (!this.timer) return;
    for (const consumer of this.consumers)
      if (kinds.some((kind) => consumer.kinds.includes(kind))) this.woken.add(consumer);
    if (this.woken.size > 0 && !this.rest) this.readWoken();
  }

  private readWoken(): void {
    const woken = [...this.woken];
    this.woken.clear();
    void this.look(woken);
    this.rest = setTimeout(() => {
      this.rest = undefined;
      if (this.woken.size > 0) this.readWoken();
    }, REST_MS);
    this.rest.unref();
  }

  private async look(consumers: readonly AnyConsumer[]): Promise<void> {
    try {
      await this.read(consumers);
    } catch (error) {
      this.logger.error({ err: error }, 'Looking for news failed');
    }
  }

  private async read(consumers: readonly AnyConsumer[]): Promise<void> {
    while (!this.isStopping && (await this.inTurn(consumers)) > 0);
  }

  /** One pass at a time; whoever comes meanwhile has one of their own, for what was written since the other began. */
  private async inTurn(consumers: readonly AnyConsumer[]): Promise<number> {
    const pass = this.last.then(() => this.passOver(consumers));
    this.last = pass.catch(() => undefined);
    return await pass;
  }

  private async passOver(consumers: readonly AnyConsumer[]): Promise<number> {
    let done = 0;
    for (const consumer of consumers) {
      if (this.isStopping) return done;
      await this.events.listNewFor(consumer.name, consumer.kinds);
      const due = await this.events.due(consumer.name);
      done += 'consume' in consumer ? await this.takeEach(consumer, due) : await this.takeAll(consumer, due);
    }
    return done;
  }

  private async takeEach(consumer: EventConsumer, due: readonly Turn[]): Promise<number> {
    let done = 0;
    for (const one of due) {
      if (this.isStopping) return done;
      for (const turn of await this.events.claim([one])) {
        await this.take(consumer, turn, (event) => consumer.consume(event));
        done++;
      }
    }
    return done;
  }

  private async takeAll(consumer: BatchConsumer, due: readonly Turn[]): Promise<number> {
    const turns = await this.events.claim(due);
    if (turns.length === 0) return 0;
    try {
      await consumer.consumeTogether(turns.map(({ event }) => event));
      await this.events.finish(turns);
    } catch {
      // One by one, so that a single one that fails holds nobody up, and is named.
      for (const turn of turns) await this.take(consumer, turn, (event) => consumer.consumeTogether([event]));
    }
    return turns.length;
  }

  private async take(
    consumer: Reader,
    turn: Turn,
    consume: (event: StoredEvent) => Promise<void>,
  ): Promise<void> {
    try {
      await consume(turn.event);
      await this.events.finish([turn]);
    } catch (error) {
      const isLast = turn.attempts + 1 >= MOST_ATTEMPTS;
      const retryAt = new Date(this.clock.now().getTime() + 1_000 * 2 ** turn.attempts);
      await this.events.postpone(turn, String(error).slice(0, 500), isLast ? null : retryAt);
      this.logger.error(
        { err: error, consumer: consumer.name, event: turn.event.id, isLast },
        'An event was not consumed',
      );
    }
  }
}
