import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';
import type { Me } from '../api/me.js';
import type { TeamSearch } from './team-search.js';

export type TeamSummary = View<'TeamSummaryView'>;

/** Whose team is shown: the one asked for, one's own, or that of whom one stands in for. */
export function headOf(me: Me, { of }: TeamSearch): string {
  return of ?? (me.isManager ? me.id : (me.standingInFor[0]?.id ?? me.id));
}

/** A team by its head, whole or only who reports to them. */
export interface TeamKey {
  of: string;
  direct: boolean;
}

export const teamKey = (me: Me, search: TeamSearch): TeamKey => ({
  of: headOf(me, search),
  direct: search.direct === true,
});

export const summaryQuery = (query: TeamKey) =>
  queryOptions({
    queryKey: ['team', 'summary', query],
    queryFn: ({ signal }) => ask(api.GET('/api/team', { params: { query }, signal })),
  });

/** So many people are read at most: beyond that a list by name helps nobody, and there are the teams below. */
export const MOST_PEOPLE = 10_000;

/** The people of a team, 2,000 at a time. */
export const peopleQuery = (query: TeamKey) =>
  infiniteQueryOptions({
    queryKey: ['team', 'people', query],
    queryFn: ({ signal, pageParam }) =>
      ask(
        api.GET('/api/team/people', {
          params: { query: { ...query, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    maxPages: 0,
    staleTime: 60_000,
  });

/** Who somebody is: name, place, service. */
export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', id],
    queryFn: ({ signal }) => ask(api.GET('/api/people/{id}', { params: { path: { id } }, signal })),
  });

/** What somebody of a team is and was on. */
export const recordQuery = (id: string) =>
  queryOptions({
    queryKey: ['team', 'record', id],
    queryFn: ({ signal }) => ask(api.GET('/api/team/people/{id}', { params: { path: { id } }, signal })),
  });

/** How completion in a team came about. */
export const trendQuery = (query: TeamKey) =>
  queryOptions({
    queryKey: ['team', 'trend', query],
    queryFn: ({ signal }) => ask(api.GET('/api/team/trend', { params: { query }, signal })),
    staleTime: 5 * 60_000,
  });
