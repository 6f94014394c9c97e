import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Settings } from '../config/settings.js';
import { Transactions } from '../database/transactions.js';
import { LeaderboardRepository, type NamedPerson } from './leaderboard.repository.js';
import { ranked } from './ranking.js';

const SETTING = 'leaderboard';
const DAY_MS = 86_400_000;
/** Thanks of the last quarter of a year count. */
export const COUNTED_DAYS = 90;
/** With many on one rank it goes on beyond ten names, but not for ever. */
const MOST_NAMES = 50;

export interface Leaderboard {
  isOn: boolean;
  /** Whether the reader chose to be named. */
  isNamed: boolean;
  /** Since when thanks count. */
  since: Date;
  people: (NamedPerson & { rank: number })[];
}

/**
 * The top ten of people who were thanked by most colleagues: off unless an admin turns it on, and then of those alone who want to be named,
 * since nobody is ranked who has not chosen it.
 */
@Injectable()
export class LeaderboardService {
  constructor(
    private readonly repository: LeaderboardRepository,
    private readonly settings: Settings,
    private readonly audit: AuditLog,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** As somebody sees it; without names while it is off. */
  async of(personId: number): Promise<Leaderboard> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - COUNTED_DAYS * DAY_MS);
    const isOn = (await this.settings.find(SETTING)) === true;
    return {
      isOn,
      isNamed: await this.repository.isNamed(personId),
      since,
      people: isOn ? ranked(await this.repository.mostThanked(since, now, MOST_NAMES)) : [],
    };
  }

  /** Turns it on or off for everybody; what people chose stays theirs. */
  async turn(adminId: number, isOn: boolean): Promise<void> {
    await this.transactions.run(async () => {
      if (((await this.settings.find(SETTING)) === true) === isOn) return;
      await this.settings.put(SETTING, isOn);
      const action = isOn ? 'leaderboard.turned-on' : 'leaderboard.turned-off';
      await this.audit.record({ actor: adminId, action, subject: { type: 'leaderboard', id: null } });
    });
  }

  /** Lets somebody be named, or no longer: their own choice, which nobody makes for them. */
  async choose(personId: number, isNamed: boolean): Promise<void> {
    await this.transactions.run(async () =>
      isNamed
        ? await this.repository.name(personId, this.clock.now())
        : await this.repository.unname(personId),
    );
  }
}
