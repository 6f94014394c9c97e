import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { dayOf } from '../common/days.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import type { PageQuery } from '../common/paging/page.query.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { OutboxService } from '../outbox/outbox.service.js';
import { MAY_TEACH, visiblePeople } from '../people/visible-people.js';
import type { Month } from '../tip-calendar/month.js';
import { type MissedTipView, toMissedTipView } from './dto/missed-tip.view.js';
import { missedTipNotFound, missedTipSentAgain } from './missed-tips.errors.js';
import { type Concerned, MissedTipsRepository } from './missed-tips.repository.js';

/** Who may have missed a tip, for whoever looks after them to decide whether it is worth a second message. */
@Injectable()
export class MissedTips {
  constructor(
    private readonly missed: MissedTipsRepository,
    private readonly outbox: OutboxService,
    private readonly audit: AuditLog,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async page(me: Identity, { cursor, limit }: PageQuery): Promise<Page<MissedTipView>> {
    const [beforeId] = cursor ? decodeCursor(cursor, ['id']) : [];
    const before = beforeId === undefined ? null : Number(beforeId);
    const rows = await this.missed.page(this.concerned(me), before, limit + 1);
    return toPage(rows, limit, ({ id }) => [id], toMissedTipView);
  }

  /**
   * Sends somebody's tip of a month again, the way it went before, with whatever else its message says. Throws `MISSED_TIP_NOT_FOUND`, and
   * `MISSED_TIP_SENT_AGAIN` to the second of two who do so at once.
   */
  async sendAgain(me: Identity, personId: string, period: Month): Promise<void> {
    const found = await this.missed.find(this.concerned(me), personId, period);
    if (!found) throw missedTipNotFound();
    await this.transactions.run(async () => {
      if (!(await this.outbox.repeat(found.messageId))) throw missedTipSentAgain();
      await this.audit.record({
        actor: me.personId,
        action: 'tips.sent-again',
        subject: { type: 'person', id: found.personId },
        facts: { month: period, tip: found.title },
      });
    });
  }

  private concerned(me: Identity): Concerned {
    const now = this.clock.now();
    return { now, within: visiblePeople(me, MAY_TEACH, dayOf(now, this.env.COMPANY_TIME_ZONE)) };
  }
}
