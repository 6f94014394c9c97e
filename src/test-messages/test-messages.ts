import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import type { Told } from '../message-texts/message-catalogue.js';
import type { Message } from '../message-texts/template.js';
import { Notices } from '../notifications/notices.js';
import { noAddress, tooManyTestMessages } from './test-messages.errors.js';
import { TestMessagesRepository } from './test-messages.repository.js';

const WINDOW_MS = 15 * 60_000;
const MOST_A_WINDOW = 5;
const WORTH_SAYING_FOR_MS = 3_600_000;

/** What a test says, and what the audit says of it. */
export interface TestMessage {
  told: Told | Message;
  action: 'outbox.tested' | 'tips.tested' | 'messages.tested';
  facts?: Record<string, string>;
}

/** Lets people see whether and how mail arrives, by a message to themselves. */
@Injectable()
export class TestMessages {
  constructor(
    private readonly notices: Notices,
    private readonly repository: TestMessagesRepository,
    private readonly audit: AuditLog,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Writes the launch list's test message to somebody. Throws as `say` does. */
  async send(personId: number): Promise<void> {
    const { givenName = '' } = (await this.repository.findAddressee(personId)) ?? {};
    await this.say(personId, {
      told: { message: 'test', values: { name: givenName }, path: '/launch' },
      action: 'outbox.tested',
    });
  }

  /**
   * Writes a test to whoever asks for it. Throws `NO_EMAIL_ADDRESS`, and `TOO_MANY_TEST_MESSAGES` after five of whatever kind in a quarter of
   * an hour.
   */
  async say(personId: number, { told, action, facts }: TestMessage): Promise<void> {
    if (!(await this.repository.findAddressee(personId))) throw noAddress();
    const now = this.clock.now().getTime();
    const window = Math.floor(now / WINDOW_MS);
    await this.transactions.run(async () => {
      for (let number = 1; number <= MOST_A_WINDOW; number++) {
        const fresh = await this.notices.say([
          {
            // The causes of a window are counted out: tries at once cannot slip through.
            cause: `test:${personId}:${window}:${number}`,
            personId,
            kind: 'test',
            reach: 'asked-for',
            told,
            expiresAt: new Date(now + WORTH_SAYING_FOR_MS),
          },
        ]);
        if (fresh === 0) continue;
        await this.audit.record({
          actor: personId,
          action,
          subject: { type: 'person', id: personId },
          ...(facts ? { facts } : {}),
        });
        return;
      }
      throw tooManyTestMessages(Math.ceil(((window + 1) * WINDOW_MS - now) / 1_000));
    });
  }
}
