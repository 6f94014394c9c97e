import { Injectable } from '@nestjs/common';
import { MailServer } from '../mail/mail-server.js';
import type { Channel } from './message-state.js';
import { type OutboxCounts, OutboxListRepository } from './outbox-list.repository.js';

/** Whether messages leave at all, and how many wait or went wrong. */
@Injectable()
export class OutboxState {
  constructor(
    private readonly list: OutboxListRepository,
    private readonly server: MailServer,
  ) {}

  /** The address that mail comes from; null while the settings name no mail server. */
  get sender(): string | null {
    return this.server.isConfigured ? this.server.from.address : null;
  }

  /** When the mail server last took a test message over, or null. */
  async testedAt(): Promise<Date | null> {
    return await this.list.testedAt();
  }

  /** Of each channel. */
  async counts(): Promise<Record<Channel, OutboxCounts>> {
    return await this.list.counts();
  }
}
