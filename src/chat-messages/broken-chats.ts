import { Injectable } from '@nestjs/common';
import { GrantsRepository } from '../accounts/grants.repository.js';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { ChatChannelsRepository } from '../chat-channels/chat-channels.repository.js';
import type { Told } from '../message-texts/message-catalogue.js';
import { Notices } from '../notifications/notices.js';
import type { ClaimedChat } from '../outbox/claimed-message.js';

const WORTH_SAYING_MS = 14 * 86_400_000;

/** Chats whose service says that their webhook is gone: nothing is posted there any more, and whoever connected them hears of it. */
@Injectable()
export class BrokenChats {
  constructor(
    private readonly chats: ChatChannelsRepository,
    private readonly grants: GrantsRepository,
    private readonly notices: Notices,
    private readonly audit: AuditLog,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Once a chat, however many posts fail: its person is told, or for a department the admins. */
  async note({ id, name, url }: ClaimedChat, personId: number | null): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async () => {
      if (!(await this.chats.breakOff(id, url, now))) return;
      await this.audit.record({ actor: 'system', action: 'chat.broken', subject: { type: 'chat', id } });
      const people = personId === null ? await this.grants.adminIds(now) : [personId];
      const told: Told =
        personId === null
          ? { message: 'department-chat-off', values: { chat: name ?? '' }, path: '/chats' }
          : { message: 'chat-off', values: {}, path: '/profile' };
      await this.notices.gather(
        people.map((one) => ({
          told,
          cause: `chat-off:${id}:${one}:${now.toISOString()}`,
          personId: one,
          kind: 'chat-off',
          aboutId: id,
          expiresAt: new Date(now.getTime() + WORTH_SAYING_MS),
        })),
      );
    });
  }
}
