import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';

export type Kudos = View<'KudosView'>;
export type KudosList = 'received' | 'given' | 'wall' | 'team';
export type Colleague = View<'ColleagueView'>;
export type Team = View<'TeamView'>;
export type ReportedKudos = View<'ReportedKudosView'>;

/** What was read of thanks before an act. */
export const KUDOS = { queryKey: ['kudos'] };

/** Thanks as the reader sees them, the latest first. */
export const kudosQuery = (of: KudosList) =>
  infiniteQueryOptions({
    queryKey: [...KUDOS.queryKey, of],
    queryFn: ({ pageParam: cursor, signal }) =>
      ask(api.GET('/api/kudos', { params: { query: { of, limit: 20, ...(cursor && { cursor }) } }, signal })),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const findColleagues = async (text: string, signal: AbortSignal): Promise<Colleague[]> =>
  (await ask(api.GET('/api/colleagues', { params: { query: { text } }, signal }))).items;

export const giveKudos = (body: View<'GiveKudosDto'>) => ask(api.POST('/api/kudos', { body }));

export const editKudos = (id: string, body: View<'EditKudosDto'>) =>
  ask(api.PATCH('/api/kudos/{id}', { params: { path: { id } }, body }));

export const withdrawKudos = (id: string) =>
  tell(api.POST('/api/kudos/{id}/withdrawal', { params: { path: { id } } }));

export const showKudos = (id: string, isAgreed: boolean) =>
  ask(api.PUT('/api/kudos/{id}/showing', { params: { path: { id } }, body: { isAgreed } }));

export const reportKudos = (id: string, reason: string) =>
  tell(api.POST('/api/kudos/{id}/reports', { params: { path: { id } }, body: { reason } }));

/** What waits for an admin's decision. */
export const reportedKudosQuery = queryOptions({
  queryKey: [...KUDOS.queryKey, 'reported'],
  queryFn: async ({ signal }) => (await ask(api.GET('/api/kudos/reports', { signal }))).items,
});

export const reciprocalKudosQuery = queryOptions({
  queryKey: [...KUDOS.queryKey, 'reciprocal'],
  queryFn: async ({ signal }) => (await ask(api.GET('/api/kudos/reciprocal', { signal }))).items,
});

export const settleKudos = (id: string, decision: 'hidden' | 'kept') =>
  tell(api.POST('/api/kudos/{id}/settlement', { params: { path: { id } }, body: { decision } }));
