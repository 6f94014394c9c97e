import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

export type HeldRow = View<'HeldRowView'>;
export type HeldDecision = View<'DecideHeldRowDto'>['decision'];

/** Rows that wait for somebody to say whose they are, oldest first. */
export const heldQuery = infiniteQueryOptions({
  queryKey: ['imports', 'held'],
  queryFn: ({ signal, pageParam }) =>
    ask(
      api.GET('/api/people/imports/held', {
        params: { query: { limit: 50, ...(pageParam && { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});
