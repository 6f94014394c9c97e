import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

export type Published = View<'PublishedView'>;
export type ContentCheck = View<'ContentCheckView'>;

/** Courses, tracks and tips in their current versions. */
export const publishedQuery = infiniteQueryOptions({
  queryKey: ['content', 'published'],
  queryFn: ({ signal, pageParam: cursor }) =>
    ask(
      api.GET('/api/content/published', {
        params: { query: { limit: 100, ...(cursor && { cursor }) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

/** The folder as it was read last; it is read anew by hand alone, since it may hold films. */
export const checkQuery = queryOptions({
  queryKey: ['content', 'check'],
  queryFn: ({ signal }) => ask(api.GET('/api/content/check', { signal })),
  staleTime: 5 * 60_000,
});
