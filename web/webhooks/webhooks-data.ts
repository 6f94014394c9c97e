import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';

export type Webhook = View<'WebhookEndpointView'>;
export type Delivery = View<'DeliveryView'>;
export type Attempt = View<'DeliveryAttemptView'>;
export type WebhookEvent = Webhook['events'][number];

export const WEBHOOKS_KEY = ['webhooks'];

/** In the order in which they are offered. */
export const EVENTS = [
  'enrolment.completed',
  'enrolment.credited',
  'enrolment.waived',
  'enrolment.withdrawn',
  'enrolment.extended',
  'enrolment.reopened',
  'badge.awarded',
  'people.imported',
  'courses.published',
] as const satisfies readonly WebhookEvent[];

/** The states in which deliveries are looked for by themselves. */
export const STATES = ['planned', 'delivered', 'parked'] as const;
export type State = (typeof STATES)[number];

export const webhooksQuery = queryOptions({
  queryKey: [...WEBHOOKS_KEY, 'list'],
  queryFn: ({ signal }) => ask(api.GET('/api/webhooks', { signal })),
});

/** What was sent to a webhook, latest first. */
export const deliveriesQuery = (id: string, status?: State) =>
  infiniteQueryOptions({
    queryKey: [...WEBHOOKS_KEY, 'deliveries', id, status],
    queryFn: ({ pageParam: cursor, signal }) =>
      ask(
        api.GET('/api/webhooks/{id}/deliveries', {
          params: {
            path: { id },
            query: { limit: 50, ...(status && { status }), ...(cursor && { cursor }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: 30_000,
  });

export const deliveryQuery = (id: string) =>
  queryOptions({
    queryKey: [...WEBHOOKS_KEY, 'delivery', id],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/webhook-deliveries/{id}', { params: { path: { id } }, signal })),
  });

/** What is said of a webhook. */
export interface Wish {
  name: string;
  url: string;
  events: WebhookEvent[];
}

export const addWebhook = (body: Wish) => ask(api.POST('/api/webhooks', { body }));
export const changeWebhook = (id: string, body: Wish & { isOn: boolean }) =>
  ask(api.PUT('/api/webhooks/{id}', { params: { path: { id } }, body }));
export const removeWebhook = (id: string) =>
  tell(api.DELETE('/api/webhooks/{id}', { params: { path: { id } } }));
export const makeSecret = (id: string) =>
  ask(api.POST('/api/webhooks/{id}/secret', { params: { path: { id } } }));
export const sendTest = (id: string) =>
  ask(api.POST('/api/webhooks/{id}/test', { params: { path: { id } } }));
export const sendAgain = (id: string) =>
  ask(api.POST('/api/webhook-deliveries/{id}/send-again', { params: { path: { id } } }));
