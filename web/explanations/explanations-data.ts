import { queryOptions } from '@tanstack/react-query';
import { api, ask } from '../api/client.js';

/** Why somebody has a track, and why it is due when it is. */
export const explanationQuery = (id: string) =>
  queryOptions({
    queryKey: ['explanations', id],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/enrolments/{id}/explanation', { params: { path: { id } }, signal })),
  });

/** Why somebody has not got a track. */
export const whyNotQuery = (personId: string, track: string) =>
  queryOptions({
    queryKey: ['explanations', 'why-not', personId, track],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/people/{id}/why-not', {
          params: { path: { id: personId }, query: { track } },
          signal,
        }),
      ),
  });

/** The tracks that can be asked about. */
export const trackNamesQuery = queryOptions({
  queryKey: ['tracks', 'names'],
  queryFn: async ({ signal }) =>
    (await ask(api.GET('/api/tracks', { params: { query: { limit: 200 } }, signal }))).items,
  staleTime: 5 * 60_000,
});

/** One enrolment with its reasons and its past. */
export const enrolmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['enrolments', id],
    queryFn: ({ signal }) => ask(api.GET('/api/enrolments/{id}', { params: { path: { id } }, signal })),
  });
