import { Injectable, Logger } from '@nestjs/common';
import { Chance } from '../common/chance.js';
import { Clock } from '../common/clock.js';
import { groupBy } from '../common/group-by.js';
import { Env } from '../config/env.js';
import { type Answer, MailServerDown } from '../mail/mail.js';
import { MailServer } from '../mail/mail-server.js';
import type { MailSession } from '../mail/mail-session.js';
import { stopMailAddress, stopMailPath } from '../notice-preferences/stopped-mail.js';
import { type MessageReason, outcomeOf } from '../outbox/message-state.js';
import type { ClaimedMessage } from '../outbox/claimed-message.js';
import { ClaimsRepository } from '../outbox/claims.repository.js';
import { whyNot } from '../outbox/reachability.js';
import { readWords, toHtml, toPlainText } from '../outbox/words.js';

/** What a claim is: how many messages at a time, over how many connections, and for how long. */
export const CLAIM = { most: 100, connections: 4 };

/** A claim that is carried out: its token, and the instant at which it ends. */
export interface Claim {
  owner: string;
  leaseUntil: Date;
  leaseMs: number;
}

/** Carries out one claim: who is not to be written to is left out, the others get their message over a few connections. */
@Injectable()
export class Postman {
  private readonly logger = new Logger(Postman.name);

  constructor(
    private readonly claims: ClaimsRepository,
    private readonly server: MailServer,
    private readonly clock: Clock,
    private readonly chance: Chance,
    private readonly env: Env,
  ) {}

  /** Returns why the mail server could not be used, if it could not; what was not begun is left in the claim. */
  async carryOut(claim: Claim, isStopping: () => boolean): Promise<MailServerDown | null> {
    const toSend = await this.sortOut(claim);
    let down: MailServerDown | null = null;
    const goesOn = () =>
      down === null &&
      !isStopping() &&
      // The rest of a claim is not begun in the second half of its lease, in which what was begun is to end.
      this.clock.now().getTime() < claim.leaseUntil.getTime() - claim.leaseMs / 2;
    const carry = async () => {
      while (goesOn() && toSend.length > 0) {
        try {
          await this.carryNext(toSend, claim);
        } catch (error) {
          if (!(error instanceof MailServerDown)) throw error;
          down = error;
        }
      }
    };
    await Promise.all(Array.from({ length: Math.min(CLAIM.connections, toSend.length) }, carry));
    return down;
  }

  private async carryNext(toSend: ClaimedMessage[], claim: Claim): Promise<void> {
    const session = await this.server.take();
    try {
      const message = toSend.shift();
      if (message) await this.carryOne(session, message, claim);
    } finally {
      this.server.giveBack(session);
    }
  }

  private async carryOne(session: MailSession, message: ClaimedMessage, claim: Claim): Promise<void> {
    let answer: Answer;
    try {
      answer = await this.send(session, message, claim);
    } catch (error) {
      if (error instanceof MailServerDown) throw error;
      this.logger.error({ err: error, message: message.publicId }, 'A message could not be written');
      answer = { kind: 'broken', reply: '' };
    }
    const now = this.clock.now();
    const { status, reason, ...rest } = outcomeOf(answer, message.attempts, this.chance.next());
    await this.claims.settle([message.id], claim.owner, now, {
      status,
      reason,
      ...('reply' in answer ? { reply: answer.reply } : {}),
      ...('pauseMs' in rest ? { nextAttemptAt: new Date(now.getTime() + rest.pauseMs) } : {}),
    });
  }

  private async send(session: MailSession, message: ClaimedMessage, claim: Claim): Promise<Answer> {
    const words = readWords(message.words);
    const isOptional = words.more?.path === stopMailPath(message.publicId);
    const mail = {
      id: message.publicId,
      to: { name: message.name, address: message.address ?? '' },
      subject: message.subject,
      text: toPlainText(words, this.env.publicUrl),
      html: toHtml(message.subject, words, this.env.publicUrl),
      writtenAt: message.createdAt,
      ...(words.calendar && { calendar: words.calendar }),
      ...(isOptional && { stopAddress: stopMailAddress(message.publicId, this.env.publicUrl) }),
    };
    return await session.send(mail, () => {
      const now = this.clock.now();
      return this.claims.hand(message.id, claim.owner, now, new Date(now.getTime() + claim.leaseMs));
    });
  }

  /** Settles what is not to be sent, in one statement a reason, and returns the rest. */
  private async sortOut({ owner }: Claim): Promise<ClaimedMessage[]> {
    const now = this.clock.now();
    const held = await this.claims.claimed(owner, now);
    const reasons = groupBy(held, (message) => this.reasonAgainst(message));
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

  private reasonAgainst(message: ClaimedMessage): MessageReason | null {
    return whyNot(message) ?? (this.server.isConfigured ? null : 'no-mail-server');
  }
}
