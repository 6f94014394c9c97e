import { publicId } from '../../src/common/random.js';
import { Webhooks } from '../../src/webhooks/webhooks.service.js';
import { WebhookEndpoints } from '../../src/webhook-endpoints/webhook-endpoints.service.js';
import type { ObjectKind, World } from './world.js';

const meOf = ({ persons }: World) => ({
  personId: persons.admin.id,
  sessionId: 0,
  grants: [],
  linesOf: [],
});

/** A server of somebody else, at an address where nobody answers. */
async function addWebhook(world: World): Promise<string> {
  const words = { name: 'Data', url: 'https://hooks.invalid/in', events: ['badge.awarded' as const] };
  return (await world.app.nest.get(WebhookEndpoints).add(meOf(world), words)).endpoint.publicId;
}

const shared = (world: World) => world.once('a webhook', () => addWebhook(world));

/** One that all callers share: there are fifty at most. */
export async function webhookOf(world: World, object: ObjectKind): Promise<{ id: string }> {
  return { id: object === 'missing' ? publicId() : await shared(world) };
}

/** One that a call takes away. */
export async function removableWebhook(world: World, object: ObjectKind): Promise<{ id: string }> {
  return { id: object === 'missing' ? publicId() : await addWebhook(world) };
}

/** A test that was sent there and given up. */
export async function webhookDeliveryOf(world: World, object: ObjectKind): Promise<{ id: string }> {
  if (object === 'missing') return { id: publicId() };
  return { id: (await world.app.nest.get(Webhooks).test(meOf(world), await shared(world))).id };
}
