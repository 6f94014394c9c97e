import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { type Day, dayOf, startOfDay } from '../common/days.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { countsFrom, latestReturn } from './latest-return.js';
import { ReturnsRepository, type ServedTwice, type StoredReturn } from './returns.repository.js';

/** Keeps beside everybody who came back to service since when what they completed counts. */
@Injectable()
export class Returns {
  constructor(
    private readonly repository: ReturnsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** Follows the service periods, the day and the setting; may be repeated. */
  async refresh(): Promise<void> {
    const unfounded = await this.repository.unfounded();
    if (unfounded.length > 0) await this.transactions.run(() => this.repository.forget(unfounded));
    for (let afterId = 0; ;) {
      const people = await this.repository.servedTwice(afterId);
      const last = people.at(-1);
      if (!last) return;
      afterId = last.personId;
      await this.refreshChunk(people);
    }
  }

  /** The same for one person, inside the caller's run, which has changed their service periods. */
  async followPerson(personId: number): Promise<void> {
    const people = await this.repository.served([personId]);
    await this.refreshChunk(people);
    if (people.length === 0) await this.repository.forget([personId]);
  }

  private async refreshChunk(people: readonly ServedTwice[]): Promise<void> {
    const todays = new Map<string, Day>();
    const now = this.clock.now();
    const todayIn = (zone: string) => {
      const today = todays.get(zone) ?? dayOf(now, zone);
      todays.set(zone, today);
      return today;
    };
    const ids = people.map(({ personId }) => personId);
    const stored = new Map((await this.repository.stored(ids)).map((one) => [one.personId, one]));
    const wanted = people.flatMap((person) => this.returnOf(person, todayIn));
    const changed = wanted.filter((one) => !isSame(one, stored.get(one.personId)));
    const returned = new Set(wanted.map(({ personId }) => personId));
    const gone = ids.filter((id) => stored.has(id) && !returned.has(id));
    if (changed.length + gone.length === 0) return;
    await this.transactions.run(
      async () => {
        await this.repository.forget(gone);
        await this.repository.replace(changed);
      },
      { work: 'bulk' },
    );
  }

  private returnOf({ personId, zone, periods }: ServedTwice, todayIn: (zone: string) => Day): StoredReturn[] {
    const ownZone = zone ?? this.env.COMPANY_TIME_ZONE;
    const found = latestReturn(periods, todayIn(ownZone));
    if (!found) return [];
    const countsFromOn = countsFrom(found.returnedOn, this.env.COUNT_AFTER_RETURN_MONTHS);
    return [{ personId, ...found, countsFromOn, countsFromAt: startOfDay(countsFromOn, ownZone) }];
  }
}

const isSame = (one: StoredReturn, stored: StoredReturn | undefined): boolean =>
  stored !== undefined &&
  one.leftOn === stored.leftOn &&
  one.returnedOn === stored.returnedOn &&
  one.countsFromAt.getTime() === stored.countsFromAt.getTime();
