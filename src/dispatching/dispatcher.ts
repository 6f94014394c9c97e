import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Chance } from '../common/chance.js';
import { Clock } from '../common/clock.js';
import { MailServer } from '../mail/mail-server.js';
import { pauseMs } from '../outbox/message-state.js';
import { OutboxRepository } from '../outbox/outbox.repository.js';
import { ClaimsRepository } from '../outbox/claims.repository.js';
import { CLAIM, Postman } from './postman.js';

const LOOK_EVERY_MS = 5_000;
/** Longer than the mail server may take over one message. */
const LEASE_MS = 10 * 60_000;
/** While the mail server is down it is asked again after a pause that grows up to this. */
const LONGEST_REST_MS = 5 * 60_000;
/** So long a process that is to end waits for messages under way. */
const STOP_WITHIN_MS = 10_000;

/** Sends what is due, a claim at a time; any number of processes share the work, and none sends what another has begun. */
@Injectable()
export class Dispatcher implements OnModuleDestroy {
  private readonly logger = new Logger(Dispatcher.name);
  /** How long a claim holds; what a process leaves behind is taken up after that. */
  leaseMs = LEASE_MS;
  private timer: NodeJS.Timeout | undefined;
  private pass: Promise<boolean> | null = null;
  private isStopping = false;
  private failures = 0;
  private restUntil = new Date(0);

  constructor(
    outbox: OutboxRepository,
    private readonly claims: ClaimsRepository,
    private readonly postman: Postman,
    private readonly server: MailServer,
    private readonly clock: Clock,
    private readonly chance: Chance,
  ) {
    outbox.onPlanned(() => {
      if (this.timer) this.look();
    });
  }

  /** Looks for messages now, whenever one is planned here, and every few seconds. */
  start(): void {
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
    this.timer.unref();
    this.look();
  }

  /** Works until nothing is left that is due, or the mail server is down. */
  async drain(): Promise<void> {
    while (!this.isStopping && (await this.once()));
    this.server.rest();
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    clearInterval(this.timer);
    const enough = new Promise<void>((resolve) => setTimeout(resolve, STOP_WITHIN_MS).unref());
    await Promise.race([this.pass?.catch(() => undefined), enough]);
    this.server.rest();
  }

  private look(): void {
    void this.drain().catch((error: unknown) => this.logger.error({ err: error }, 'Sending messages failed'));
  }

  /** One claim; a second caller waits for the one under way. False when there is nothing more to do now. */
  private async once(): Promise<boolean> {
    if (this.pass) return this.pass;
    this.pass = this.carryOut();
    try {
      return await this.pass;
    } finally {
      this.pass = null;
    }
  }

  private async carryOut(): Promise<boolean> {
    const now = this.clock.now();
    await this.claims.giveUpLeases(now);
    if (now < this.restUntil) return false;
    const leaseUntil = new Date(now.getTime() + this.leaseMs);
    const owner = await this.claims.claim(now, leaseUntil, CLAIM.most);
    if (owner === null) return false;
    if (owner === '') return true;
    const claim = { owner, leaseUntil, leaseMs: this.leaseMs };
    const down = await this.postman.carryOut(claim, () => this.isStopping);
    this.failures = down ? this.failures + 1 : 0;
    if (down) this.rest(down.message);
    await this.claims.release(owner, down ? 'server-down' : null, down ? this.restUntil : this.clock.now());
    return down === null;
  }

  private rest(why: string): void {
    const pause = Math.min(LONGEST_REST_MS, pauseMs(this.failures, this.chance.next()));
    this.restUntil = new Date(this.clock.now().getTime() + pause);
    this.logger.warn({ why, restUntil: this.restUntil }, 'The mail server cannot be used: messages wait');
  }
}
