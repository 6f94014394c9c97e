import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { tooManyTries } from './sign-in-limits.errors.js';
import { SignInLimitsRepository } from './sign-in-limits.repository.js';
import { addressBucket, loginBucket } from './try-buckets.js';

const WINDOW_MS = 15 * 60_000;
/** Many people may stand behind one address. */
const ADDRESS_FACTOR = 20;

/** Who tries, by login as typed and by network address. */
export interface Try {
  login: string;
  address: string;
}

/** Counts tries before they are made, in the database, so that all processes share the count. */
@Injectable()
export class SignInLimits {
  constructor(
    private readonly limits: SignInLimitsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Counts a try; throws `TOO_MANY_TRIES` when its login or its address had enough in this quarter of an hour. */
  async count({ login, address }: Try): Promise<void> {
    const allowed = this.env.SIGN_IN_LIMIT;
    await this.transactions.run(async () => {
      await this.countIn(loginBucket(login), allowed);
      await this.countIn(addressBucket(address), allowed * ADDRESS_FACTOR);
    });
  }

  /** The try went well: the login begins anew, the address gets its one back. */
  async forgive({ login, address }: Try): Promise<void> {
    await this.transactions.run(async () => {
      await this.limits.forget(loginBucket(login));
      await this.limits.giveBack(addressBucket(address));
    });
  }

  /** The try was never made. */
  async giveBack({ login, address }: Try): Promise<void> {
    await this.transactions.run(async () => {
      await this.limits.giveBack(loginBucket(login));
      await this.limits.giveBack(addressBucket(address));
    });
  }

  async removeClosed(): Promise<void> {
    await this.transactions.run(() => this.limits.removeClosed(this.clock.now()));
  }

  private async countIn(bucket: string, allowed: number): Promise<void> {
    const now = this.clock.now();
    await this.limits.openWindow(bucket, now, new Date(now.getTime() + WINDOW_MS));
    if (await this.limits.count(bucket, allowed)) return;
    const end = (await this.limits.windowEnd(bucket)) ?? now;
    throw tooManyTries(Math.max(1, Math.ceil((end.getTime() - now.getTime()) / 1000)));
  }
}
