import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { Transactions } from '../database/transactions.js';

const SETTING = 'notices.since';

/** Since when things are said: an installation that begins to say them does not begin with its past. */
@Injectable()
export class NoticesStart {
  constructor(
    private readonly settings: Settings,
    private readonly transactions: Transactions,
  ) {}

  /** Nothing that was before this instant is said; a time to come means that nothing is said yet. Set by the first look. */
  async since(now: Date): Promise<Date> {
    const known = await this.find();
    if (known) return known;
    await this.transactions.run(() => this.settings.replace(SETTING, null, now.toISOString()));
    return await this.since(now);
  }

  /** The same, where it is set. */
  async find(): Promise<Date | null> {
    const known = await this.settings.find(SETTING);
    return typeof known === 'string' ? new Date(known) : null;
  }

  /** Sets it inside the caller's run. */
  async beginAt(instant: Date): Promise<void> {
    await this.settings.put(SETTING, instant.toISOString());
  }
}
