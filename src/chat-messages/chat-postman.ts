import { Injectable, Logger } from '@nestjs/common';
import { Chance } from '../common/chance.js';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import type { ClaimedChat, ClaimedMessage } from '../outbox/claimed-message.js';
import type { Carried, Carrier, Claim } from '../dispatching/dispatcher.js';
import { again } from '../outbox/message-state.js';
import { ClaimsRepository } from '../outbox/claims.repository.js';
import { readWords } from '../outbox/words.js';
import { WebCaller } from '../web-calls/web-caller.js';
import { BrokenChats } from './broken-chats.js';
import { chatBody } from './chat-body.js';
import { outcomeOfPost, replyOf } from './post-outcome.js';

/** Posts messages to chats. */
@Injectable()
export class ChatPostman implements Carrier {
  readonly channel = 'chat';
  readonly reasonAgainst = null;
  private readonly logger = new Logger(ChatPostman.name);

  constructor(
    private readonly claims: ClaimsRepository,
    private readonly caller: WebCaller,
    private readonly broken: BrokenChats,
    private readonly clock: Clock,
    private readonly chance: Chance,
    private readonly env: Env,
  ) {}

  /** Every post has a connection of its own: nothing is left open. */
  rest(): void {}

  async carry(next: () => ClaimedMessage | undefined, claim: Claim): Promise<Carried | null> {
    const message = next();
    // Whoever has no chat is sorted out before.
    if (!message?.chat) return null;
    const { chat, attempts } = message;
    const body = this.bodyOf(message, chat);
    const now = this.clock.now();
    const leaseUntil = new Date(now.getTime() + claim.leaseMs);
    if (body === null || !(await this.claims.hand(message.id, claim.owner, now, leaseUntil)))
      return { message, outcome: again(attempts, this.chance.next()) };
    return await this.post(message, chat, body);
  }

  /** Null where what the message says cannot be read: it is tried again, and given up in the end. */
  private bodyOf({ publicId, subject, words }: ClaimedMessage, { kind }: ClaimedChat): string | null {
    try {
      return chatBody(kind, subject, readWords(words), this.env.publicUrl);
    } catch (error) {
      this.logger.error({ err: error, message: publicId }, 'A message could not be written');
      return null;
    }
  }

  private async post(message: ClaimedMessage, chat: ClaimedChat, body: string): Promise<Carried> {
    const result = await this.caller.post({ url: chat.url, headers: {}, body });
    const outcome = outcomeOfPost(result, message.attempts, this.chance.next());
    if (outcome.reason === 'chat-gone') await this.note(chat, message);
    return { message, outcome, reply: replyOf(result) };
  }

  /** What the service answered is written down in any case; a chat that could not be noted as broken is noted with the next message. */
  private async note(chat: ClaimedChat, { personId }: ClaimedMessage): Promise<void> {
    try {
      await this.broken.note(chat, personId);
    } catch (error) {
      this.logger.error({ err: error, chat: chat.id }, 'A chat could not be noted as broken');
    }
  }
}
