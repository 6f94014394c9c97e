import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, ask, type View } from '../api/client.js';
import type { PeopleSearch } from './people-search.js';

export type Person = View<'PersonView'>;
export type PersonDetail = View<'PersonDetailView'>;
export type Account = View<'WayInView'>;

/** Everybody who fits, by family name. */
export const peopleQuery = ({ q, department, type, status }: PeopleSearch) =>
  infiniteQueryOptions({
    queryKey: ['people', 'list', { q, department, type, status }],
    queryFn: ({ signal, pageParam }) => {
      const query = {
        limit: 50,
        ...(q && { text: q }),
        ...(department && { department }),
        ...(type && { workerType: type }),
        ...(status && { status }),
        ...(pageParam && { cursor: pageParam }),
      };
      return ask(api.GET('/api/people', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** How somebody signs in. */
export const accountQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', id, 'account'],
    queryFn: ({ signal }) => ask(api.GET('/api/people/{id}/account', { params: { path: { id } }, signal })),
  });

/** Moves that were made here, latest day first. */
export const movesQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', id, 'moves'],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/api/people/{id}/moves', { params: { path: { id } }, signal }))).items,
  });
