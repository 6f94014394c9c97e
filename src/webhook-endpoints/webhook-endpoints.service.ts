import { Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Identity } from '../common/access/identity.js';
import { Clock } from '../common/clock.js';
import { clean } from '../common/text-keys.js';
import { Env } from '../config/env.js';
import { Transactions } from '../database/transactions.js';
import { addressMistakes, masked } from '../web-calls/web-address.js';
import type { ChangeWebhookEndpointDto, WebhookEndpointDto } from './dto/webhook-endpoint.dto.js';
import { newSecret } from './signature.js';
import { addressRefused, endpointNotFound, tooManyEndpoints } from './webhook-endpoints.errors.js';
import {
  type EndpointRow,
  type EndpointWords,
  WebhookEndpointsRepository,
} from './webhook-endpoints.repository.js';

const MOST = 50;
/** So long the secret before the last one signs as well. */
const OVERLAP_MS = 24 * 3_600_000;

/** Where webhooks go, as admins say; secrets are given out when they are made and never again. */
@Injectable()
export class WebhookEndpoints {
  constructor(
    private readonly endpoints: WebhookEndpointsRepository,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly env: Env,
  ) {}

  async list(): Promise<EndpointRow[]> {
    return await this.endpoints.list();
  }

  /** Throws `WEBHOOK_NOT_FOUND`. */
  async get(id: string): Promise<EndpointRow> {
    const row = await this.endpoints.find(id);
    if (!row) throw endpointNotFound();
    return row;
  }

  /** Throws `WEB_ADDRESS_REFUSED` with every mistake, and `TOO_MANY_WEBHOOKS`. */
  async add(me: Identity, dto: WebhookEndpointDto): Promise<{ endpoint: EndpointRow; secret: string }> {
    const words = this.wordsOf(dto);
    const secret = newSecret();
    const endpoint = await this.transactions.run(async () => {
      const id = await this.endpoints.add(words, secret, this.clock.now());
      if ((await this.endpoints.list()).length > MOST) throw tooManyEndpoints(MOST);
      const added = await this.get(id);
      await this.note(me, 'webhooks.added', added);
      return added;
    });
    return { endpoint, secret };
  }

  /** Throws `WEBHOOK_NOT_FOUND` and `WEB_ADDRESS_REFUSED`. */
  async change(me: Identity, id: string, { isOn, ...dto }: ChangeWebhookEndpointDto): Promise<EndpointRow> {
    const words = this.wordsOf(dto);
    return await this.transactions.run(async () => {
      const { id: endpointId } = await this.get(id);
      await this.endpoints.change(endpointId, words, isOn, this.clock.now());
      const changed = await this.get(id);
      await this.note(me, 'webhooks.changed', changed);
      return changed;
    });
  }

  /** A new secret, at once; the one before signs as well for a day. Throws `WEBHOOK_NOT_FOUND`. */
  async rotate(me: Identity, id: string): Promise<{ endpoint: EndpointRow; secret: string }> {
    const secret = newSecret();
    const until = new Date(this.clock.now().getTime() + OVERLAP_MS);
    const endpoint = await this.transactions.run(async () => {
      const { id: endpointId } = await this.get(id);
      if (!(await this.endpoints.rotate(endpointId, secret, until))) throw endpointNotFound();
      const rotated = await this.get(id);
      await this.note(me, 'webhooks.secret-changed', rotated);
      return rotated;
    });
    return { endpoint, secret };
  }

  /** What waits for it is not sent any more. Throws `WEBHOOK_NOT_FOUND`. */
  async remove(me: Identity, id: string): Promise<void> {
    await this.transactions.run(async () => {
      const row = await this.get(id);
      if (!(await this.endpoints.remove(row.id))) throw endpointNotFound();
      await this.note(me, 'webhooks.removed', row);
    });
  }

  private wordsOf({ name, url, events }: WebhookEndpointDto): EndpointWords {
    const mistakes = addressMistakes(url, this.env.allowsPrivateWebhooks);
    if (mistakes.length > 0) throw addressRefused(mistakes);
    return { name: clean(name), url: new URL(url).href, events };
  }

  private async note(me: Identity, action: string, { id, name, url, events, status }: EndpointRow) {
    await this.audit.record({
      actor: me.personId,
      action,
      subject: { type: 'webhook', id },
      facts: { name, address: masked(url), events: events.join(', '), status },
    });
  }
}
