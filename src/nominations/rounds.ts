import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { addDays, type Day, dayOf, endOfDay, laterDay } from '../common/days.js';
import { Env } from '../config/env.js';
import { quarterInvalid, roundDaysWrong, roundDecided, roundNotFound } from './nominations.errors.js';
import { faultsOf, isQuarter, quarterOf, type Quarter, type RoundDays, usualDays } from './quarters.js';
import { type NewRound, type RoundRow, RoundsRepository } from './rounds.repository.js';

const DAYS_OF_SECOND_VOTE = 7;

/** A round as it stands, or as it will be opened by whoever first nominates or changes it. */
export type RoundOrPlan = Omit<RoundRow, 'id'> & { id: number | null };

/** The round of each quarter: it opens by itself, and an admin may move its days. */
@Injectable()
export class Rounds {
  constructor(
    private readonly repository: RoundsRepository,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  today(): Day {
    return dayOf(this.clock.now(), this.env.COMPANY_TIME_ZONE);
  }

  /** The round of this quarter. */
  async current(): Promise<RoundOrPlan> {
    return await this.of(quarterOf(this.today()));
  }

  /** The round of a quarter, which may not be opened yet. */
  async of(quarter: Quarter): Promise<RoundOrPlan> {
    const planned = { id: null, ballot: 1, status: 'open', decidedAt: null } as const;
    return (
      (await this.repository.find(quarter)) ?? { ...planned, ...this.timed(quarter, usualDays(quarter)) }
    );
  }

  /** A round that was opened. Throws QUARTER_INVALID, ROUND_NOT_FOUND. */
  async get(quarter: string): Promise<RoundRow> {
    if (!isQuarter(quarter)) throw quarterInvalid();
    const round = await this.repository.find(quarter);
    if (!round) throw roundNotFound();
    return round;
  }

  /** The round of this quarter or one before, opened unless it is; inside the caller's run. Throws QUARTER_INVALID, ROUND_NOT_FOUND for what is to come. */
  async open(quarter: string): Promise<RoundRow> {
    if (!isQuarter(quarter)) throw quarterInvalid();
    if (quarter > quarterOf(this.today())) throw roundNotFound();
    // A quarter that passed without a nomination has no round, and none is made afterwards.
    if (quarter === quarterOf(this.today()))
      await this.repository.open(this.timed(quarter, usualDays(quarter)), this.clock.now());
    return await this.get(quarter);
  }

  /** Moves the days of a round, inside the caller's run. Throws ROUND_DAYS_WRONG with every reason, ROUND_DECIDED. */
  async setDays(quarter: Quarter, days: RoundDays): Promise<RoundRow> {
    const faults = faultsOf(quarter, days);
    if (faults.length > 0) throw roundDaysWrong(faults);
    await this.repository.setDays(this.timed(quarter, days));
    // The same days once more change no row, so that the row itself says whether it may still be moved.
    const round = await this.get(quarter);
    if (round.status !== 'open') throw roundDecided();
    return round;
  }

  /** Has the panel vote once more for a week, or until the day that was set where that is later; inside the caller's run. */
  async beginSecondVote({ id, voteUntil, quarter }: RoundRow): Promise<RoundRow> {
    const until = laterDay(voteUntil, addDays(this.today(), DAYS_OF_SECOND_VOTE));
    if (!(await this.repository.beginSecondVote(id, until, endOfDay(until, this.env.COMPANY_TIME_ZONE))))
      throw roundDecided();
    return await this.get(quarter);
  }

  private timed(quarter: Quarter, { nominateUntil, voteUntil }: RoundDays): NewRound {
    const zone = this.env.COMPANY_TIME_ZONE;
    return {
      quarter,
      nominateUntil,
      nominationsCloseAt: endOfDay(nominateUntil, zone),
      voteUntil,
      votingClosesAt: endOfDay(voteUntil, zone),
    };
  }
}
