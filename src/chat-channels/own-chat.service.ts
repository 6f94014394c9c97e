import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { chatAddressMistakes } from './chat-address.js';
import type { ChatKind } from './chat-channel.entity.js';
import { chatAddressRefused, chatChangedMeanwhile } from './chat-channels.errors.js';
import { ChatChannelsRepository, type ChatRow } from './chat-channels.repository.js';

/** The chat that somebody wants to be told in instead of by mail: their own affair, which nobody else sees. */
@Injectable()
export class OwnChat {
  constructor(
    private readonly chats: ChatChannelsRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async find(personId: number): Promise<ChatRow | null> {
    return await this.chats.findOwn(personId);
  }

  /**
   * Makes a chat theirs, in place of one before, of which nothing is posted any more. Throws `CHAT_ADDRESS_REFUSED`, and
   * `CHAT_CHANGED_MEANWHILE` to the second of two windows.
   */
  async connect(personId: number, kind: ChatKind, url: string): Promise<void> {
    const mistakes = chatAddressMistakes(url, this.env.chatHosts, this.env.allowsPrivateWebhooks);
    if (mistakes.length > 0) throw chatAddressRefused(mistakes);
    await this.transactions.run(async () => {
      const before = await this.chats.findOwn(personId);
      if (before) await this.chats.remove(before.id);
      if (!(await this.chats.connect(personId, kind, new URL(url).href, this.clock.now())))
        throw chatChangedMeanwhile();
      await this.note(personId, 'chat.connected', kind);
    });
  }

  /** Lets mail come again; without one nothing happens. */
  async disconnect(personId: number): Promise<void> {
    await this.transactions.run(async () => {
      const chat = await this.chats.findOwn(personId);
      if (chat && (await this.chats.remove(chat.id)))
        await this.note(personId, 'chat.disconnected', chat.kind);
    });
  }

  private async note(personId: number, action: string, kind: ChatKind): Promise<void> {
    await this.audit.record({
      actor: personId,
      action,
      subject: { type: 'person', id: personId },
      facts: { kind },
    });
  }
}
