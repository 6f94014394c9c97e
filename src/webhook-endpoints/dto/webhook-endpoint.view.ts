import type { EndpointStatus } from '../webhook-endpoint.entity.js';
import type { EndpointRow } from '../webhook-endpoints.repository.js';
import type { WebhookEvent } from '../webhook-events.js';

/** Where webhooks go; its secret is shown once, when it is made. */
export class WebhookEndpointView {
  id: string;
  name: string;
  url: string;
  events: WebhookEvent[];
  /** `failing`: switched off by itself, since nothing went well for days. */
  status: EndpointStatus;
  /** Since when nothing went well; null where the last call did. */
  failingSince: string | null;
  /** Until when the secret before the last one signs as well. */
  previousSecretUntil: string | null;
  createdAt: string;
}

export class WebhookEndpointListView {
  items: WebhookEndpointView[];
}

/** A secret that is shown this one time. */
export class WebhookSecretView {
  endpoint: WebhookEndpointView;
  secret: string;
}

export const toEndpointView = (row: EndpointRow): WebhookEndpointView => ({
  id: row.publicId,
  name: row.name,
  url: row.url,
  events: row.events,
  status: row.status,
  failingSince: row.failingSince?.toISOString() ?? null,
  previousSecretUntil: row.previousUntil?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
});
