import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { OutboxListRepository } from '../outbox/outbox-list.repository.js';
import { bounceKind, readDeliveryReport } from './delivery-report.js';

/** What came of messages that were handed in. */
export interface BouncesTally {
  messages: number;
  /** Addresses that mail does not reach any more. */
  gone: number;
  /** Messages that did not arrive, or not yet, for a reason that passes. */
  forNow: number;
  /** Reports that are no news, of messages that are not ours or not to that address, and everything else. */
  nothing: number;
}

/** Takes delivery reports that came back. Only who has the random id of a message, and names the address that it went to, can say that it bounced. */
@Injectable()
export class Bounces {
  constructor(
    private readonly outbox: OutboxListRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The same report again changes nothing. */
  async take(messages: AsyncIterable<string>): Promise<BouncesTally> {
    const tally: BouncesTally = { messages: 0, gone: 0, forNow: 0, nothing: 0 };
    for await (const raw of messages) {
      tally.messages++;
      tally[await this.takeOne(raw)]++;
    }
    return tally;
  }

  private async takeOne(raw: string): Promise<'gone' | 'forNow' | 'nothing'> {
    const report = readDeliveryReport(raw);
    for (const recipient of report?.recipients ?? []) {
      const kind = bounceKind(recipient);
      if (!report || kind === null) continue;
      const { address, status } = recipient;
      const isNews = await this.transactions.run(async () => {
        const reply = `Returned to us: ${status}`;
        const now = this.clock.now();
        const id = await this.outbox.noteBounce({ publicId: report.messageId, address, kind, reply }, now);
        if (id === null) return false;
        await this.audit.record({
          actor: 'system',
          action: 'outbox.bounced',
          subject: { type: 'message', id },
          facts: { kind, status },
        });
        return true;
      });
      if (isNews) return kind === 'gone' ? 'gone' : 'forNow';
    }
    return 'nothing';
  }
}
