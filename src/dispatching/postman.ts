import { Injectable, Logger } from '@nestjs/common';
import { Chance } from '../common/chance.js';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { type Answer, MailServerDown } from '../mail/mail.js';
import { MailServer } from '../mail/mail-server.js';
import type { MailSession } from '../mail/mail-session.js';
import { stopMailAddress, stopMailPath } from '../notice-preferences/stopped-mail.js';
import type { ClaimedMessage } from '../outbox/claimed-message.js';
import { ClaimsRepository } from '../outbox/claims.repository.js';
import type { Carried, Carrier, Claim } from './dispatcher.js';
import { type MessageReason, outcomeOf } from '../outbox/message-state.js';
import { readWords, toHtml, toPlainText } from '../outbox/words.js';

/** What a claim is: how many messages at a time, and over how many connections. */
export const CLAIM = { most: 100, connections: 4 };

/** Hands messages to the mail server. */
@Injectable()
export class Postman implements Carrier {
  readonly channel = 'email';
  private readonly logger = new Logger(Postman.name);

  constructor(
    private readonly claims: ClaimsRepository,
    private readonly server: MailServer,
    private readonly clock: Clock,
    private readonly chance: Chance,
    private readonly env: Env,
  ) {}

  get reasonAgainst(): MessageReason | null {
    return this.server.isConfigured ? null : 'no-mail-server';
  }

  rest(): void {
    this.server.rest();
  }

  /** Throws `MailServerDown` where the server cannot be used: nothing has left then. */
  async carry(next: () => ClaimedMessage | undefined, claim: Claim): Promise<Carried | null> {
    const session = await this.server.take();
    try {
      const message = next();
      return message ? await this.carryOne(session, message, claim) : null;
    } finally {
      this.server.giveBack(session);
    }
  }

  private async carryOne(session: MailSession, message: ClaimedMessage, claim: Claim): Promise<Carried> {
    let answer: Answer;
    try {
      answer = await this.send(session, message, claim);
    } catch (error) {
      if (error instanceof MailServerDown) throw error;
      this.logger.error({ err: error, message: message.publicId }, 'A message could not be written');
      answer = { kind: 'broken', reply: '' };
    }
    const outcome = outcomeOf(answer, message.attempts, this.chance.next());
    return { message, outcome, ...('reply' in answer && { reply: answer.reply }) };
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
}
