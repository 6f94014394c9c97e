import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Chance } from '../common/chance.js';
import { Clock } from '../common/clock.js';
import { groupBy } from '../common/group-by.js';
import { Passes } from '../common/passes.js';
import { MailServerDown } from '../mail/mail.js';
import type { ClaimedMessage } from '../outbox/claimed-message.js';
import { ClaimsRepository } from '../outbox/claims.repository.js';
import { type Channel, type MessageReason, type Outcome, pauseMs } from '../outbox/message-state.js';
import { OutboxRepository } from '../outbox/outbox.repository.js';
import { CLAIM, Postman } from './postman.js';
import { whyNot } from '../outbox/reachability.js';

/** Longer than the mail server may take over one message. */
const LEASE_MS = 10 * 60_000;
/** While the mail server is down it is asked again after a pause that grows up to this. */
const LONGEST_REST_MS = 5 * 60_000;

/** A claim that is carried out: its token, and the instant at which it ends. */
export interface Claim {
  owner: string;
  leaseUntil: Date;
  leaseMs: number;
}

/** What came of carrying one message. */
export interface Carried {
  message: ClaimedMessage;
  outcome: Outcome;
  /** What the other side said. */
  reply?: string;
}

/** What hands messages of one channel over: to the mail server, or to chats. */
export interface Carrier {
  readonly channel: Channel;
  /** Why nothing leaves by this channel at all, where that is so. */
  readonly reasonAgainst: MessageReason | null;
  /** Takes one message with `next` and carries it: before the first byte that could say it, `ClaimsRepository.hand` has to agree. */
  carry(next: () => ClaimedMessage | undefined, claim: Claim): Promise<Carried | null>;
  /** Nothing is left to do for a while. */
  rest(): void;
}

/** Sends what is due, each channel in a lane of its own; any number of processes share the work, and none sends what another has begun. */
@Injectable()
export class Dispatcher implements OnModuleDestroy {
  /** How long a claim holds; what a process leaves behind is taken up after that. */
  leaseMs = LEASE_MS;
  private readonly lanes: Lane[] = [];

  constructor(
    outbox: OutboxRepository,
    private readonly claims: ClaimsRepository,
    postman: Postman,
    private readonly clock: Clock,
    private readonly chance: Chance,
  ) {
    this.add(postman);
    outbox.onPlanned(() => this.lanes.forEach(({ passes }) => passes.wakeUp()));
  }

  /** Called by the module of a channel when it starts. */
  add(carrier: Carrier): void {
    this.lanes.push(new Lane(carrier, this.claims, this.clock, this.chance, () => this.leaseMs));
  }

  /** Looks for messages now, whenever one is planned here, and every few seconds. */
  start(): void {
    for (const { passes } of this.lanes) passes.start();
  }

  /** Works until nothing is left that is due, or the mail server is down. */
  async drain(): Promise<void> {
    await Promise.all(this.lanes.map(({ passes }) => passes.drain()));
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.stop()));
  }
}

/** What came of a claim: why the mail server could not be used, if it could not, and the messages that could not be carried. */
interface Round {
  down: MailServerDown | null;
  stuck: number[];
}

/** One channel’s way through the outbox: claim, sort out, carry, write down. A slow one holds no other up. */
class Lane {
  readonly passes = new Passes(
    () => this.pass(),
    (error) => this.logger.error({ err: error, channel: this.carrier.channel }, 'Sending messages failed'),
  );
  private readonly logger = new Logger(Dispatcher.name);
  private failures = 0;
  private restUntil = new Date(0);

  constructor(
    private readonly carrier: Carrier,
    private readonly claims: ClaimsRepository,
    private readonly clock: Clock,
    private readonly chance: Chance,
    private readonly leaseMs: () => number,
  ) {}

  async stop(): Promise<void> {
    await this.passes.stop();
    this.carrier.rest();
  }

  /** One claim. False when there is nothing more to do now. */
  private async pass(): Promise<boolean> {
    const hasMore = await this.carryOut();
    if (!hasMore) this.carrier.rest();
    return hasMore;
  }

  private async carryOut(): Promise<boolean> {
    const now = this.clock.now();
    await this.claims.giveUpLeases(this.carrier.channel, now);
    const restMs = this.restUntil.getTime() - now.getTime();
    // No rest is longer: what is further away was set by a clock that has been put right since.
    if (restMs > 0 && restMs <= LONGEST_REST_MS) return false;
    const leaseMs = this.leaseMs();
    const leaseUntil = new Date(now.getTime() + leaseMs);
    const owner = await this.claims.claim(this.carrier.channel, now, leaseUntil, CLAIM.most);
    if (owner === null) return false;
    if (owner === '') return true;
    const { down, stuck } = await this.carryAll({ owner, leaseUntil, leaseMs });
    this.failures = down ? this.failures + 1 : 0;
    if (down) this.rest(down.message);
    const nextAttemptAt = down ? this.restUntil : this.clock.now();
    await this.claims.release(owner, down ? 'server-down' : null, nextAttemptAt, stuck);
    return down === null;
  }

  /** What was not begun is left in the claim. */
  private async carryAll(claim: Claim): Promise<Round> {
    const left = await this.sortOut(claim);
    const round: Round = { down: null, stuck: [] };
    const goesOn = () =>
      round.down === null &&
      !this.passes.isStopping &&
      // The rest of a claim is not begun in the second half of its lease, in which what was begun is to end.
      this.clock.now().getTime() < claim.leaseUntil.getTime() - claim.leaseMs / 2;
    const line = async () => {
      // A line ends with what is stuck, so that a database that is away is not asked for each message.
      while (goesOn() && left.length > 0) if (!(await this.carryNext(left, claim, round))) return;
    };
    await Promise.all(Array.from({ length: Math.min(CLAIM.connections, left.length) }, line));
    return round;
  }

  /** False where the message could not be carried for a reason of ours: it keeps its claim and its attempt, and is looked at when the lease ends. */
  private async carryNext(left: ClaimedMessage[], claim: Claim, round: Round): Promise<boolean> {
    const taken: ClaimedMessage[] = [];
    const next = () => {
      const message = left.shift();
      if (message) taken.push(message);
      return message;
    };
    try {
      const carried = await this.carrier.carry(next, claim);
      if (carried) await this.writeDown(carried, claim);
      return true;
    } catch (error) {
      const [message] = taken;
      if (error instanceof MailServerDown) round.down = error;
      else if (!message) throw error;
      else {
        this.logger.error({ err: error, message: message.publicId }, 'A message could not be carried');
        round.stuck.push(message.id);
      }
      return false;
    }
  }

  private async writeDown({ message, outcome, reply }: Carried, { owner }: Claim): Promise<void> {
    const now = this.clock.now();
    const { status, reason, ...rest } = outcome;
    await this.claims.settle([message.id], owner, now, {
      status,
      reason,
      ...(reply !== undefined && { reply }),
      ...('pauseMs' in rest && { nextAttemptAt: new Date(now.getTime() + rest.pauseMs) }),
    });
  }

  /** Settles what is not to be sent, in one statement a reason, and returns the rest. */
  private async sortOut({ owner }: Claim): Promise<ClaimedMessage[]> {
    const now = this.clock.now();
    const held = await this.claims.claimed(owner, now);
    const reasons = groupBy(held, (message) => whyNot(message) ?? this.carrier.reasonAgainst);
    for (const [reason, messages] of reasons) {
      if (reason === null) continue;
      const ids = messages.map(({ id }) => id);
      await this.claims.settle(ids, owner, now, {
        status: reason === 'too-late' ? 'expired' : 'suppressed',
        reason,
      });
    }
    return reasons.get(null) ?? [];
  }

  private rest(why: string): void {
    const pause = Math.min(LONGEST_REST_MS, pauseMs(this.failures, this.chance.next()));
    this.restUntil = new Date(this.clock.now().getTime() + pause);
    this.logger.warn({ why, restUntil: this.restUntil }, 'The mail server cannot be used: messages wait');
  }
}
