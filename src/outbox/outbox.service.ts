import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { Clock } from '../common/clock.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import { Transactions } from '../database/transactions.js';
import type { ListOutboxQuery } from './dto/list-outbox.query.js';
import { type MessageView, toMessageView } from './dto/message.view.js';
import { MESSAGE_STATUSES } from './message-state.js';
import { messageNotFound, messageNotRepeatable } from './outbox.errors.js';
import { OutboxListRepository, type OutboxRow } from './outbox-list.repository.js';
import { OutboxRepository } from './outbox.repository.js';

const WORTH_SAYING_FOR_MS = 3 * 86_400_000;

/** The outbox for admins: what was written to whom, what became of it, and what to do where nobody else can decide. */
@Injectable()
export class OutboxService {
  constructor(
    private readonly list: OutboxListRepository,
    private readonly outbox: OutboxRepository,
    private readonly audit: AuditLog,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Messages, latest first. */
  async page({ status, cursor, limit }: ListOutboxQuery): Promise<Page<MessageView>> {
    const [beforeId] = cursor ? decodeCursor(cursor, ['id']) : [];
    const statuses = status === undefined ? MESSAGE_STATUSES : [status];
    const rows = await this.list.page(statuses, beforeId === undefined ? null : Number(beforeId), limit + 1);
    return toPage(rows, limit, ({ id }) => [id], toMessageView);
  }

  /** Throws `MESSAGE_NOT_FOUND`. */
  async get(publicId: string): Promise<OutboxRow> {
    const row = await this.list.find(publicId);
    if (!row) throw messageNotFound();
    return row;
  }

  /**
   * Sends a message again, to the address that its person has now: an admin's decision, since the first one may have arrived. What came back
   * from that address before keeps nothing from it any more. Throws `MESSAGE_NOT_FOUND`, `MESSAGE_NOT_REPEATABLE`.
   */
  async sendAgain(by: number, publicId: string): Promise<OutboxRow> {
    const before = await this.get(publicId);
    await this.transactions.run(async () => {
      if (!(await this.repeat(publicId))) throw messageNotRepeatable();
      await this.list.forgetBounces(before.id);
      await this.audit.record({
        actor: by,
        action: 'outbox.sent-again',
        subject: { type: 'message', id: before.id },
        facts: { kind: before.kind, before: before.status },
      });
    });
    return await this.get(publicId);
  }

  /** The same inside the run of a caller who has looked whether they may; false where it cannot be repeated, or was before. */
  async repeat(publicId: string): Promise<boolean> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + WORTH_SAYING_FOR_MS);
    if (!(await this.list.planAgain(publicId, now, expiresAt))) return false;
    this.transactions.afterCommit(() => this.outbox.wakeUp());
    return true;
  }
}
