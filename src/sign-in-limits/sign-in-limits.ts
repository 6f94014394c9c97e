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
    const now = this.clock.now();
    const allowed = new Map([
      [loginBucket(login), this.env.SIGN_IN_LIMIT],
      [addressBucket(address), this.env.SIGN_IN_LIMIT * ADDRESS_FACTOR],
    ]);
    const ends = await this.openWindows([...allowed.keys()], now);
    await this.transactions.run(async () => {
      for (const [bucket, most] of allowed) {
        if (!(await this.limits.count(bucket, most))) throw tooManyTries(secondsUntil(ends.get(bucket), now));
      }
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

  /** Windows open in runs of their own: a row that many insert at once is no place to wait in with a lock on another. */
  private async openWindows(buckets: readonly string[], now: Date): Promise<Map<string, Date>> {
    const ends = await this.limits.openWindows(buckets, now);
    const end = new Date(now.getTime() + WINDOW_MS);
    for (const bucket of buckets.filter((known) => !ends.has(known))) {
      await this.transactions.run(() => this.limits.openWindow(bucket, now, end));
      ends.set(bucket, end);
    }
    return ends;
  }
}

function secondsUntil(end: Date | undefined, now: Date): number {
  return Math.max(1, Math.ceil(((end ?? now).getTime() - now.getTime()) / 1000));
}
