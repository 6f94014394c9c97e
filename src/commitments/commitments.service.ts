import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { addDays, type Day, dayOf, startOfDay } from '../common/days.js';
import { publicId } from '../common/random.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { Notices } from '../notifications/notices.js';
import { askAgainOn, canBeAskedOn, type CommitmentAnswer } from './commitment.js';
import { askCause } from './commitment-checks.js';
import { cannotBeAskedThen, commitmentNotFound } from './commitments.errors.js';
import { type CommitmentRow, CommitmentsRepository } from './commitments.repository.js';

const LISTED = 50;
/** No mail asks later than that; on Home the question stays. */
const WORTH_ASKING_DAYS = 14;

/** What somebody wrote. */
export interface CommitmentWish {
  colleague: string;
  act: string;
  askOn: Day;
}

/** One's own commitments: made, changed, asked about on their day, answered. Nobody else is shown any of it. */
@Injectable()
export class CommitmentsService {
  constructor(
    private readonly commitments: CommitmentsRepository,
    private readonly notices: Notices,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  /** The latest ones, the open one first. */
  async list(personId: number): Promise<CommitmentRow[]> {
    return await this.commitments.listOf(personId, LISTED);
  }

  /** Makes one, or changes the one that is open; its day is when its person is asked. Throws `COMMITMENT_DAY`. */
  async make(personId: number, { colleague, act, askOn }: CommitmentWish): Promise<CommitmentRow> {
    const now = this.clock.now();
    const zone = await this.zoneOf(personId);
    if (!canBeAskedOn(askOn, dayOf(now, zone))) throw cannotBeAskedThen();
    const text = { colleague, act, askOn, askAt: startOfDay(askOn, zone) };
    return await this.transactions.run(async () => {
      if (!(await this.commitments.begin(personId, publicId(), text, now)))
        await this.commitments.change(personId, text);
      return await this.askWhenDue(personId, zone);
    });
  }

  /** Says how it went: for good, or `not-yet`, after which a week passes. Throws `COMMITMENT_NOT_FOUND` where it is not open. */
  async answer(personId: number, id: string, answer: CommitmentAnswer): Promise<void> {
    const now = this.clock.now();
    const zone = await this.zoneOf(personId);
    const again = askAgainOn(dayOf(now, zone));
    await this.transactions.run(async () => {
      if (answer !== 'not-yet') {
        if (!(await this.commitments.close(personId, id, answer, now))) throw commitmentNotFound();
        return;
      }
      if (!(await this.commitments.putOff(personId, id, again, startOfDay(again, zone), now)))
        throw commitmentNotFound();
      await this.askWhenDue(personId, zone);
    });
  }

  /** Lets the inbox, and the mail of that day, ask; without the words, which nobody else is to read. */
  private async askWhenDue(personId: number, zone: string): Promise<CommitmentRow> {
    const open = await this.commitments.findOpen(personId);
    if (!open) throw commitmentNotFound();
    const { id, askOn, askAt } = open;
    await this.notices.gather([
      {
        cause: askCause(id, askOn),
        personId,
        kind: 'commitment',
        aboutId: id,
        told: { message: 'commitment', values: {}, path: '/commitments' },
        sayAt: askAt,
        expiresAt: startOfDay(addDays(askOn, WORTH_ASKING_DAYS), zone),
      },
    ]);
    return open;
  }

  private async zoneOf(personId: number): Promise<string> {
    return (await this.commitments.zoneOf(personId)) ?? this.env.COMPANY_TIME_ZONE;
  }
}
