import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';

export type Notice = View<'NoticeView'>;

/** What the reader was told, the latest first. */
export const inboxQuery = infiniteQueryOptions({
  queryKey: ['inbox', 'list'],
  queryFn: ({ pageParam: cursor, signal }) =>
    ask(api.GET('/api/me/inbox', { params: { query: { limit: 20, ...(cursor && { cursor }) } }, signal })),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

/** How many notices the reader has not read. */
export const unreadQuery = queryOptions({
  queryKey: ['inbox', 'unread'],
  queryFn: ({ signal }) => ask(api.GET('/api/me/inbox/unread', { signal })),
  refetchInterval: 60_000,
});

export const markRead = ({ id }: Notice) =>
  tell(api.PUT('/api/me/inbox/{id}/read', { params: { path: { id } } }));

/** Marks all up to a notice, so that what arrives meanwhile stays new. */
export const markReadUpTo = ({ id }: Notice) => tell(api.PUT('/api/me/inbox/read', { body: { upTo: id } }));
