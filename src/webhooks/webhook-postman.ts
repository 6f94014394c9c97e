import { Injectable } from '@nestjs/common';
import { GrantsRepository } from '../accounts/grants.repository.js';
import { AuditLog } from '../audit/audit-log.js';
import { Chance } from '../common/chance.js';
import { Clock } from '../common/clock.js';
import { Transactions } from '../database/transactions.js';
import { Notices } from '../notifications/notices.js';
import { type CallResult, WebCaller } from '../web-calls/web-caller.js';
import { signatureHeader } from '../webhook-endpoints/signature.js';
import { WebhookEndpointsRepository } from '../webhook-endpoints/webhook-endpoints.repository.js';
import { TEST_EVENT } from '../webhook-endpoints/webhook-events.js';
import { type DeliveryOutcome, outcomeOfCall, REST_MS, SWITCHED_OFF_AFTER_MS } from './delivery-state.js';
import { type ClaimedDelivery, WebhookQueueRepository } from './webhook-queue.repository.js';

const WORTH_SAYING_MS = 14 * 86_400_000;

/** Carries one claimed delivery to its endpoint, signed, and writes down what came of it: in the log, of the delivery and of the endpoint. */
@Injectable()
export class WebhookPostman {
  constructor(
    private readonly caller: WebCaller,
    private readonly queue: WebhookQueueRepository,
    private readonly endpoints: WebhookEndpointsRepository,
    private readonly grants: GrantsRepository,
    private readonly notices: Notices,
    private readonly audit: AuditLog,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly chance: Chance,
  ) {}

  async carry(delivery: ClaimedDelivery, owner: string): Promise<void> {
    const startedAt = this.clock.now();
    const secrets = await this.endpoints.secretsOf(delivery.endpointId, startedAt);
    // Its endpoint was removed since it was claimed.
    if (secrets.length === 0) {
      await this.transactions.run(() =>
        this.queue.settle({ id: delivery.id, owner }, 'dropped', null, startedAt),
      );
      return;
    }
    const result = await this.caller.post({
      url: delivery.url,
      body: delivery.body,
      headers: headersOf(delivery, startedAt, secrets),
    });
    const outcome = this.outcomeOf(delivery, result);
    await this.transactions.run(() => this.writeDown(delivery, owner, result, outcome, startedAt));
  }

  private outcomeOf({ event, tries }: ClaimedDelivery, result: CallResult): DeliveryOutcome {
    const outcome = outcomeOfCall(result, tries, this.chance.next());
    // A test is of the moment: nobody waits for it tomorrow.
    return event === TEST_EVENT && outcome.status !== 'delivered'
      ? { status: 'parked', isGone: false }
      : outcome;
  }

  private async writeDown(
    delivery: ClaimedDelivery,
    owner: string,
    result: CallResult,
    outcome: DeliveryOutcome,
    startedAt: Date,
  ): Promise<void> {
    const now = this.clock.now();
    const next = outcome.status === 'planned' ? new Date(now.getTime() + outcome.pauseMs) : null;
    await this.queue.log(delivery.id, result, startedAt);
    await this.queue.settle({ id: delivery.id, owner }, outcome.status, next, now);
    if (outcome.status === 'delivered') return await this.endpoints.wentWell(delivery.endpointId);
    if (delivery.event === TEST_EVENT) return;
    const rest = result.kind === 'unanswered' ? new Date(now.getTime() + REST_MS) : null;
    await this.endpoints.wentWrong(delivery.endpointId, now, rest);
    const isGone = outcome.status === 'parked' && outcome.isGone;
    const longAgo = new Date(now.getTime() - SWITCHED_OFF_AFTER_MS);
    if (await this.endpoints.switchOff(delivery.endpointId, isGone ? null : longAgo))
      await this.tellAdmins(delivery, isGone, now);
  }

  private async tellAdmins(
    { endpointId, endpointName }: ClaimedDelivery,
    isGone: boolean,
    now: Date,
  ): Promise<void> {
    await this.audit.record({
      actor: 'system',
      action: 'webhooks.switched-off',
      subject: { type: 'webhook', id: endpointId },
      facts: { name: endpointName, why: isGone ? 'gone' : 'failing' },
    });
    const admins = await this.grants.adminIds(now);
    await this.notices.gather(
      admins.map((personId) => ({
        cause: `webhook-off:${endpointId}:${personId}:${now.toISOString()}`,
        personId,
        kind: 'webhook-off',
        aboutId: endpointId,
        told: { message: 'webhook-off', values: { webhook: endpointName, isGone }, path: '/webhooks' },
        expiresAt: new Date(now.getTime() + WORTH_SAYING_MS),
      })),
    );
  }
}

function headersOf({ messageId, body }: ClaimedDelivery, at: Date, secrets: readonly string[]) {
  const timestamp = Math.floor(at.getTime() / 1_000);
  return {
    'webhook-id': messageId,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatureHeader({ id: messageId, timestamp, body }, secrets),
  };
}
