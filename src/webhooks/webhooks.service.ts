import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { decodeCursor, type Page, toPage } from '../common/paging/page.js';
import { publicId } from '../common/random.js';
import { Transactions } from '../database/transactions.js';
import { TEST_EVENT } from '../webhook-endpoints/webhook-events.js';
import { WebhookEndpoints } from '../webhook-endpoints/webhook-endpoints.service.js';
import type { ListDeliveriesQuery } from './dto/list-deliveries.query.js';
import {
  type DeliveryDetailView,
  type DeliveryView,
  toDeliveryView,
  toDetailView,
} from './dto/delivery.view.js';
import { messageOf } from './webhook-intake.js';
import { WebhookLogRepository } from './webhook-log.repository.js';
import { WebhookPostman } from './webhook-postman.js';
import { WebhookQueueRepository } from './webhook-queue.repository.js';
import { deliveryNotFound, deliveryUnderWay } from './webhooks.errors.js';

const TEST_LEASE_MS = 60_000;

/** What admins see of deliveries, and what they may do: send a test, and send again. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly endpoints: WebhookEndpoints,
    private readonly queue: WebhookQueueRepository,
    private readonly log: WebhookLogRepository,
    private readonly postman: WebhookPostman,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Deliveries to an endpoint, latest first. Throws `WEBHOOK_NOT_FOUND`. */
  async page(id: string, { status, cursor, limit }: ListDeliveriesQuery): Promise<Page<DeliveryView>> {
    const endpoint = await this.endpoints.get(id);
    const [beforeId] = cursor === undefined ? [] : decodeCursor(cursor, ['id']);
    const before = beforeId === undefined ? null : Number(beforeId);
    const rows = await this.log.page(endpoint.id, status ?? null, before, limit + 1);
    const attempts = await this.log.lastAttempts(rows.map((row) => row.id));
    return toPage(
      rows,
      limit,
      (row) => [row.id],
      (row) => toDeliveryView(row, attempts.get(row.id) ?? null),
    );
  }

  /** One delivery with its attempts. Throws `WEBHOOK_DELIVERY_NOT_FOUND`. */
  async get(id: string): Promise<DeliveryDetailView> {
    const row = await this.log.find(id);
    if (!row) throw deliveryNotFound();
    return toDetailView(row, await this.log.attemptsOf(row.id));
  }

  /** Sends a test to an endpoint, on or off, now, and returns what came of it. Throws `WEBHOOK_NOT_FOUND`. */
  async test(me: Identity, id: string): Promise<DeliveryDetailView> {
    const endpoint = await this.endpoints.get(id);
    const now = this.clock.now();
    const message = messageOf(TEST_EVENT, publicId(), { about: 0, data: { name: endpoint.name } }, now);
    const owner = await this.transactions.run(async () => {
      await this.note(me, 'webhooks.tested', endpoint.id, { name: endpoint.name });
      const leaseUntil = new Date(now.getTime() + TEST_LEASE_MS);
      return await this.queue.planClaimed(message, endpoint.id, now, leaseUntil);
    });
    const [delivery] = await this.queue.claimed(owner);
    if (!delivery) throw deliveryNotFound();
    await this.postman.carry(delivery, owner);
    return await this.get(delivery.publicId);
  }

  /** Sends what was delivered or given up once more, with the same id. Throws `WEBHOOK_DELIVERY_NOT_FOUND`, `WEBHOOK_DELIVERY_UNDER_WAY`. */
  async sendAgain(me: Identity, id: string): Promise<DeliveryDetailView> {
    const row = await this.log.find(id);
    if (!row) throw deliveryNotFound();
    await this.transactions.run(async () => {
      if (!(await this.queue.planAgain(row.id, this.clock.now()))) throw deliveryUnderWay();
      await this.note(me, 'webhooks.sent-again', row.endpointId, {
        event: row.event,
        message: row.messageId,
      });
    });
    return await this.get(id);
  }

  private async note(me: Identity, action: string, endpointId: number, facts: Record<string, string>) {
    await this.audit.record({
      actor: me.personId,
      action,
      subject: { type: 'webhook', id: endpointId },
      facts,
    });
  }
}
