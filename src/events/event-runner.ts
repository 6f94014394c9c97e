import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { EventLog } from './event-log.js';
import { EventsRepository, type StoredEvent, type Turn } from './events.repository.js';

/** Reads the news of certain kinds, after commit. `consume` may be repeated for the same event and must not mind. */
export interface EventConsumer {
  readonly name: string;
  readonly kinds: readonly string[];
  consume(event: StoredEvent): Promise<void>;
}

const LOOK_EVERY_MS = 2_000;
const MOST_ATTEMPTS = 10;

/** Hands every event to every consumer that wants its kind: at least once each, one at a time per consumer, shared between processes. */
@Injectable()
export class EventRunner implements OnModuleDestroy {
  private readonly logger = new Logger(EventRunner.name);
  private readonly consumers: EventConsumer[] = [];
  private timer: NodeJS.Timeout | undefined;
  private pass: Promise<number> | null = null;
  private isStopping = false;

  constructor(
    private readonly events: EventsRepository,
    private readonly clock: Clock,
    log: EventLog,
  ) {
    log.onNews((kinds) => {
      const isWanted = this.consumers.some((consumer) => kinds.some((kind) => consumer.kinds.includes(kind)));
      if (this.timer && isWanted) this.look();
    });
  }

  /** Called by a feature's module when it starts. */
  register(consumer: EventConsumer): void {
    this.consumers.push(consumer);
  }

  /** Everybody who reads news. */
  get consumerNames(): string[] {
    return this.consumers.map(({ name }) => name);
  }

  /** Looks for news now and every two seconds from now on. */
  start(): void {
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
    this.timer.unref();
    this.look();
  }

  /** Works until nothing is left that is due; used by commands and tests. */
  async drain(): Promise<void> {
    while (!this.isStopping && (await this.once()) > 0);
  }

  /** Before the database is closed, and while requests under way are still answered. */
  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    clearInterval(this.timer);
    await this.pass?.catch(() => undefined);
  }

  private look(): void {
    void this.drain().catch((error: unknown) => this.logger.error({ err: error }, 'Looking for news failed'));
  }

  /** One pass over all consumers; a second caller waits for the pass that is under way. */
  private async once(): Promise<number> {
    if (this.pass) return this.pass;
    this.pass = this.passOver();
    try {
      return await this.pass;
    } finally {
      this.pass = null;
    }
  }

  private async passOver(): Promise<number> {
    let done = 0;
    for (const consumer of this.consumers) {
      await this.events.listNewFor(consumer.name, consumer.kinds);
      for (const turn of await this.events.due(consumer.name)) {
        if (this.isStopping) return done;
        if (await this.events.claim(turn)) {
          await this.take(consumer, turn);
          done++;
        }
      }
    }
    return done;
  }

  private async take(consumer: EventConsumer, turn: Turn): Promise<void> {
    try {
      await consumer.consume(turn.event);
      await this.events.finish(turn);
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
