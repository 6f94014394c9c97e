import { queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';

export const rewardsQuery = queryOptions({
  queryKey: ['rewards'],
  queryFn: ({ signal }) => ask(api.GET('/api/rewards', { signal })),
});

/** A text as it will be shown. */
export const rewardsPreviewQuery = (body: string) =>
  queryOptions({
    queryKey: ['rewards-preview', body],
    queryFn: async ({ signal }) =>
      (await ask(api.POST('/api/rewards/preview', { body: { body }, signal }))).html,
    enabled: body.trim() !== '',
    staleTime: Infinity,
  });

export const writeRewards = (body: View<'WriteRewardsDto'>) => ask(api.PUT('/api/rewards', { body }));
