import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';
import { text } from './messages.js';

export type Recommendation = View<'RecommendationView'>;

/** What waits for the reader's decision, or what they put forward. */
export const LISTS = ['waiting', 'mine'] as const;
export type RecommendationList = (typeof LISTS)[number];

/** What was read of recommendations before an act. */
export const RECOMMENDATIONS = { queryKey: ['recommendations'] };

/** Why something was not taken, in words. */
export const RECOMMENDATION_ERRORS = {
  PERSON_NOT_YOURS: text('PERSON_NOT_YOURS'),
  BADGE_NOT_RECOMMENDED: text('BADGE_NOT_RECOMMENDED'),
  BEHAVIOUR_UNKNOWN: text('BEHAVIOUR_UNKNOWN'),
  BADGE_GIVEN_ALREADY: text('BADGE_GIVEN_ALREADY'),
  RECOMMENDED_ALREADY: text('RECOMMENDED_ALREADY'),
  RECOMMENDATION_SETTLED: text('RECOMMENDATION_SETTLED'),
  RECOMMENDATION_NOT_FOUND: text('RECOMMENDATION_NOT_FOUND'),
};

export const recommendationsQuery = (of: RecommendationList) =>
  infiniteQueryOptions({
    queryKey: [...RECOMMENDATIONS.queryKey, of],
    queryFn: ({ pageParam: cursor, signal }) =>
      ask(
        api.GET('/api/recommendations', {
          params: { query: { of, limit: 20, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** The badges that people are put forward for. */
export const recommendedBadgesQuery = queryOptions({
  queryKey: [...RECOMMENDATIONS.queryKey, 'badges'],
  queryFn: async ({ signal }) => (await ask(api.GET('/api/recommendations/badges', { signal }))).items,
});

export const putForward = (body: View<'PutForwardDto'>) => ask(api.POST('/api/recommendations', { body }));

export const withdrawRecommendation = (id: string) =>
  tell(api.POST('/api/recommendations/{id}/withdrawal', { params: { path: { id } } }));

export const decideRecommendation = (id: string, body: View<'DecideRecommendationDto'>) =>
  tell(api.POST('/api/recommendations/{id}/decision', { params: { path: { id } }, body }));
