import { queryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';

export type LeaderboardPerson = View<'LeaderboardPersonView'>;

export const leaderboardQuery = queryOptions({
  queryKey: ['leaderboard'],
  queryFn: ({ signal }) => ask(api.GET('/api/leaderboard', { signal })),
});

export const turnLeaderboard = (isOn: boolean) => tell(api.PUT('/api/leaderboard', { body: { isOn } }));

export const beNamed = (isNamed: boolean) => tell(api.PUT('/api/me/leaderboard', { body: { isNamed } }));
