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
export async function webhookOf(world: World, object: ObjectKind): Promise<{ id: string }> {
  if (object === 'missing') return { id: publicId() };
  const words = { name: 'Data', url: 'https://hooks.invalid/in', events: ['badge.awarded' as const] };
  const { endpoint } = await world.app.nest.get(WebhookEndpoints).add(meOf(world), words);
  // Fifty stand at most: the one before is not needed any more.
  const before = await world.app.nest.get(WebhookEndpoints).list();
  for (const { publicId: id } of before.slice(0, -20))
    if (id !== endpoint.publicId) await world.app.nest.get(WebhookEndpoints).remove(meOf(world), id);
  return { id: endpoint.publicId };
}

/** A test that was sent there and given up. */
export async function webhookDeliveryOf(world: World, object: ObjectKind): Promise<{ id: string }> {
  if (object === 'missing') return { id: publicId() };
  const { id } = await webhookOf(world, object);
  return { id: (await world.app.nest.get(Webhooks).test(meOf(world), id)).id };
}
