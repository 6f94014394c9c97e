import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { EventLog } from './event-log.js';

export const DAY_BEGAN = 'clock.day-began';
export const HOUR_BEGAN = 'clock.hour-began';
/** All time zones of the world begin an hour on a quarter. */
export const QUARTER_BEGAN = 'clock.quarter-began';

const TICK_EVERY_MS = 30_000;
const QUARTER_MS = 15 * 60_000;

/** Tells once that a day (the organisation's), an hour and a quarter of one began, however many processes run; daily work hangs on these events. */
@Injectable()
export class Ticker implements OnModuleDestroy {
  private readonly logger = new Logger(Ticker.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly env: Env,
    private readonly events: EventLog,
    private readonly transactions: Transactions,
  ) {}

  start(): void {
    const tick = () => {
      this.tick().catch((error: unknown) => this.logger.error({ err: error }, 'The clock could not be told'));
    };
    this.timer = setInterval(tick, TICK_EVERY_MS);
    this.timer.unref();
    tick();
  }

  /** Records the current day, hour and quarter unless they are known. */
  async tick(): Promise<void> {
    const now = this.clock.now();
    const day = dayOf(now, this.env.COMPANY_TIME_ZONE);
    const hour = now.toISOString().slice(0, 13);
    const quarter = new Date(Math.floor(now.getTime() / QUARTER_MS) * QUARTER_MS).toISOString().slice(0, 16);
    await this.transactions.run(async () => {
      await this.events.record({ kind: DAY_BEGAN, payload: { day }, uniqueKey: `${DAY_BEGAN}:${day}` });
      await this.events.record({ kind: HOUR_BEGAN, payload: { hour }, uniqueKey: `${HOUR_BEGAN}:${hour}` });
      const key = `${QUARTER_BEGAN}:${quarter}`;
      await this.events.record({ kind: QUARTER_BEGAN, payload: { quarter }, uniqueKey: key });
    });
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }
}
