import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { decodeCursor, toPage } from '../common/paging/page.js';
import type { PageQuery } from '../common/paging/page.query.js';
import { Transactions } from '../database/transactions.js';
import { type InboxPlace, InboxRepository, placeOf } from '../notifications/inbox.repository.js';
import { type InboxView, toNoticeView } from './dto/inbox.view.js';
import { noticeNotFound } from './inbox.errors.js';

/** What somebody was told, for themself: whether it went out by mail or not. */
@Injectable()
export class InboxService {
  constructor(
    private readonly inbox: InboxRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Notices of a person, the latest first. */
  async page(personId: number, { cursor, limit }: PageQuery): Promise<InboxView> {
    const now = this.clock.now();
    const [saidAt, id] = cursor ? decodeCursor(cursor, ['text', 'id']) : [];
    const before = saidAt === undefined ? null : ([String(saidAt), Number(id)] as const);
    const rows = await this.inbox.page(personId, now, before, limit + 1);
    const page = toPage(rows, limit, (row) => [...placeOf(row)], toNoticeView);
    return { ...page, unread: await this.inbox.countUnread(personId, now) };
  }

  async countUnread(personId: number): Promise<number> {
    return await this.inbox.countUnread(personId, this.clock.now());
  }

  /** Marks a notice as read; again changes nothing. Throws `NOTICE_NOT_FOUND`. */
  async markRead(personId: number, publicId: string): Promise<void> {
    const [, id] = await this.get(personId, publicId);
    await this.transactions.run(() => this.inbox.markRead(id, this.clock.now()));
  }

  /** Marks a notice and all before it as read; throws `NOTICE_NOT_FOUND`. */
  async markReadUpTo(personId: number, publicId: string): Promise<void> {
    const place = await this.get(personId, publicId);
    await this.transactions.run(() => this.inbox.markReadUpTo(personId, place, this.clock.now()));
  }

  private async get(personId: number, publicId: string): Promise<InboxPlace> {
    const place = await this.inbox.find(personId, publicId, this.clock.now());
    if (!place) throw noticeNotFound();
    return place;
  }
}
