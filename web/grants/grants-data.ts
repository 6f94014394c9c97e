import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, ask, tell, type View } from '../api/client.js';
import type { GrantsSearch } from './grants-search.js';

export type Grant = View<'GrantView'>;
export type GrantWish = View<'CreateGrantDto'>;

export const GRANTS_KEY = ['grants'];

/** Grants in the order in which they were given. */
export const grantsQuery = ({ q, role, scope, when }: GrantsSearch) =>
  infiniteQueryOptions({
    queryKey: [...GRANTS_KEY, { q, role, scope, when }],
    queryFn: ({ signal, pageParam }) => {
      const query = {
        limit: 50,
        ...(q && { text: q }),
        ...(role && { role }),
        ...(scope && { scope }),
        ...(when && { when }),
        ...(pageParam && { cursor: pageParam }),
      };
      return ask(api.GET('/api/grants', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const give = (body: GrantWish) => ask(api.POST('/api/grants', { body }));

export const revoke = ({ id }: Grant) => tell(api.DELETE('/api/grants/{id}', { params: { path: { id } } }));
