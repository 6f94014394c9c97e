import { Injectable } from '@nestjs/common';
import { groupBy } from '../common/group-by.js';
import { InBatches } from '../common/in-batches.js';
import { secretToken } from '../common/random.js';
import { Database, slots } from '../database/database.js';
import { Transactions } from '../database/transactions.js';
import { type Channel, type MessageReason, type MessageStatus, MOST_ATTEMPTS } from './message-state.js';
import { CLAIMED, type ClaimedMessage, type ClaimedRow, toClaimed } from './claimed-message.js';

/** What is written down of messages after an answer; `nextAttemptAt` where they are planned again. */
export interface Settlement {
  status: MessageStatus;
  reason: MessageReason | null;
  reply?: string;
  nextAttemptAt?: Date;
}

/** What the dispatcher writes about a message of its claim: that its body may leave now, or what became of it and others alike. */
type Step =
  | { kind: 'hand'; id: number; owner: string; now: Date; leaseUntil: Date }
  | { kind: 'settle'; ids: readonly number[]; owner: string; now: Date; to: Settlement };
type Hand = Step & { kind: 'hand' };
type Settle = Step & { kind: 'settle' };

/** How messages come out of the outbox: each change of state is one conditional update, committed before anything is done that follows from it. */
@Injectable()
export class ClaimsRepository {
  private readonly steps = new InBatches((steps: readonly Step[]) => this.write(steps));

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Takes up to `most` messages that are due by a channel, until `leaseUntil`. Returns the token of the claim, null where nothing was due, and an empty
   * one where another process was quicker with all of them.
   */
  async claim(channel: Channel, now: Date, leaseUntil: Date, most: number): Promise<string | null> {
    const due = await this.database.query<{ id: number }>(
      `SELECT id FROM outbox WHERE channel = ? AND status = 'planned' AND next_attempt_at <= ? AND attempts < ?
        ORDER BY next_attempt_at, id LIMIT ${Math.trunc(most)}`,
      [channel, now, MOST_ATTEMPTS],
    );
    const ids = due.map(({ id }) => id);
    if (ids.length === 0) return null;
    const owner = secretToken();
    const taken = await this.transactions.run(
      () =>
        this.database.execute(
          `UPDATE outbox SET status = 'claimed', owner = ?, lease_until = ?, attempts = attempts + 1
            WHERE id IN (${slots(ids)}) AND status = 'planned' AND next_attempt_at <= ? AND attempts < ?`,
          [owner, leaseUntil, ...ids, now, MOST_ATTEMPTS],
        ),
      { confirm: async () => ((await this.countOf(owner)) > 0 ? 1 : null) },
    );
    return taken > 0 ? owner : '';
  }

  /** What a claim holds and has not handed over yet, with whom it is for as they are now: one statement for all. */
  async claimed(owner: string, now: Date): Promise<ClaimedMessage[]> {
    const rows = await this.database.query<ClaimedRow>(CLAIMED, [now, now, now, now, now, now, owner]);
    return rows.map((row) => toClaimed(row, now));
  }

  /**
   * The point of no return: after it the body may leave. False when the claim does not hold any more, and then it must not. Connections that
   * ask side by side share one commit, which each of them waits for.
   */
  async hand(id: number, owner: string, now: Date, leaseUntil: Date): Promise<boolean> {
    return await this.steps.add({ kind: 'hand', id, owner, now, leaseUntil });
  }

  /** Writes down what became of messages of a claim, also where its lease ran out meanwhile: an answer is an answer. */
  async settle(ids: readonly number[], owner: string, now: Date, to: Settlement): Promise<void> {
    await this.steps.add({ kind: 'settle', ids, owner, now, to });
  }

  /** Gives back what a claim has not handed over, as if it had not been tried; all but `stuck`, which are left to the end of the lease. */
  async release(
    owner: string,
    reason: MessageReason | null,
    nextAttemptAt: Date,
    stuck: readonly number[] = [],
  ): Promise<void> {
    const others = stuck.length > 0 ? `AND id NOT IN (${slots(stuck)})` : '';
    await this.transactions.run(() =>
      this.database.execute(
        `UPDATE outbox SET status = 'planned', reason = ?, owner = NULL, lease_until = NULL, attempts = attempts - 1, next_attempt_at = ?
          WHERE owner = ? AND status = 'claimed' ${others}`,
        [reason, nextAttemptAt, owner, ...stuck],
      ),
    );
  }

  /**
   * What was left behind of a channel, by a process that ended or by a message that could not be carried: whatever may have been handed over is
   * for a person to decide, the rest is tried again.
   */
  async giveUpLeases(channel: Channel, now: Date): Promise<void> {
    const left = await this.database.first<{ id: number }>(
      `SELECT id FROM outbox WHERE channel = ? AND status IN ('claimed', 'handing') AND lease_until <= ? LIMIT 1`,
      [channel, now],
    );
    if (!left) return;
    await this.transactions.run(async () => {
      await this.database.execute(
        `UPDATE outbox SET status = 'unconfirmed', reason = 'process-ended', lease_until = NULL, settled_at = ?
          WHERE channel = ? AND status = 'handing' AND lease_until <= ?`,
        [now, channel, now],
      );
      await this.database.execute(
        `UPDATE outbox SET status = 'failed', reason = 'too-many-attempts', owner = NULL, lease_until = NULL, settled_at = ?
          WHERE channel = ? AND status = 'claimed' AND lease_until <= ? AND attempts >= ?`,
        [now, channel, now, MOST_ATTEMPTS],
      );
      await this.database.execute(
        `UPDATE outbox SET status = 'planned', reason = 'process-ended', owner = NULL, lease_until = NULL
          WHERE channel = ? AND status = 'claimed' AND lease_until <= ?`,
        [channel, now],
      );
    });
  }

  private async countOf(owner: string): Promise<number> {
    const row = await this.database.first<{ held: number | string }>(
      'SELECT COUNT(*) AS held FROM outbox WHERE owner = ?',
      [owner],
    );
    return Number(row?.held ?? 0);
  }

  /** Carries out steps in one run; of those that hand over, whether they may. */
  private async write(steps: readonly Step[]): Promise<boolean[]> {
    const hands = steps.filter((step) => step.kind === 'hand');
    const settles = steps.filter((step) => step.kind === 'settle');
    const alike = groupBy(settles, ({ owner, to }) =>
      JSON.stringify([owner, to.status, to.reason, to.nextAttemptAt]),
    );
    const handed = await this.transactions.run(
      async () => {
        for (const same of alike.values()) await this.settleAlike(same);
        for (const own of groupBy(hands, ({ owner }) => owner).values()) await this.handOwn(own);
        return await this.handed(hands);
      },
      // What was not written of an answer is found when the lease ends: nobody knows then, and nothing is sent twice.
      { confirm: () => this.handed(hands) },
    );
    return steps.map((step) => step.kind === 'settle' || handed.has(step.id));
  }

  private async handOwn(own: readonly Hand[]): Promise<void> {
    const [last] = own.slice(-1);
    if (!last) return;
    const ids = own.map(({ id }) => id);
    await this.database.execute(
      `UPDATE outbox SET status = 'handing', lease_until = ?
        WHERE id IN (${slots(ids)}) AND owner = ? AND status = 'claimed' AND lease_until > ?`,
      [last.leaseUntil, ...ids, last.owner, last.now],
    );
  }

  /** Which of these are being handed over under the claim that asked for it. */
  private async handed(hands: readonly Hand[]): Promise<Set<number>> {
    if (hands.length === 0) return new Set();
    const rows = await this.database.query<{ id: number; owner: string }>(
      `SELECT id, owner FROM outbox WHERE id IN (${slots(hands)}) AND status = 'handing'`,
      hands.map(({ id }) => id),
    );
    const holds = ({ id, owner }: { id: number; owner: string }) =>
      hands.some((hand) => hand.id === id && hand.owner === owner);
    return new Set(rows.filter(holds).map(({ id }) => id));
  }

  /** Settles what came to the same, each with what the mail server said. */
  private async settleAlike(same: readonly Settle[]): Promise<void> {
    const [last] = same.slice(-1);
    if (!last) return;
    const { owner, now, to } = last;
    const ids = same.flatMap((step) => step.ids);
    const replies = same.flatMap((step) => step.ids.flatMap((id) => [id, step.to.reply ?? null]));
    await this.database.execute(
      `UPDATE outbox SET status = ?, reason = ?, reply = CASE id ${ids.map(() => 'WHEN ? THEN ?').join(' ')} END, owner = ?,
              lease_until = NULL, next_attempt_at = COALESCE(?, next_attempt_at), settled_at = ?
        WHERE id IN (${slots(ids)}) AND owner = ? AND status IN ('claimed', 'handing', 'unconfirmed')`,
      [
        to.status,
        to.reason,
        ...replies,
        to.status === 'unconfirmed' ? owner : null,
        to.nextAttemptAt ?? null,
        to.status === 'planned' ? null : now,
        ...ids,
        owner,
      ],
    );
  }
}
