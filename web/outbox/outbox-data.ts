import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';

export type Message = View<'MessageView'>;
export type MessageStatus = Message['status'];

/** The states in which messages are looked for by themselves. */
export const FILTERS = ['planned', 'sent', 'unconfirmed', 'failed', 'suppressed', 'expired'] as const;
export type Filter = (typeof FILTERS)[number];

/** Messages, latest first. */
export const outboxQuery = (status?: Filter) =>
  infiniteQueryOptions({
    queryKey: ['outbox', 'list', status],
    queryFn: ({ pageParam: cursor, signal }) =>
      ask(
        api.GET('/api/outbox', {
          params: { query: { limit: 50, ...(status && { status }), ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** Whether mail is sent at all, how much waits, and what went wrong. */
export const outboxStateQuery = queryOptions({
  queryKey: ['outbox', 'state'],
  queryFn: ({ signal }) => ask(api.GET('/api/outbox/state', { signal })),
  refetchInterval: 30_000,
});

/** One message with its words. */
export const messageQuery = (id: string) =>
  queryOptions({
    queryKey: ['outbox', 'message', id],
    queryFn: ({ signal }) => ask(api.GET('/api/outbox/{id}', { params: { path: { id } }, signal })),
  });

export const sendTestMessage = () => tell(api.POST('/api/outbox/test-message'));

export const sendAgain = (id: string) =>
  ask(api.POST('/api/outbox/{id}/send-again', { params: { path: { id } } }));
