import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';

export type CurrentRound = View<'CurrentRoundView'>;
export type Nomination = View<'NominationView'>;
export type Star = View<'StarView'>;
export type StarsOfQuarter = View<'StarsOfQuarterView'>;
export type PanelRound = View<'PanelRoundView'>;
export type Candidate = View<'CandidateView'>;
export type StarRound = View<'StarRoundView'>;

/** What was read of nominations, panels and stars before an act. */
export const STARS = { queryKey: ['stars'] };
const key = (...of: string[]) => [...STARS.queryKey, ...of];

/** The round of this quarter. */
export const currentRoundQuery = queryOptions({
  queryKey: key('round'),
  queryFn: ({ signal }) => ask(api.GET('/api/nominations/round', { signal })),
});

export const myNominationsQuery = infiniteQueryOptions({
  queryKey: key('mine'),
  queryFn: ({ pageParam: cursor, signal }) =>
    ask(
      api.GET('/api/nominations/mine', {
        params: { query: { limit: 20, ...(cursor && { cursor }) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

/** Quarters and their stars, the latest first. */
export const starsQuery = infiniteQueryOptions({
  queryKey: key('all'),
  queryFn: ({ pageParam: cursor, signal }) =>
    ask(api.GET('/api/stars', { params: { query: { limit: 20, ...(cursor && { cursor }) } }, signal })),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

/** What colleagues wrote of the reader. */
export const starWordsQuery = (id: string) =>
  queryOptions({
    queryKey: key('words', id),
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/api/stars/{id}/nominations', { params: { path: { id } }, signal }))).items,
  });

export const nominate = (body: View<'NominateDto'>) => ask(api.POST('/api/nominations', { body }));

export const withdrawNomination = (id: string) =>
  tell(api.POST('/api/nominations/{id}/withdrawal', { params: { path: { id } } }));

export const showStar = (id: string, isAgreed: boolean) =>
  tell(api.PUT('/api/stars/{id}/showing', { params: { path: { id } }, body: { isAgreed } }));

/** The rounds on whose panel the reader is. */
export const myPanelsQuery = queryOptions({
  queryKey: key('panels'),
  queryFn: async ({ signal }) => (await ask(api.GET('/api/star-panels', { signal }))).items,
});

export const candidatesQuery = (quarter: string) =>
  infiniteQueryOptions({
    queryKey: key('candidates', quarter),
    queryFn: ({ pageParam: cursor, signal }) =>
      ask(
        api.GET('/api/star-panels/{quarter}/candidates', {
          params: { path: { quarter }, query: { limit: 20, ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** Votes for somebody, or abstains with null. */
export const castVote = (quarter: string, nominee: string | null) =>
  tell(api.PUT('/api/star-panels/{quarter}/vote', { params: { path: { quarter } }, body: { nominee } }));

/** Rounds as admins see them. */
export const starRoundsQuery = queryOptions({
  queryKey: key('rounds'),
  queryFn: async ({ signal }) => (await ask(api.GET('/api/star-rounds', { signal }))).items,
});

export const setRoundDays = (quarter: string, body: View<'SetRoundDaysDto'>) =>
  ask(api.PUT('/api/star-rounds/{quarter}/days', { params: { path: { quarter } }, body }));

export const namePanel = (quarter: string, people: string[]) =>
  ask(api.PUT('/api/star-rounds/{quarter}/panel', { params: { path: { quarter } }, body: { people } }));

export const announceStar = (quarter: string) =>
  ask(api.POST('/api/star-rounds/{quarter}/announcement', { params: { path: { quarter } } }));

export const endRound = (quarter: string) =>
  ask(api.POST('/api/star-rounds/{quarter}/end', { params: { path: { quarter } } }));
