import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

export type HistoryItem = View<'CourseHistoryItemView'>;
export type ComparedFile = View<'ComparedFileView'>;
export type ComparedLine = View<'ComparedLineView'>;

const PAGE = 10;

export const historyQuery = (slug: string) =>
  infiniteQueryOptions({
    queryKey: ['course-history', slug],
    queryFn: ({ pageParam, signal }) =>
      ask(
        api.GET('/api/course-history/{slug}', {
          params: { path: { slug }, query: { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 0,
  });

export const comparisonQuery = (slug: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['course-history', slug, from, to],
    queryFn: async ({ signal }) =>
      (
        await ask(
          api.GET('/api/course-history/{slug}/comparison', {
            params: { path: { slug }, query: { from, to } },
            signal,
          }),
        )
      ).files,
    staleTime: Infinity,
  });

export const restoreVersion = (slug: string, id: string, over: number | null) =>
  ask(
    api.POST('/api/course-history/{slug}/versions/{id}/restoration', {
      params: { path: { slug, id } },
      body: over === null ? {} : { over },
    }),
  );
