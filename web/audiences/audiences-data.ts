import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';
import type { ApiRule } from './rule-draft.js';

export type Audience = View<'AudienceView'>;
export type Part = 'meant' | 'entering' | 'leaving';

/** Named audiences, in words. */
export const audiencesQuery = queryOptions({
  queryKey: ['audiences', 'list'],
  queryFn: async ({ signal }) => (await ask(api.GET('/api/audiences', { signal }))).items,
});

export const audienceQuery = (id: string) =>
  queryOptions({
    queryKey: ['audiences', 'one', id],
    queryFn: ({ signal }) => ask(api.GET('/api/audiences/{id}', { params: { path: { id } }, signal })),
  });

/** A rule that would take the place of an audience's, if it has one. */
export interface Asked {
  rule: ApiRule;
  instead?: string;
}

/** What a rule means: in words, and for how many people. */
export const previewQuery = (body: Asked) =>
  queryOptions({
    queryKey: ['audiences', 'preview', body],
    queryFn: ({ signal }) => ask(api.POST('/api/audiences/preview', { body, signal })),
    staleTime: 30_000,
  });

/** Whom it means, page by page. */
export const previewPeopleQuery = (body: Asked, part: Part) =>
  infiniteQueryOptions({
    queryKey: ['audiences', 'people', body, part],
    queryFn: ({ signal, pageParam }) =>
      ask(
        api.POST('/api/audiences/preview/people', {
          params: { query: { part, limit: 10, ...(pageParam && { cursor: pageParam }) } },
          body,
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 30_000,
  });

/** Tracks that a rule can mention. */
export const tracksQuery = queryOptions({
  queryKey: ['tracks', 'names'],
  queryFn: async ({ signal }) =>
    (await ask(api.GET('/api/tracks', { params: { query: { limit: 200 } }, signal }))).items,
  staleTime: 5 * 60_000,
});
